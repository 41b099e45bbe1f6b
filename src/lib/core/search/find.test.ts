import { describe, expect, it } from 'vitest';
import { readDocuments, type SearchDocument } from './documents.ts';
import { createFind, QUERY_LENGTH } from './find.ts';

function sample(own: Partial<SearchDocument>): SearchDocument {
	return { kind: 'section', href: '', title: '', place: '', text: '', words: '', ...own };
}

const documents = [
	sample({ kind: 'lesson', href: 'cost', title: 'Cost', text: 'How tokens become a bill.' }),
	sample({ href: 'cache', title: 'Cut the bill', text: 'Prompt caching keeps a start.' }),
	sample({ kind: 'term', href: 'token', title: 'Token', words: 'tokens', text: 'A piece.' }),
	sample({ kind: 'term', href: 'rag', title: 'Retrieval-augmented generation', words: 'RAG' }),
	sample({ kind: 'term', href: 'temperature', title: 'Temperature', text: 'How freely.' }),
	sample({
		kind: 'model',
		href: 'micro',
		title: 'Amazon Nova Micro',
		text: 'amazon.nova-micro-v1:0'
	}),
	sample({ kind: 'question', href: 'asked', title: 'What does a token cost?', question: 'q1' })
];
const find = createFind(documents);
const all = () => true;
const hrefs = (query: string, mayShow: (document: SearchDocument) => boolean = all) =>
	find(query, mayShow).map(({ href }) => href);

describe('createFind', () => {
	it('finds by words of the title, of the text, and by those that are not shown', () => {
		expect(hrefs('caching')).toEqual(['cache']);
		expect(hrefs('bill')).toEqual(['cache', 'cost']);
		expect(hrefs('rag')).toEqual(['rag']);
	});

	it('puts the term itself before where it is used', () => {
		expect(hrefs('token')[0]).toBe('token');
	});

	it('forgives a slip in words of four letters and more, and finds beginnings', () => {
		expect(hrefs('temprature')).toEqual(['temperature']);
		expect(hrefs('tokne')[0]).toBe('token');
		expect(hrefs('retriev')).toEqual(['rag']);
		expect(hrefs('reg')).toEqual([]);
	});

	it('finds whatever the capitals, accents and signs', () => {
		expect(hrefs('TÓKEN')[0]).toBe('token');
		expect(hrefs('nova-micro-v1:0')).toEqual(['micro']);
	});

	it('wants all words, and takes some where nothing holds them all', () => {
		expect(hrefs('prompt bill')).toEqual(['cache']);
		expect(hrefs('temperature bill')).toEqual(
			expect.arrayContaining(['temperature', 'cache', 'cost'])
		);
	});

	it('does not look for words that stand everywhere', () => {
		expect(hrefs('what is a token')[0]).toBe('token');
		expect(hrefs('what is the')).toEqual([]);
	});

	it('shows only what may be shown', () => {
		const hidden = hrefs('token', ({ kind }) => kind !== 'question');
		expect(hidden).not.toContain('asked');
		expect(hrefs('token')).toContain('asked');
	});

	it('marks what was found, in the title and in the text', () => {
		const [first] = find('tokens', all).filter(({ href }) => href === 'cost');
		expect(first?.text).toEqual([
			{ text: 'How ', hit: false },
			{ text: 'tokens', hit: true },
			{ text: ' become a bill.', hit: false }
		]);
	});

	it('looks at no more of a query than its beginning, whatever it holds', () => {
		expect(hrefs(`token ${'x'.repeat(QUERY_LENGTH)}`)[0]).toBe('token');
		expect(hrefs(' '.repeat(QUERY_LENGTH) + 'token')).toEqual([]);
		for (const query of ['', '   ', '.*+?^${}()|[]\\', '<b>', '__proto__', '"', '😀']) {
			expect(() => find(query, all)).not.toThrow();
		}
	});

	it('gives at most twenty results', () => {
		const many = Array.from({ length: 50 }, (_, n) => sample({ href: String(n), title: 'Token' }));
		expect(createFind(many)('token', all)).toHaveLength(20);
	});
});

describe('readDocuments', () => {
	it('reads an index, and leaves out what has another form', () => {
		const odd = [null, 7, {}, { ...documents[0], kind: 'spell' }, { ...documents[0], text: 7 }];
		const open = { ...documents[6], question: undefined };
		expect(readDocuments([...odd, open, ...documents])).toEqual(documents);
	});

	it('refuses what is no list', () => {
		for (const value of [undefined, {}, 'documents']) {
			expect(() => readDocuments(value)).toThrow(TypeError);
		}
	});
});
