import { minutesFor, stagesOf, type Stretch } from '#lib/core/course/stages.ts';

/** A piece of a drawn lesson: text, or the place of a question or a lab. */
export type Block = { html: string } | { check: string } | { lab: string };

/** A stretch of a lesson that is read at one go. */
export interface Stage {
	/** The words of its first heading; empty where it begins without one. */
	title: string;
	/** How long it takes, in whole minutes, at least 1. */
	minutes: number;
	blocks: Block[];
}

const plain = (html: string): string => html.replace(/<svg[^]*?<\/svg>|<[^>]*>/g, ' ').trim();

/** Cuts text where sections begin. */
const cutAtHeadings = (block: Block): Block[] =>
	'html' in block ? block.html.split(/(?=<h2 id=)/).map((html) => ({ html })) : [block];

const isHeading = (block: Block): boolean => 'html' in block && block.html.startsWith('<h2 id=');

/** The sections of a lesson; what stands before the first heading belongs to the first. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
	const sections: Block[][] = [[]];
	let headings = 0;
	for (const block of blocks.flatMap(cutAtHeadings)) {
		if (isHeading(block) && headings++ > 0) sections.push([]);
		sections.at(-1)?.push(block);
	}
	return sections;
}

function stretchOf(blocks: readonly Block[]): Stretch {
	const texts = blocks.flatMap((block) => ('html' in block ? plain(block.html).split(/\s+/) : []));
	const labs = blocks.filter((block) => 'lab' in block).length;
	const questions = blocks.filter((block) => 'check' in block).length;
	return { words: texts.length, questions, labs };
}

const titleOf = (blocks: readonly Block[]): string => {
	const first = blocks.find(isHeading);
	const [, words = ''] =
		(first && 'html' in first && /<h2[^>]*>([^]*?)<\/h2>/.exec(first.html)) || [];
	return plain(words);
};

/** A lesson in stages of some minutes, cut between its sections. */
export function lessonStages(blocks: readonly Block[]): Stage[] {
	const sections = sectionsOf(blocks);
	const minutes = sections.map((section) => minutesFor(stretchOf(section)));
	let from = 0;
	return stagesOf(minutes).map((size) => {
		const own = sections.slice(from, from + size).flat();
		const length = minutes.slice(from, from + size).reduce((sum, one) => sum + one, 0);
		from += size;
		return { title: titleOf(own), minutes: Math.max(1, Math.round(length)), blocks: own };
	});
}
