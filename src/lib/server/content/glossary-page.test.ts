import { describe, expect, it } from 'vitest';
import { glossaryPage } from './glossary-page.ts';
import { loadCourse } from './load-course.ts';
import { parseMarkdown } from './parse-lesson.ts';
import { sampleCourse, sampleLesson, sampleTerm } from './rules/samples.ts';

const source = {
	id: 'BOOK',
	title: 'A book',
	url: 'https://example.org/book',
	kind: 'paper',
	seen: '2026'
};

function pageOf(...glossary: Parameters<typeof sampleTerm>[0][]) {
	const lessons = [
		sampleLesson([]),
		sampleLesson([], {
			slug: 'till',
			title: 'Till',
			tree: parseMarkdown('A shop has a [price](/).')
		}),
		sampleLesson([], { slug: 'later', title: 'Later', ready: false, tree: [] })
	];
	const sources = new Map([['BOOK', source]]);
	return glossaryPage(sampleCourse(lessons, { glossary: glossary.map(sampleTerm), sources }));
}

describe('glossaryPage', () => {
	it('orders the terms by name, whatever their capitals, under their letters', () => {
		const names = ['vector', 'Token', 'top-p', 'Vector store', 'Top-k'];
		const page = pageOf(...names.map((term, n) => ({ id: `t-${n}`, term })));
		expect(page.map(({ letter, terms }) => [letter, ...terms.map(({ term }) => term)])).toEqual([
			['T', 'Token', 'Top-k', 'top-p'],
			['V', 'vector', 'Vector store']
		]);
	});

	it('names the lesson that teaches a term, then those that link it', () => {
		const [first] = pageOf({ term: 'Shop', lesson: 'later' }).flatMap(({ terms }) => terms);
		expect(first?.lessons).toEqual([
			{ slug: 'later', title: 'Later', ready: false },
			{ slug: 'shop', title: 'Shop', ready: true },
			{ slug: 'till', title: 'Till', ready: true }
		]);
		const [linked] = pageOf({ term: 'Price' }).flatMap(({ terms }) => terms);
		expect(linked?.lessons.map(({ slug }) => slug)).toEqual(['shop']);
	});

	it('shows the abbreviation of a term of several words, and the source', () => {
		const forms = ['retrieval augmented', 'RAGs', 'RAG'];
		const [rag, token] = pageOf(
			{ id: 'rag', term: 'Retrieval-augmented generation', forms },
			{ id: 'token', term: 'Token', forms: ['TOK'] }
		).flatMap(({ terms }) => terms);
		expect(rag).toMatchObject({ short: 'RAG', source: { title: 'A book' } });
		expect(token?.short).toBe('');
	});

	it('fails for a term without a source', () => {
		expect(() => pageOf({ id: 'odd', source: 'NONE' })).toThrow('"odd" has no source');
	});

	it('holds at least 80 terms of the course, each in at most 200 characters', () => {
		const { glossary } = loadCourse();
		expect(glossary.length).toBeGreaterThanOrEqual(80);
		for (const { definition } of glossary) expect(definition.length).toBeLessThanOrEqual(200);
	});
});
