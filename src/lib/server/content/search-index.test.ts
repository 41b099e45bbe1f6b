import { describe, expect, it } from 'vitest';
import { readDocuments } from '#lib/core/search/documents.ts';
import { readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';
import { loadCourse } from './load-course.ts';
import { searchDocuments } from './search-index.ts';

describe('searchDocuments', () => {
	const documents = searchDocuments(readEdited().course);
	const of = (kind: string) => documents.filter((one) => one.kind === kind);

	it('holds each ready lesson: its summary and beginning, and each section under its heading', () => {
		expect(of('lesson')).toEqual([
			{
				...{
					kind: 'lesson',
					href: 'lessons/prices/',
					title: 'Prices',
					place: 'Lesson 1',
					words: ''
				},
				text: 'What a request costs. A request has a price. See the list, the end or your progress.'
			}
		]);
		expect(of('section').map(({ href, title, place }) => [href, title, place])).toEqual([
			['lessons/prices/#how-usage-is-priced', 'How usage is priced', 'Prices'],
			['lessons/prices/#what-goes-wrong', 'What goes wrong', 'Prices']
		]);
	});

	it('fills in the values of the catalogue, and leaves out code, figures and questions', () => {
		expect(of('section')[0]?.text).toBe('Input costs $0.035 and a month $9.45.');
	});

	it('reads tables cell by cell', () => {
		const table = '| Mode | Pays |\n| --- | --- |\n| Flex | less |\n\nAnd a';
		const { course } = readEdited(['01-prices/lesson.md', '\nA request', `\n${table} request`]);
		expect(searchDocuments(course)[0]?.text).toMatch(
			/^What a request costs. Mode Pays Flex less And/
		);
	});

	it('holds terms with their forms, and models by name, maker and ID', () => {
		expect(of('term')).toMatchObject([
			{ href: 'glossary/#request', title: 'Request', words: 'requests, API request' }
		]);
		expect(of('model')).toMatchObject([
			{
				...{ href: 'models/?model=tiny', title: 'Tiny', place: 'Example' },
				text: 'Reads text; gives text. example.tiny-v1'
			}
		]);
	});

	it('holds questions by their stem, with the section that teaches them', () => {
		const questions = of('question');
		expect(questions).toHaveLength(8);
		expect(questions).toContainEqual(
			expect.objectContaining({ question: 'prices-share', lesson: 'prices', place: 'Prices' })
		);
		for (const { href, title } of questions) {
			expect(href).toMatch(/^lessons\/prices\/#[a-z-]+$/);
			expect(title).not.toBe('');
		}
	});

	it('is plain data that the search can read, and holds no mark of Markdown', () => {
		const course = loadCourse();
		const all = searchDocuments(course);
		const travelled: unknown = JSON.parse(JSON.stringify(all));
		expect(readDocuments(travelled)).toEqual(all);
		for (const { title, text } of all)
			expect(`${title} ${text}`).not.toMatch(/\{\{|<\/?[A-Z]|\]\(/);
	});
});
