import { number } from './numbers.ts';

export const score = (chance: number): string => `know-nothing score, by chance ${chance}%`;
interface Guessed {
	score: number;
	chance: number;
	items: number;
	guesses: readonly unknown[];
}
export const howItIsTaken = ({ score: best, chance, items, guesses }: Guessed): string =>
	`At each build, ${number(guesses.length)} guessers who know nothing of the subject answer the ${number(items)} items that offer options: they tick the longest, the second, the one with most words of the question, and so on. The best of them earns ${best}%, where blind luck earns ${chance}%; a question bank that gives its answers away would show here.`;

export const eachGuesser = 'How each guesser scores';
export const ticks = 'Ticks';
export const today = 'Today';
export const atMost = 'At most';

export const everyRule = "Every rule, with today's value";
interface Counts {
	passed: number;
	total: number;
	questions: number;
	items: number;
	enforcedFrom: number;
}
export const howManyPass = (all: Counts): string =>
	`${number(all.passed)} of ${number(all.total)} rules pass today, over ${number(all.questions)} questions with ${number(all.items)} things to answer. Rules over the whole bank count from ${number(all.enforcedFrom)} questions on, since luck moves them too much with fewer.`;

export const caption = "Rules, today's values, thresholds and status";
export const checks = 'What it checks';
export const threshold = 'Threshold';
export const status = 'Status';
export const passes = 'Passes';
export const fails = 'Fails';
export const notEnforced = 'not enforced yet';

/** The rules, by the letter that their ids begin with. */
export const groups = {
	I: 'Each question',
	B: 'The whole bank',
	L: 'The lessons',
	G: 'The glossary'
};
