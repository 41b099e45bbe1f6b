import {
	type LessonNode,
	type LessonTree,
	nodesOf,
	wordsOf
} from '#lib/core/course/lesson-tree.ts';
import { wordsOf as wordsIn } from './words.ts';

/** Values, computed numbers and code as one neutral word. */
function neutral(node: LessonNode): string | undefined {
	if (node.type === 'component') return node.name === 'Fact' || node.name === 'Calc' ? 'it' : '';
	if (node.type === 'inlineCode') return 'it';
	return node.type === 'html' ? '' : undefined;
}

/** A node's words as a reader sees them, but for those that `tell` gives. */
export const readerText = (node: LessonNode, tell = neutral): string =>
	wordsOf([node], (one) => tell(one) ?? neutral(one))
		.replace(/\s+/g, ' ')
		.trim();

/** What is read as running text: paragraphs, and the items of lists. */
export const proseOf = (tree: LessonTree) => nodesOf(tree, 'paragraph');

/** How many words of running text there are: no headings, tables, code or figures. */
export const proseWords = (tree: LessonTree): number =>
	proseOf(tree).reduce((sum, node) => sum + wordsIn(readerText(node)).length, 0);
