import { describe, expect, it } from 'vitest';
import { type LessonNode, type LessonTree, nodesOf, sectionsOf, wordsOf } from './lesson-tree.ts';

const text = (value: string): LessonNode => ({ type: 'text', value, line: 1 });
const heading = (depth: number, words: string): LessonNode => ({
	...{ type: 'heading', depth, id: words.toLowerCase(), setext: false, line: 1 },
	children: [text(words)]
});
const paragraph = (...children: LessonNode[]): LessonNode => ({
	...{ type: 'paragraph', line: 1 },
	children
});
const fact: LessonNode = { type: 'component', name: 'Fact', value: 'a.b', alone: false, line: 1 };

const tree: LessonTree = [
	paragraph(text('Lead.')),
	heading(2, 'One'),
	{ type: 'blockquote', line: 1, children: [paragraph(text('Now '), fact), paragraph(text('so'))] },
	heading(3, 'Inside'),
	heading(2, 'Two')
];

describe('nodesOf', () => {
	it('finds nodes at any depth, in the order of the text', () => {
		expect(nodesOf(tree, 'component', 'heading').map(({ type }) => type)).toEqual([
			...['heading', 'component', 'heading', 'heading']
		]);
	});
});

describe('wordsOf', () => {
	it('joins the words of what is inside, components as they are written', () => {
		expect(wordsOf(tree.slice(2, 3))).toBe('Now <Fact id="a.b" />\nso');
	});

	it('takes the words that are given', () => {
		const told = wordsOf(tree.slice(2, 3), ({ type }) => (type === 'component' ? '7' : undefined));
		expect(told).toBe('Now 7\nso');
	});
});

describe('sectionsOf', () => {
	it('gives the beginning, and what stands below each heading of level 2', () => {
		const sections = sectionsOf(tree);
		expect(sections.map(({ id, title }) => [id, title])).toEqual([
			['', ''],
			['one', 'One'],
			['two', 'Two']
		]);
		expect(sections.map(({ blocks }) => blocks.length)).toEqual([1, 2, 0]);
	});
});
