import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../parse-lesson.ts';
import { courseTerms } from '../terms.ts';
import { linkedTerms } from './glossary.ts';
import { textsFrom } from './run-rule.ts';
import { sampleCourse, sampleLesson, sampleTerm } from './samples.ts';

describe('rules about the glossary', () => {
	const textsWith = (id: string, term: Parameters<typeof sampleTerm>[0], markdown = 'A shop.') =>
		textsFrom(id, [], { tree: parseMarkdown(markdown) }, { glossary: [sampleTerm(term)] });

	it('pass a sound course', () => {
		for (const id of ['G01', 'G02', 'G03']) expect(textsFrom(id, [])).toEqual([]);
	});

	it('want no typed values in definitions (G01)', () => {
		expect(textsWith('G01', { definition: 'It holds 200,000 tokens since 2024.' })).toEqual([
			'typed date "since 2024"',
			'typed limit "200,000 tokens"'
		]);
		expect(textsWith('G01', { definition: 'A family such as Acme One.' })).toEqual([]);
	});

	it('want a term in the words of the lesson that teaches it (G02)', () => {
		const nowhere = ['"Till" and its forms stand nowhere in lessons/01-shop/lesson.md'];
		expect(textsWith('G02', { term: 'Till' })).toEqual(nowhere);
		expect(textsWith('G02', { term: 'Till' }, '```text\nA till.\n```')).toEqual(nowhere);
		for (const held of ['## The till', 'A [till](/).', '| till |\n| --- |', 'Two TILLS.']) {
			expect(textsWith('G02', { term: 'Till', forms: ['tills'] }, held)).toEqual([]);
		}
		expect(textsWith('G02', { term: 'Till', lesson: 'other' })).toEqual([]);
	});

	it('want each lesson to link terms (G03)', () => {
		expect(textsWith('G03', {})).toEqual(['1 terms']);
	});
});

describe('linkedTerms', () => {
	it('are those that stand in running text outside of links and code', () => {
		const words = ['bread', 'butter', 'cheese', 'ham', 'jam'];
		const glossary = words.map((term) => sampleTerm({ id: term, term }));
		const lesson = sampleLesson([], {
			tree: parseMarkdown('Bread and [butter](/).\n\n## Cheese\n\n- A **ham** and `jam`.')
		});
		const linked = linkedTerms(lesson, courseTerms(sampleCourse([lesson], { glossary })));
		expect([...linked].map(({ id }) => id)).toEqual(['bread', 'ham']);
	});
});
