import { describe, expect, it } from 'vitest';
import { Search } from './search.svelte.ts';

const token = {
	...{ kind: 'term', href: 'glossary/#token', title: 'Token', place: 'Glossary' },
	...{ text: 'A piece of text.', words: 'tokens' }
};
const open = { ...token, kind: 'question', question: 'q1', lesson: 'llm', text: 'Which token?' };

const searchOf = (...answers: (() => Promise<unknown>)[]) =>
	new Search({
		load: () => answers.shift()?.() ?? Promise.reject(new Error('asked too often')),
		mayShow: ({ kind }) => kind !== 'question'
	});
const loaded = () => Promise.resolve([token, open]);

describe('Search', () => {
	it('says nothing before a query, also while it loads', async () => {
		const search = searchOf(loaded);
		expect([search.status, search.news]).toEqual(['loading', 'none']);
		await search.open();
		search.query = '   ';
		expect([search.status, search.news, search.results]).toEqual(['ready', 'none', []]);
	});

	it('says that it loads to those who type at once, then what it found', async () => {
		const search = searchOf(loaded);
		const opening = search.open();
		search.query = 'token';
		expect(search.news).toBe('loading');
		expect(search.results).toEqual([]);
		await opening;
		expect(search.news).toBe('found');
		expect(search.results.map(({ kind }) => kind)).toEqual(['term']);
	});

	it('says when nothing is found', async () => {
		const search = searchOf(loaded);
		await search.open();
		search.query = 'qwxyz';
		expect(search.news).toBe('nothing-found');
	});

	it('says when the index cannot be loaded, or is none, and can be asked again', async () => {
		const search = searchOf(
			() => Promise.reject(new TypeError('no network')),
			() => Promise.resolve({ error: 404 }),
			loaded
		);
		for (const status of ['failed', 'failed', 'ready']) {
			await search.open();
			expect(search.status).toBe(status);
			search.query = 'token';
			expect(search.news).toBe(status === 'failed' ? 'failed' : 'found');
		}
	});
});
