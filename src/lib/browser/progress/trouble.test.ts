import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents, anyJson } from '../../../../tests/progress/arbitraries.ts';
import { FakeBrowser, settle } from '../../../../tests/progress/fake-browser.ts';
import { answered, NOON } from '../../../../tests/progress/sample.ts';
import type { NewEvent } from '#lib/core/progress/events.ts';
import { LOG_FORMAT, readLog, writeLog } from '#lib/core/progress/log-text.ts';

const BASE = 'fm-progress.base';
const SEGMENT = 'fm-progress.tab.gone.0';
const answer: NewEvent = { kind: 'lesson-opened', lesson: 'llm' };
const event = answered('llm-fit-choice', NOON);
const log = (...events: unknown[]) => JSON.stringify({ format: LOG_FORMAT, version: 1, events });

describe('a full storage', () => {
	it('goes on in memory and in the journal, says so, and catches up once there is room', async () => {
		const browser = new FakeBrowser();
		browser.quota = 300;
		const tab = browser.open();
		const ids = [1, 2, 3, 4].map(() => tab.store.append(answer).id);
		expect(tab.store.readNow().events).toHaveLength(4);
		expect(tab.store.problems()).toEqual([{ kind: 'full' }]);
		const other = browser.open();
		expect((await other.store.load()).events.map(({ id }) => id)).toEqual(ids);
		browser.quota = Infinity;
		tab.store.append(answer);
		expect(tab.store.problems()).toEqual([]);
		expect(browser.open({ journal: undefined }).store.readNow().events).toHaveLength(5);
	});

	it('keeps small events although a large import does not fit', () => {
		const browser = new FakeBrowser();
		browser.quota = 5000;
		const { store } = browser.open();
		const events = Array.from({ length: 200 }, (_, i) => answered('llm-fit-choice', NOON + i));
		store.merge({ events, unknown: [] });
		const { id } = store.append(answer);
		expect(store.problems()).toEqual([{ kind: 'full' }]);
		expect(browser.open({ journal: undefined }).store.readNow().events).toMatchObject([{ id }]);
	});

	it('folds nothing where the base does not fit, and loses nothing', async () => {
		const browser = new FakeBrowser();
		browser.texts.set(SEGMENT, log(event));
		browser.quota = 400;
		await browser.open().idle();
		expect(browser.texts.has(BASE)).toBe(false);
		expect(browser.texts.get(SEGMENT)).toBe(log(event));
	});
});

describe('a browser that keeps nothing', () => {
	it('goes on in memory and in the journal, and says so', async () => {
		const browser = new FakeBrowser();
		const tab = browser.open({ storage: undefined });
		const { id } = tab.store.append(answer);
		await tab.idle();
		expect(tab.store.problems()).toEqual([{ kind: 'disabled' }]);
		const next = browser.open({ storage: undefined });
		expect((await next.store.load()).events).toMatchObject([{ id }]);
		expect(browser.journal.records).toHaveLength(1);
	});
});

describe('a log of a newer version', () => {
	it.each([BASE, SEGMENT])('is left as it is and reported: %s', async (key) => {
		const text = JSON.stringify({ format: LOG_FORMAT, version: 3, chapters: [] });
		const browser = new FakeBrowser();
		browser.texts.set(key, text);
		const tab = browser.open();
		const { id } = tab.store.append(answer);
		expect(tab.store.problems()).toEqual([{ kind: 'newer', key, version: 3 }]);
		tab.kill();
		for (let start = 0; start < 3; start++) {
			const next = browser.open();
			await next.idle();
			expect(next.store.readNow().events).toMatchObject([{ id }]);
			next.kill();
		}
		expect(browser.texts.get(key)).toBe(text);
	});
});

describe('a text that cannot be read', () => {
	it.each([BASE, SEGMENT])('is moved aside as it was and offered: %s', async (key) => {
		const browser = new FakeBrowser();
		browser.texts.set(key, '{"half');
		const tab = browser.open();
		expect(tab.store.aside()).toEqual([{ key, text: '{"half', removable: true }]);
		await tab.idle();
		const [aside = ''] = browser.keys('aside');
		expect(aside).toBe(`fm-progress.aside.${NOON}.0`);
		expect(tab.store.aside()).toEqual([{ key: aside, text: '{"half', removable: true }]);
		expect(tab.store.problems()).toEqual([{ kind: 'unreadable', key: aside }]);
		expect(browser.texts.get(key)).not.toBe('{"half');
	});

	it('stays where it is while its copy does not fit', async () => {
		const browser = new FakeBrowser();
		browser.texts.set(BASE, 'x'.repeat(500));
		browser.texts.set(SEGMENT, log(event));
		browser.quota = 1000;
		const tab = browser.open();
		await tab.idle();
		expect(browser.texts.get(BASE)).toBe('x'.repeat(500));
		expect(browser.texts.get(SEGMENT)).toBe(log(event));
		expect(tab.store.aside()).toMatchObject([{ key: BASE, removable: true }]);
	});

	it('stays where it is without Web Locks, and everything else works', async () => {
		const browser = new FakeBrowser();
		browser.texts.set(BASE, 'rubbish');
		const tab = browser.open({ locks: undefined });
		await tab.idle();
		const { id } = tab.store.append(answer);
		expect(browser.texts.get(BASE)).toBe('rubbish');
		expect(browser.open().store.readNow().events).toMatchObject([{ id }]);
	});

	it('may lie among readable events: they are kept, it is set aside once', async () => {
		const browser = new FakeBrowser();
		const bad = { ...event, id: 'bad', earned: 'much' };
		browser.texts.set(SEGMENT, log(bad, event));
		const first = browser.open();
		expect(first.store.aside()).toEqual([{ key: SEGMENT, text: log(bad), removable: false }]);
		first.store.removeAside(SEGMENT);
		expect(browser.texts.get(SEGMENT)).toBe(log(bad, event));
		for (let start = 0; start < 3; start++) await browser.open().idle();
		expect(browser.keys('aside').map((key) => browser.texts.get(key))).toEqual([log(bad)]);
		expect(browser.open().store.readNow().events).toEqual([event]);
	});

	it('goes only when the learner removes it', async () => {
		const browser = new FakeBrowser();
		browser.texts.set(SEGMENT, 'rubbish');
		const tab = browser.open();
		await tab.idle();
		let told = 0;
		tab.store.subscribe(() => told++);
		const [{ key } = { key: '' }] = tab.store.aside();
		tab.store.removeAside('fm-progress.base');
		expect(browser.keys('aside')).toEqual([key]);
		tab.store.removeAside(key);
		expect(browser.keys('aside')).toEqual([]);
		expect(tab.store.aside()).toEqual([]);
		expect(told).toBeGreaterThan(0);
	});
});

describe('folding', () => {
	it('takes the segments of closed tabs into the base, and a later start removes them', async () => {
		const browser = new FakeBrowser();
		const closed = browser.open();
		const { id } = closed.store.append(answer);
		closed.kill();
		await settle();
		await browser.open().idle();
		expect(browser.texts.get(BASE)).toContain(id);
		expect(browser.keys('tab')).toHaveLength(1);
		await browser.open().idle();
		expect(browser.keys('tab')).toEqual([]);
		expect(browser.open().store.readNow().events).toMatchObject([{ id }]);
	});

	it('leaves the segments of open tabs alone', async () => {
		const browser = new FakeBrowser();
		browser.open().store.append(answer);
		for (let start = 0; start < 3; start++) await browser.open().idle();
		expect(browser.keys('tab')).toHaveLength(1);
		expect(browser.texts.has(BASE)).toBe(false);
	});

	it('leaves everything alone while another tab folds', async () => {
		const browser = new FakeBrowser();
		browser.texts.set(SEGMENT, log(event));
		browser.locks.held.add('fm-progress.fold');
		await browser.open().idle();
		expect([...browser.texts]).toEqual([[SEGMENT, log(event)]]);
	});

	it('never touches keys of others, nor keys of ours that it does not know', async () => {
		const browser = new FakeBrowser();
		const foreign: [string, string][] = [
			['theme', 'dark'],
			['fm-progress.future', 'x'],
			['fm-progress.tab.odd', 'y']
		];
		for (const [key, text] of foreign) browser.texts.set(key, text);
		await browser.open().idle();
		expect([...browser.texts]).toEqual(foreign);
	});
});

const anyText = fc.oneof(
	fc.string(),
	fc.array(anyJson, { maxLength: 5 }).map((events) => log(...events)),
	anyEvents.map((events) => writeLog({ events, unknown: [] })),
	fc.tuple(anyEvents, fc.nat(300)).map(([events, cut]) => log(...events).slice(0, cut)),
	fc.jsonValue().map((value) => JSON.stringify({ format: LOG_FORMAT, version: 2, events: value }))
);
const anyKey = fc.constantFrom(
	BASE,
	SEGMENT,
	'fm-progress.tab.gone.1',
	'fm-progress.tab.old.0',
	'theme'
);

/** All that lies in a set of texts: each readable event's id, and each other text or entry as it is. */
function contents(texts: Iterable<[string, string]>): Set<string> {
	const found = new Set<string>();
	for (const [, text] of texts) {
		const reading = readLog(text);
		if (!reading.ok) found.add(text);
		else {
			for (const { id } of [...reading.events, ...reading.unknown]) found.add(id);
			for (const entry of reading.unreadable) found.add(JSON.stringify(entry));
		}
	}
	return found;
}

describe('whatever lies under our keys', () => {
	it('never makes a start throw, and nothing of it is ever lost', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(anyKey, anyText), { maxLength: 4 }),
				fc.constantFrom(Infinity, 2000, 600),
				async (given, quota) => {
					const browser = new FakeBrowser();
					for (const [key, text] of given) browser.texts.set(key, text);
					const before = contents(browser.texts);
					browser.quota = quota;
					for (let start = 0; start < 3; start++) {
						const tab = browser.open();
						await tab.store.load();
						await tab.idle();
						before.add(tab.store.append(answer).id);
						if (quota === Infinity) expect(contents(browser.texts)).toEqual(before);
						tab.kill();
						browser.now += 61_000;
					}
					const records: [string, string][] = browser.journal.records.map((r) => ['', r.text]);
					const after = contents([...browser.texts, ...records]);
					expect([...before].filter((one) => !after.has(one))).toEqual([]);
				}
			),
			{ numRuns: 5_000 }
		);
	}, 120_000);
});
