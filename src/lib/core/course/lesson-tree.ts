/** The components of lessons, each with its one argument. */
export const COMPONENTS = { Check: 'id', Lab: 'id', Fact: 'id', Calc: 'of' } as const;

interface Literal {
	value: string;
}

interface Parent {
	children: LessonNode[];
}

interface Picture {
	url: string;
	alt: string;
	/** Of a figure, its caption. */
	title: string;
}

interface Kinds {
	/** `setext`: written as a line with another line under it. */
	heading: Parent & { depth: number; id: string; setext: boolean };
	paragraph: Parent;
	list: Parent;
	listItem: Parent;
	blockquote: Parent;
	table: Parent;
	tableRow: Parent;
	tableCell: Parent;
	/** `language`: as its fence names it; empty when it names none. */
	code: Literal & { language: string };
	/** The target of links that stand elsewhere. */
	definition: Literal;
	/** An image alone in its paragraph. */
	figure: Picture;
	text: Literal;
	inlineCode: Literal;
	emphasis: Parent;
	strong: Parent;
	link: Parent & { url: string; title: string };
	image: Picture;
	/** `alone`: on a line of its own, blank lines round it. */
	component: Literal & { name: keyof typeof COMPONENTS; alone: boolean };
	/** Everything else in pointed brackets: comments and the script too. */
	html: Literal;
}

type NodeOf<Type extends keyof Kinds> = Kinds[Type] & {
	type: Type;
	/** Where it begins in lesson.md, from 1. */
	line: number;
};

export type Component = NodeOf<'component'>;

/**
 * A part of a lesson's text. Names are those of mdast, the syntax tree of Markdown; figures and components are ours.
 */
export type LessonNode = { [Type in keyof Kinds]: NodeOf<Type> }[keyof Kinds];

/** The text of a lesson: its blocks from top to bottom. */
export type LessonTree = readonly LessonNode[];

/** Nodes of these types, at any depth, in the order of the text. */
export function nodesOf<Type extends keyof Kinds>(
	tree: LessonTree,
	...types: Type[]
): Extract<LessonNode, { type: Type }>[] {
	const wanted: readonly string[] = types;
	const isWanted = (node: LessonNode): node is Extract<LessonNode, { type: Type }> =>
		wanted.includes(node.type);
	const all = (nodes: LessonTree): LessonNode[] =>
		nodes.flatMap((node) => ('children' in node ? [node, ...all(node.children)] : node));
	return all(tree).filter(isWanted);
}

/** A component as it is written. */
export const writtenComponent = ({ name, value }: Component): string =>
	`<${name} ${COMPONENTS[name]}="${value}" />`;

const BETWEEN: Partial<Record<LessonNode['type'], string>> = {
	...{ list: '\n', listItem: '\n', blockquote: '\n', table: '\n', tableRow: ' ' }
};

/** The words of nodes, one after the other; `tell` gives those of nodes for which others are wanted. */
export function wordsOf(
	nodes: LessonTree,
	tell: (node: LessonNode) => string | undefined = () => undefined
): string {
	const own = (node: LessonNode): string => {
		if (node.type === 'component') return writtenComponent(node);
		if ('value' in node) return node.value;
		if ('alt' in node) return node.alt;
		const between = BETWEEN[node.type];
		if (between === undefined) return wordsOf(node.children, tell);
		return node.children.map((child) => wordsOf([child], tell)).join(between);
	};
	return nodes.map((node) => tell(node) ?? own(node)).join('');
}

/** A heading that a page gives an id, so that links and questions can name its section. */
interface Anchor {
	id: string;
	text: string;
	level: 2 | 3;
}

/** The headings of level 2 and 3. */
export const headingsOf = (tree: LessonTree): Anchor[] =>
	nodesOf(tree, 'heading').flatMap(({ id, depth, children }) =>
		depth === 2 || depth === 3 ? [{ id, text: wordsOf(children), level: depth }] : []
	);

/** A part of a lesson under a heading of level 2. */
interface Section {
	/** The id and the words of the heading; empty for the beginning, which has none. */
	id: string;
	title: string;
	/** What stands below the heading. */
	blocks: LessonNode[];
}

/** The sections of a lesson, its beginning first. */
export function sectionsOf(tree: LessonTree): Section[] {
	const sections: Section[] = [{ id: '', title: '', blocks: [] }];
	for (const node of tree) {
		if (node.type === 'heading' && node.depth === 2) {
			sections.push({ id: node.id, title: wordsOf(node.children), blocks: [] });
		} else {
			sections.at(-1)?.blocks.push(node);
		}
	}
	return sections;
}
