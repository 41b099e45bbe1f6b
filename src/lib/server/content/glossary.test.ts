import { describe, expect, it } from 'vitest';
import { type Edit, readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';

const second = (own: string) =>
	`terms:\n  - { id: price, term: Price, definition: What it costs., source: PRICE-LIST, lesson: pictures${own} }\n`;

describe('the check of the glossary', () => {
	it('reads each term with its forms', () => {
		expect(readEdited().course.glossary).toEqual([
			{
				id: 'request',
				term: 'Request',
				forms: ['requests', 'API request'],
				exact: false,
				definition: 'One question to a model, with its answer.',
				source: 'PRICE-LIST',
				lesson: 'prices'
			}
		]);
	});

	it('lets a term belong to a lesson in preparation, and capitals tell its forms apart', () => {
		const own = ', exact: true, forms: [price]';
		expect(readEdited(['glossary.yaml', 'terms:\n', second(own)]).problems).toEqual([]);
	});

	it.each<[string, Edit, string]>([
		[
			'a missing file',
			['glossary.yaml'],
			'lessons/glossary.yaml: is missing, expected the file that lessons/README.md describes'
		],
		[
			'an unknown key',
			['glossary.yaml', 'lesson: prices', 'lesson: prices\n    aka: call'],
			'lessons/glossary.yaml:8: terms[0].aka: is an unknown key, expected one of "id", "term", "forms", "exact", "definition", "source", "lesson"'
		],
		[
			'a definition that is too long',
			['glossary.yaml', 'One question', `${'very '.repeat(40)}long question`],
			`lessons/glossary.yaml:5: terms[0].definition: is "${'very '.repeat(11)}ver…, expected at most 200 characters`
		],
		[
			'a definition with marks',
			['glossary.yaml', 'One question', 'One **question**'],
			'lessons/glossary.yaml:5: terms[0].definition: is "One **question** to a model, with its answer.", expected plain words, without marks of Markdown'
		],
		[
			'a spelling with marks',
			['glossary.yaml', 'API request]', 'API (request)]'],
			'lessons/glossary.yaml:4: terms[0].forms[1]: is "API (request)", expected words of letters, digits and hyphens'
		],
		[
			'a source that is not there',
			['glossary.yaml', 'source: PRICE-LIST', 'source: PRICES'],
			'lessons/glossary.yaml:6: terms[0].source: "PRICES" is not a source, expected a key of sources.yaml; perhaps "PRICE-LIST"'
		],
		[
			'a lesson that is not there',
			['glossary.yaml', 'lesson: prices', 'lesson: price'],
			'lessons/glossary.yaml:7: terms[0].lesson: "price" is not a lesson, expected the slug of a lesson; perhaps "prices"'
		],
		[
			'an id that stands twice',
			['glossary.yaml', 'terms:\n', second('').replace('id: price', 'id: request')],
			'lessons/glossary.yaml:3: terms[1].id: the id "request" stands twice, expected each id once'
		],
		[
			'a spelling of two terms',
			['glossary.yaml', 'terms:\n', second(', forms: [Requests]')],
			'lessons/glossary.yaml:5: terms[1].forms[0]: "requests" already stands for "Price", expected each spelling once, whatever its capitals'
		],
		[
			'a spelling that stands twice for one term',
			['glossary.yaml', 'API request]', 'request]'],
			'lessons/glossary.yaml:4: terms[0].forms[1]: "request" already stands for "Request", expected each spelling once, whatever its capitals'
		]
	])('reports %s', (_, edit, problem) => {
		expect(readEdited(edit).problems).toEqual([problem]);
	});

	it('knows the terms as places to link to', () => {
		const link = (href: string): Edit => ['01-prices/lesson.md', '/progress/', href];
		expect(readEdited(link('/glossary/#request')).problems).toEqual([]);
		expect(readEdited(link('/glossary/')).problems).toEqual([]);
		expect(readEdited(link('/glossary/#requests')).problems).toEqual([
			'lessons/01-prices/lesson.md:14: link to "/glossary/#requests": "#requests" is not a term of the glossary, expected the id of a term of glossary.yaml; perhaps "request"'
		]);
	});
});
