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
const AIM = 4;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The ways to begin with a group and split the rest, of which the most even one is taken. */
function mostEven(lengths: readonly number[], groups: number): { sizes: number[]; cost: number } {
	if (groups === 1) return { sizes: [lengths.length], cost: sum(lengths) ** 2 };
	const firsts = Array.from({ length: lengths.length - groups + 1 }, (_, at) => at + 1);
	const ways = firsts.map((first) => {
		const rest = mostEven(lengths.slice(first), groups - 1);
		const cost = rest.cost + sum(lengths.slice(0, first)) ** 2;
		return { sizes: [first, ...rest.sizes], cost };
	});
	return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
}

/**
 * Groups the sections of a lesson, in their order, into stages of about equal length: how many sections each stage
 * has. No stage is empty.
 * @param minutes of each section; at least one
 */
export function stagesOf(minutes: readonly number[]): number[] {
	const wanted = Math.round(sum(minutes) / AIM);
	return mostEven(minutes, Math.min(Math.max(1, wanted), minutes.length)).sizes;
}
