import { BITMAP } from '../../../../tests/sample-emblem.ts';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeBrowser } from '../../../../tests/progress/fake-browser.ts';
import { answered, NOON } from '../../../../tests/progress/sample.ts';
import { all, one, pageOf, showIsland, wordsOf } from '../../../../tests/quiz/show.ts';
import { writeLog } from '#lib/core/progress/log-text.ts';
import ProgressPage from './ProgressPage.svelte';

const objectives = [
	{ id: 'llm-first', text: 'Tell them apart', questions: ['a', 'b'] },
	{ id: 'llm-second', text: 'Name the limits', questions: ['c'] }
];
const course = { passMark: 80, lessons: [{ slug: 'llm', quiz: ['a', 'b'], objectives }] };
const lesson = {
	...{ slug: 'llm', number: 3, title: 'Language models', family: 'language' },
	...{ bitmap: BITMAP, objectives }
};

async function visit(browser = new FakeBrowser()) {
	const page = pageOf(course, browser);
	const props = { passMark: 80, lessons: [lesson], preparing: 2 };
	const { container } = await showIsland(ProgressPage, props, page);
	page.attach();
	const { progress, device } = page.services;
	device.setDay('2026-11-22');
	const lines = () => all(container, 'section li').map((line) => wordsOf(line));
	return { ...page, container, progress, lines };
}

type Visit = Awaited<ReturnType<typeof visit>>;

const button = ({ container }: Visit, words: string) => {
	const found = all(container, 'button').find((one) => wordsOf(one) === words);
	if (!found) throw new Error(`There is no button "${words}".`);
	return found;
};

async function choose({ container }: Visit, name: string, text: string): Promise<void> {
	await userEvent.upload(one(container, '[type=file]'), new File([text], name));
}

/** Chooses a file that only this page knows. */
function pick({ container }: Visit, file: File): void {
	const input = one(container, '[type=file]');
	Object.defineProperty(input, 'files', { value: [file], configurable: true });
	input.dispatchEvent(new Event('change', { bubbles: true }));
	Reflect.deleteProperty(input, 'files');
}

const notice = ({ container }: Visit) => wordsOf(all(container, '.notice')[0]);
const right = (question: string) => {
	const answer = { question, rev: 1, answer: 'x', earned: 1, total: 1 };
	return { ...answer, where: 'lesson' as const };
};

describe('ProgressPage', () => {
	it('says of each objective how well it is known, and how much is to come', async () => {
		const page = await visit();
		page.progress.answer(right('a'));
		await expect
			.poll(page.lines)
			.toEqual(['Tell them apart 1 right in a row', 'Name the limits Not yet answered right']);
		expect(wordsOf(one(page.container, '.state'))).toBe('Started');
		expect(wordsOf(page.container)).toContain('2 more lessons are in preparation.');
	});

	it('resets a lesson and takes it back, with the focus kept on its button', async () => {
		const page = await visit();
		page.progress.answer(right('a'));
		const reset = button(page, 'Reset this lesson');
		await userEvent.click(reset);
		expect(page.lines()[0]).toContain('Not yet answered right');
		expect(wordsOf(page.container)).toContain('What was answered before no longer counts.');
		expect(document.activeElement).toBe(reset);
		await userEvent.click(button(page, 'Undo the reset'));
		expect(page.lines()[0]).toContain('1 right in a row');
		expect(document.activeElement).toBe(reset);
	});

	it('resets everything and takes it back, and leaves the reset of a lesson alone', async () => {
		const page = await visit();
		page.progress.answer(right('a'));
		await userEvent.click(button(page, 'Reset the whole course'));
		expect(page.lines()[0]).toContain('Not yet answered right');
		expect(button(page, 'Reset this lesson')).toBeVisible();
		await userEvent.click(button(page, 'Undo the reset'));
		expect(page.lines()[0]).toContain('1 right in a row');
	});

	it('hands out what was set aside, and removes it when asked', async () => {
		const browser = new FakeBrowser();
		browser.texts.set('fm-progress.base', 'rubbish');
		const page = await visit(browser);
		await expect.poll(() => wordsOf(page.container)).toContain('fm-progress.base, 7 characters');
		await userEvent.click(button(page, 'Remove'));
		expect(wordsOf(page.container)).not.toContain('Set aside');
		expect(browser.keys('base')).toEqual([]);
	});
});

/** The element that translators use: it is no longer in HTML, so that no page's own styles meet it. */
const FONT: string = 'font';

/** What a translator does to the page: it puts an element of its own around each text. */
function translate({ container }: Visit): void {
	const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
	const texts: Node[] = [];
	while (walker.nextNode()) texts.push(walker.currentNode);
	for (const text of texts) {
		if (!text.textContent?.trim() || text.parentElement?.localName === FONT) continue;
		const font = document.createElement(FONT);
		font.append(document.createTextNode(`[${text.textContent}]`));
		text.parentNode?.replaceChild(font, text);
	}
}

describe('a page that was translated', () => {
	it('shows the numbers that come later', async () => {
		const page = await visit();
		translate(page);
		expect(wordsOf(one(page.container, '.state'))).toBe('[Start]');
		page.progress.answer(right('a'));
		await expect.poll(() => wordsOf(one(page.container, '.state'))).toBe('Started');
		expect(page.lines()[0]).toContain('1 right in a row');
		translate(page);
		await userEvent.click(button(page, '[Reset this lesson]'));
		expect(wordsOf(one(page.container, '.state'))).toBe('Start');
		expect(page.lines()[0]).toContain('Not yet answered right');
		expect(wordsOf(page.container)).toContain('What was answered before no longer counts.');
		translate(page);
		await userEvent.click(button(page, '[Undo the reset]'));
		expect(wordsOf(page.container)).not.toContain('no longer counts.');
	});

	it('says of each file what it holds', async () => {
		const page = await visit();
		await choose(page, 'one.json', writeLog({ events: [answered('a', NOON)], unknown: [] }));
		await expect.poll(() => notice(page)).toContain('1 new answer');
		translate(page);
		await choose(page, 'two.txt', 'not JSON');
		await expect.poll(() => notice(page)).toContain('two.txt was not imported');
		translate(page);
		await choose(page, 'three.json', '{}');
		await expect.poll(() => notice(page)).toContain('three.json was not imported');
		expect(notice(page)).toContain('not a progress file');
	});
});

describe('importing a file', () => {
	const text = writeLog({ events: [answered('a', NOON), answered('b', NOON)], unknown: [] });

	it('shows what would change, and changes nothing before it is asked', async () => {
		const page = await visit();
		await choose(page, 'mine.json', text);
		await expect.poll(() => notice(page)).toContain('2 new answers, 0 already here.');
		expect(notice(page)).toContain('mine.json');
		expect(page.answers()).toEqual([]);
		await userEvent.click(button(page, 'Cancel'));
		expect(notice(page)).toBe('');
		expect(page.answers()).toEqual([]);
	});

	it('merges when asked, and says so', async () => {
		const page = await visit();
		await choose(page, 'mine.json', text);
		await expect.poll(() => notice(page)).toContain('2 new answers');
		await userEvent.click(button(page, 'Merge into my progress'));
		expect(notice(page)).toBe('mine.json is merged into your progress.');
		expect(page.lines()[0]).toContain('2 right in a row');
		await choose(page, 'mine.json', text);
		await expect.poll(() => notice(page)).toContain('0 new answers, 2 already here.');
	});

	it('names a file that it cannot read, and says what was expected', async () => {
		const page = await visit();
		await choose(page, 'holiday.txt', 'not JSON');
		await expect
			.poll(() => notice(page))
			.toMatch(/^holiday.txt was not imported; nothing has changed/);
		expect(notice(page)).toContain('Expected the JSON text of a progress file');
		expect(page.browser.texts.size).toBe(0);
	});

	it('says of a folder, or a file that the browser cannot read, what can be done', async () => {
		const page = await visit();
		const file = new File([text], 'folder');
		file.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
		pick(page, file);
		await expect.poll(() => notice(page)).toMatch(/^folder was not imported; nothing has changed/);
		expect(notice(page)).toContain('it is a folder');
		await choose(page, 'mine.json', text);
		await expect.poll(() => notice(page)).toContain('2 new answers');
	});

	it('shows the file that was chosen last, though an earlier one takes longer to read', async () => {
		const page = await visit();
		let finish = (_text: string) => {};
		const slow = new File([], 'slow.json');
		slow.text = () => new Promise((resolve) => (finish = resolve));
		pick(page, slow);
		await choose(page, 'mine.json', text);
		await expect.poll(() => notice(page)).toContain('mine.json');
		finish('{}');
		await choose(page, 'other.txt', 'not JSON');
		await expect.poll(() => notice(page)).toContain('other.txt');
		expect(notice(page)).not.toContain('slow.json');
	});

	it('keeps what is here when a file says something else of it, and says so', async () => {
		const page = await visit();
		await choose(page, 'mine.json', text);
		await expect.poll(() => notice(page)).toContain('2 new answers');
		await userEvent.click(button(page, 'Merge into my progress'));
		const changed = [answered('a', NOON, { earned: 0 }), answered('b', NOON)];
		await choose(page, 'changed.json', writeLog({ events: changed, unknown: [] }));
		await expect.poll(() => notice(page)).toContain('0 new answers, 1 already here.');
		expect(notice(page)).toContain('1 entry with the id of one of yours');
		await userEvent.click(button(page, 'Merge into my progress'));
		expect(page.lines()[0]).toContain('2 right in a row');
	});
});
