import '#lib/ui/styles/base.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	all,
	courseOf,
	one,
	pageOf,
	press,
	showIsland,
	wordsOf
} from '../../../../tests/quiz/show.ts';
import { translate } from '../../../../tests/touched.ts';
import { samples } from '../../../../tests/quiz/questions.ts';
import { FakeBrowser } from '../../../../tests/progress/fake-browser.ts';
import type { SearchDocument } from '#lib/core/search/documents.ts';
import SearchDialog from './SearchDialog.svelte';

function sample(own: Partial<SearchDocument>): SearchDocument {
	return { kind: 'term', href: '', title: '', place: '', text: '', words: '', ...own };
}

const FAILED = 'The index of the search could not be loaded. Check the connection and try again.';
const index = [
	sample({ href: 'glossary/#token', title: 'Token', text: 'A piece of text.' }),
	sample({
		kind: 'section',
		href: 'lessons/cost/#bill',
		title: 'A bill',
		place: 'Cost',
		text: 'Token by token.'
	}),
	sample({
		kind: 'question',
		href: 'lessons/llm/#x',
		title: 'What is a token?',
		question: samples.single.id,
		lesson: 'llm'
	})
];

/** Links that were followed; none of them leaves the page of the tests. */
const followed: string[] = [];
const stay = (event: MouseEvent) => {
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	if (!link) return;
	event.preventDefault();
	followed.push(link.href);
};
beforeEach(() => {
	followed.length = 0;
	document.addEventListener('click', stay);
});
afterEach(() => document.removeEventListener('click', stay));

async function open(load: () => Promise<unknown> = () => Promise.resolve(index)) {
	const page = pageOf(courseOf([samples.single]), new FakeBrowser(), load);
	page.attach();
	let closed = 0;
	const props = { home: '../', onclose: () => (closed += 1) };
	const { container } = await showIsland(SearchDialog, props, page);
	const results = () => all(container, 'li').map(wordsOf);
	const status = () => wordsOf(one(container, '[role=status]'));
	return { ...page, container, results, status, timesClosed: () => closed };
}

describe('SearchDialog', () => {
	it('opens with the focus in its field, and shows nothing before a query', async () => {
		const { container, results, status } = await open();
		expect(document.activeElement).toBe(one(container, 'input'));
		expect(status()).toBe('');
		expect(results()).toEqual([]);
	});

	it('shows what is found with its kind, and says how much', async () => {
		const { results, status } = await open();
		await press('tokne');
		await expect.poll(status).toBe('2 results');
		expect(results()).toEqual([
			'Term Token A piece of text.',
			'Section · Cost A bill Token by token.'
		]);
	});

	it('leads through the results by the arrow keys, and back to the field', async () => {
		const { container, results } = await open();
		await press('token');
		await expect.poll(results).toHaveLength(2);
		const [first, second] = all(container, 'li a');
		await press('{ArrowDown}');
		expect(document.activeElement).toBe(first);
		await press('{ArrowDown}{ArrowDown}');
		expect(document.activeElement).toBe(second);
		await press('{ArrowUp}{ArrowUp}{ArrowUp}');
		expect(document.activeElement).toBe(one(container, 'input'));
	});

	it('follows the first result at Enter, seen from the start page, and closes', async () => {
		const { results, timesClosed } = await open();
		await press('token');
		await expect.poll(results).toHaveLength(2);
		await press('{Enter}');
		expect(followed).toEqual([new URL('../glossary/#token', document.baseURI).href]);
		await expect.poll(timesClosed).toBe(1);
	});

	it('leaves alone the keys of an input method that puts a word together', async () => {
		const { container, results, timesClosed } = await open();
		await press('token');
		await expect.poll(results).toHaveLength(2);
		const field = one(container, 'input');
		const composing = (key: string, own: KeyboardEventInit) =>
			field.dispatchEvent(
				new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...own })
			);
		// The first as most browsers tell it, the second as WebKit does of the key that ends it.
		for (const own of [{ isComposing: true }, { keyCode: 229 }]) {
			expect(composing('ArrowDown', own)).toBe(true);
			expect(document.activeElement).toBe(field);
			composing('Enter', own);
			field.closest('form')?.requestSubmit();
			expect([followed, timesClosed()]).toEqual([[], 0]);
		}
		await press('{Enter}');
		expect(followed).toHaveLength(1);
	});

	it('shows the results of each query alone on a translated page', async () => {
		const { container, results, status } = await open();
		await press('token');
		await expect.poll(status).toBe('2 results');
		translate(container);
		await press(' bill');
		await expect.poll(status).toBe('1 result');
		expect(results()).toEqual(['Section · Cost A bill Token by token.']);
	});

	it('does nothing at Enter while there is nothing', async () => {
		const { timesClosed } = await open();
		await press('{Enter}');
		expect(followed).toEqual([]);
		expect(timesClosed()).toBe(0);
	});

	it('closes at Escape and by its button', async () => {
		const first = await open();
		await press('{Escape}');
		await expect.poll(first.timesClosed).toBe(1);
		const second = await open();
		one(second.container, 'form button').click();
		await expect.poll(second.timesClosed).toBe(1);
	});

	it('finds a question once it was answered', async () => {
		const { results, services } = await open();
		await press('token');
		await expect.poll(results).toHaveLength(2);
		const answer = { answer: 'x', confidence: 'sure' as const, hints: 0, ms: 1, seed: 0 };
		services.progress.answer({
			...{ question: samples.single.id, rev: 1, where: 'lesson', earned: 0, total: 1 },
			...answer
		});
		await expect.poll(results).toContain('Question you answered What is a token?');
	});

	it('says that nothing is found', async () => {
		const { status } = await open();
		await press('qwxyz');
		await expect.poll(status).toBe('Nothing was found. Try fewer or other words.');
	});

	it('says that the index cannot be loaded, whatever comes in its place, and tries again', async () => {
		const answers: (() => Promise<unknown>)[] = [
			() => Promise.reject(new TypeError('no network')),
			() => Promise.resolve('<h1>'),
			() => Promise.resolve(index)
		];
		const { container, status, results } = await open(
			() => answers.shift()?.() ?? Promise.resolve(0)
		);
		await press('token');
		await expect.poll(status).toBe(FAILED);
		const again = () => all(container, 'button').find((button) => wordsOf(button) === 'Try again');
		again()?.click();
		await expect.poll(() => answers.length).toBe(1);
		await expect.poll(status).toBe(FAILED);
		again()?.click();
		await expect.poll(results).toHaveLength(2);
	});

	it('takes no more letters than it looks at', async () => {
		const { container } = await open();
		expect(one(container, 'input').getAttribute('maxlength')).toBe('100');
	});
});
