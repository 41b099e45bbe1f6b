/** What a section of a lesson holds for its reader. */
export interface Stretch {
	words: number;
	questions: number;
	labs: number;
}

/** A quiet pace for a text with new terms in it: words a minute. */
const PACE = 200;
/** Minutes for a question with its reasons, and for a lab with its guess. */
const QUESTION = 0.75;
const LAB = 2;

/** How long a section takes, in minutes. */
export const minutesFor = ({ words, questions, labs }: Stretch): number =>
	words / PACE + questions * QUESTION + labs * LAB;

/** How long a stage should take, in minutes. */
const AIM = 4.5;

/**
 * Groups the sections of a lesson, in their order, into stages of about equal length: how many sections each stage
 * has. No stage is empty.
 * @param minutes of each section
 */
export function stagesOf(minutes: readonly number[]): number[] {
	const total = minutes.reduce((sum, one) => sum + one, 0);
	const wanted = Math.min(Math.max(1, Math.round(total / AIM)), Math.max(1, minutes.length));
	const sizes = [0];
	let read = 0;
	for (const [place, length] of minutes.entries()) {
		const end = (sizes.length * total) / wanted;
		const isOver = read + length / 2 > end;
		const isFull = sizes.at(-1) !== 0 && sizes.length < wanted;
		// Each stage that is still to come needs a section.
		const isLast = minutes.length - place <= wanted - sizes.length;
		if (isFull && (isOver || isLast)) sizes.push(0);
		sizes.push((sizes.pop() ?? 0) + 1);
		read += length;
	}
	return sizes;
}
