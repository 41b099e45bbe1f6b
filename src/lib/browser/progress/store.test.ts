import { describe, expect, it } from 'vitest';
import { FakeBrowser, settle, type Tab } from '../../../../tests/progress/fake-browser.ts';
import { answered, NOON, sampleAnswers } from '../../../../tests/progress/sample.ts';
import type { NewEvent } from '#lib/core/progress/events.ts';
import { writeLog } from '#lib/core/progress/log-text.ts';
import { orderOf } from '#lib/core/progress/order.ts';

const opened = (lesson: string): NewEvent => ({ kind: 'lesson-opened', lesson });
const answer: NewEvent = {
	kind: 'answered',
	question: 'llm-fit-choice',
	rev: 1,
	answer: 'a',
	earned: 1,
	total: 1,
	where: 'lesson'
};
const idsIn = ({ store }: Tab) => store.readNow().events.map(({ id }) => id);

describe('append', () => {
	it('lies in local storage and in the journal before the next line runs', () => {
		const browser = new FakeBrowser();
		const { id } = browser.open().store.append(answer);
		expect([...browser.texts.values()].join()).toContain(id);
		expect(browser.journal.records[0]?.text).toContain(id);
	});

	it('is there when the course is opened again', () => {
		const browser = new FakeBrowser();
		const tab = browser.open();
		const ids = ['llm', 'cost', 'llm'].map((lesson) => tab.store.append(opened(lesson)).id);
		tab.kill();
		expect(idsIn(browser.open())).toEqual(ids);
	});

	it('keeps the order of events in one millisecond', () => {
		const { store } = new FakeBrowser().open();
		expect([1, 2, 3].map(() => orderOf(store.append(answer)) - NOON)).toEqual([0, 1, 2]);
	});

	it('notes what the clock says, and puts the event last where it was set back', () => {
		const browser = new FakeBrowser();
		const { store } = browser.open();
		const first = store.append(answer);
		browser.now -= 3_600_000;
		const second = store.append(answer);
		expect(second.at).toBe(browser.now);
		expect(store.readNow().events).toEqual([first, second]);
	});

	it.each([NaN, -5, 0, 8.64e15])('keeps an answer where the clock says %d', (now) => {
		const browser = new FakeBrowser();
		const tab = browser.open();
		const first = tab.store.append(answer);
		browser.now = now;
		const second = tab.store.append(answer);
		tab.kill();
		expect(browser.open().store.readNow().events).toEqual([first, second]);
		expect(browser.open().store.problems()).toEqual([]);
	});

	it('comes after an event that only a later edition understands', () => {
		const { store } = new FakeBrowser().open();
		store.merge({
			events: [],
			unknown: [{ id: 'x', at: NOON, order: NOON + 9, kind: 'highlight' }]
		});
		expect(store.append(answer).order).toBe(NOON + 10);
	});

	it('can be read again after an import whose place is the greatest there is', () => {
		const browser = new FakeBrowser();
		const tab = browser.open();
		const file = { ...answered('llm-fit-choice', NOON), order: Number.MAX_SAFE_INTEGER };
		tab.store.merge({ events: [file], unknown: [] });
		for (let i = 0; i < 3; i++) tab.store.append(answer);
		tab.kill();
		const next = browser.open();
		expect(next.store.readNow().events).toHaveLength(4);
		expect(next.store.problems()).toEqual([]);
	});

	it('refuses an event that could not be read again', () => {
		const { store } = new FakeBrowser().open();
		expect(() => store.append({ ...answer, earned: 5 })).toThrow('answered.earned');
		expect(store.readNow().events).toEqual([]);
	});

	it('goes to a key of its own tab, and to a new one after a hundred events', () => {
		const browser = new FakeBrowser();
		const [one, two] = [browser.open(), browser.open()];
		for (let i = 0; i < 101; i++) one.store.append(answer);
		two.store.append(answer);
		expect(browser.keys('tab')).toHaveLength(3);
		expect(idsIn(browser.open())).toHaveLength(102);
	});

	it('asks the browser to keep the data after the third answer, once', () => {
		const browser = new FakeBrowser();
		const { store } = browser.open();
		for (const event of [answer, opened('llm'), answer]) store.append(event);
		expect(browser.persisted).toBe(0);
		store.append(answer);
		store.append(answer);
		expect(browser.persisted).toBe(1);
	});
});

describe('the resets of a visit', () => {
	it('are known over pages, and not those of other visits', () => {
		const browser = new FakeBrowser();
		const one = browser.open();
		const { id } = one.store.append({ kind: 'reset', scope: 'all' });
		one.store.merge({ events: [{ id: 'r', at: NOON, kind: 'reset', scope: 'llm' }], unknown: [] });
		one.kill();
		expect(browser.open().store.visitResets()).toEqual([id]);
		expect(browser.open({ visit: undefined }).store.visitResets()).toEqual([]);
	});

	it.each(['rubbish', '{}', '{"resets":[1,null]}'])(
		'are none where %s was kept of them',
		(text) => {
			const browser = new FakeBrowser();
			browser.visit.setItem('fm-progress.visit', text);
			const { store } = browser.open();
			expect(store.visitResets()).toEqual([]);
			const { id } = store.append({ kind: 'reset', scope: 'all' });
			expect(store.visitResets()).toEqual([id]);
		}
	);

	it('are known for as long as the page where nothing is kept', () => {
		const { store } = new FakeBrowser().open({ visit: undefined });
		const { id } = store.append({ kind: 'reset', scope: 'all' });
		expect(store.visitResets()).toEqual([id]);
	});
});

describe('merge', () => {
	it('takes in another log, tells what was new, and keeps it', () => {
		const browser = new FakeBrowser();
		const tab = browser.open();
		const told: number[] = [];
		tab.store.subscribe((events) => told.push(events.length));
		const events = sampleAnswers(1000);
		tab.store.merge({ events, unknown: [{ id: 'x', at: NOON, kind: 'highlight' }] });
		tab.store.merge({ events, unknown: [] });
		tab.kill();
		expect(told).toEqual([1000]);
		expect(browser.open().store.readNow()).toMatchObject({ events, unknown: [{ id: 'x' }] });
	});
});

describe('other tabs', () => {
	it('are followed', () => {
		const browser = new FakeBrowser();
		const [one, two] = [browser.open(), browser.open()];
		const heard: string[] = [];
		one.store.subscribe((events) => heard.push(...events.map(({ id }) => id)));
		const ids = [two.store.append(answer).id, two.store.append(answer).id];
		expect(heard).toEqual(ids);
		expect(idsIn(one)).toEqual(ids);
	});

	it('are no longer heard after closing', () => {
		const browser = new FakeBrowser();
		const [one, two] = [browser.open(), browser.open()];
		one.store.close();
		two.store.append(answer);
		expect(idsIn(one)).toEqual([]);
	});

	it('cannot take a segment away from the tab that writes it', () => {
		const browser = new FakeBrowser();
		const tab = browser.open();
		const { id } = tab.store.append(answer);
		const [key = ''] = browser.keys('tab');
		browser.change(key, null);
		expect(browser.texts.get(key)).toContain(id);
		browser.change(key, 'rubbish');
		expect(browser.texts.get(key)).toContain(id);
	});

	it('cannot lose the log by clearing the storage', () => {
		const browser = new FakeBrowser();
		const first = browser.open();
		const { id } = first.store.append(answer);
		first.kill();
		browser.open();
		browser.change(null, null);
		expect(idsIn(browser.open())).toEqual([id]);
	});
});

describe('a page in the back/forward cache', () => {
	it('holds no lock, and writes to another key when it comes back', async () => {
		const browser = new FakeBrowser();
		const { store, page } = browser.open();
		store.append(answer);
		expect(browser.locks.held.size).toBe(1);
		for (const hide of page.hidden) hide();
		await settle();
		expect(browser.locks.held.size).toBe(0);
		for (const comeBack of page.returned) comeBack();
		expect(browser.locks.held.size).toBe(1);
		store.append(answer);
		expect(browser.keys('tab')).toHaveLength(2);
	});

	it('learns what other tabs wrote meanwhile', () => {
		const browser = new FakeBrowser();
		const { store, page } = browser.open();
		const event = answered('llm-fit-choice', NOON);
		browser.texts.set('fm-progress.tab.other.0', writeLog({ events: [event], unknown: [] }));
		const heard: unknown[] = [];
		store.subscribe((events) => heard.push(...events));
		for (const comeBack of page.returned) comeBack();
		expect(heard).toEqual([event]);
	});
});

describe('the journal', () => {
	it('gives back what local storage had not yet put on disk, and storage gets it again', async () => {
		const browser = new FakeBrowser();
		const killed = browser.open();
		const { id } = killed.store.append(answer);
		killed.kill();
		browser.texts.clear();
		const tab = browser.open();
		const heard: string[] = [];
		tab.store.subscribe((events) => heard.push(...events.map((event) => event.id)));
		expect(idsIn(tab)).toEqual([]);
		expect((await tab.store.load()).events.map((event) => event.id)).toEqual([id]);
		expect(heard).toEqual([id]);
		expect([...browser.texts.values()].join()).toContain(id);
	});

	it('drops what local storage has had for a minute, and nothing else', async () => {
		const browser = new FakeBrowser();
		const { store } = browser.open();
		store.append(answer);
		browser.now += 61_000;
		const recent = store.append(answer);
		await browser.open().store.load();
		expect(browser.journal.records).toHaveLength(1);
		expect(browser.journal.records[0]?.text).toContain(recent.id);
	});

	it('keeps an entry that was put before the clock was set back for a minute more', async () => {
		const browser = new FakeBrowser();
		const killed = browser.open();
		const { id } = killed.store.append(answer);
		killed.kill();
		browser.now -= 7_200_000;
		await browser.open().store.load();
		expect(browser.journal.records).toMatchObject([{ at: browser.now }]);
		expect(browser.journal.records[0]?.text).toContain(id);
		browser.now += 61_000;
		await browser.open().store.load();
		expect(browser.journal.records).toEqual([]);
	});

	it('keeps what it had to give back, since local storage is late again', async () => {
		const browser = new FakeBrowser();
		const killed = browser.open();
		const { id } = killed.store.append(answer);
		killed.kill();
		for (let start = 0; start < 3; start++) {
			browser.texts.clear();
			browser.now += 61_000;
			await browser.open().store.load();
			// The page is loaded again at once, and only then the browser is killed.
			const { store } = browser.open();
			expect((await store.load()).events.map((event) => event.id)).toEqual([id]);
		}
	});

	it('may be missing or broken', async () => {
		const broken = () => Promise.reject(new Error('no'));
		const journal = { put: broken, read: broken, remove: broken, close: () => undefined };
		for (const own of [undefined, journal]) {
			const { store } = new FakeBrowser().open({ journal: own });
			store.append(answer);
			expect((await store.load()).events).toHaveLength(1);
		}
	});
});
