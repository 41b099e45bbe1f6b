import type { Confidence, Where } from '#lib/core/progress/events.ts';
import { isRight, type Grade } from '#lib/core/quiz/types.ts';

// A question before its answer.
export const checkAnswer = 'Check answer';
export const howSure = 'How sure are you? You need not say.';
export const sure = 'Sure';
export const notSure = 'Not sure';
export const next = 'Next →';
export const readOn = 'Read on ↓';
export const showReasons = 'Show the reasons';
export const answerAgain = 'Answer again';
export const result = 'Result';
export const linkToQuestion = 'Link to this question';
export const linkCopied = 'Link copied';
export const linkInAddress = 'The address of this page is its link now';
export const readSection = 'Read the section that teaches this';
export const hint = (place: number): string => `Hint ${place}.`;
export const showHint = 'Show a hint';
export const showAnotherHint = 'Show another hint';
export const scriptFailed =
	'The script of this question did not start: the reasons show, but your answer is not kept. Reload the page to try again.';
export const restsOn = (day: string, isOneOfMany: boolean): string =>
	`Rests on values seen ${day}${isOneOfMany ? ' or later' : ''}.`;
export const mayBeStale = 'They may be out of date: this question is left out of reviews.';

// Its fields.
export const partOf = (place: number, parts: number): string => `Part ${place} of ${parts}`;
export const choose = 'Choose …';
export const chooseAmong = (texts: readonly string[]): string =>
	`Choose among: ${texts.join('; ')}.`;
export const place = 'Place';
export const moveUp = 'Move up';
export const moveDown = 'Move down';
export const nowInPlace = (at: number, lines: number): string => `Now in place ${at} of ${lines}.`;
export const numberIn = (unit: string): string => `Your answer in ${unit}`;
export const phrase = 'Your answer, a word or a short phrase';

// What stands beside an option, a line or a known error once it is graded.
export const right = '✓ Right.';
export const chosenRight = 'Your answer, and right.';
export const missed = 'Right answer.';
export const chosenWrong = 'Your answer, not right.';
export const guessed = 'Your guess.';
export const inPlace = '✓ In its place.';
export const belongsInPlace = (at: number): string => `Belongs in place ${at}.`;
export const belongsWith = 'Belongs with:';
export const belongsTo = (category: string): string => `Belongs to: ${category}.`;
export const fitsNothing = 'Fits nothing:';
export const typedRight = (answer: string): string => `✓ Your answer is right: ${answer}.`;
export const rightAnswer = (answer: string): string => `Right answer: ${answer}.`;
export const typedWrong = (answer: string): string => `✗ Your answer, ${answer}.`;
export const typedGuess = (answer: string): string => `Your guess, ${answer}.`;
export const commonError = (answer: string): string => `A common error, ${answer}.`;
export const readAs = (readings: readonly string[]): string =>
	`What you typed was read as ${readings.join(' and ')}.`;

/** How an answer came out; a guess does not count, and nothing of it is called wrong. */
export type Verdict = 'right' | 'partly' | 'wrong' | 'guess';

type Points = Pick<Grade, 'earned' | 'total'>;

export function verdictOf(grade: Points, where: Where): Verdict {
	if (isRight(grade)) return 'right';
	if (where === 'pretest') return 'guess';
	return grade.earned > 0 ? 'partly' : 'wrong';
}

export const signs: Readonly<Record<Verdict, string>> = {
	right: '✓',
	partly: '◐',
	wrong: '✗',
	guess: '○'
};

interface Given {
	confidence: Confidence | undefined;
	where: Where;
	/** On an earlier visit. */
	isRecalled: boolean;
}

/** The result of an attempt. Who said to be sure and was wrong gets the plainest words. */
export function verdict(grade: Points, { confidence, where, isRecalled }: Given): string {
	const result = verdictOf(grade, where);
	if (isRecalled) return before[result];
	if (result === 'guess') return guess(grade);
	const { right, other } = doubts[confidence ?? 'silent'];
	if (result === 'right') return `Right${right}`;
	const { earned, total } = grade;
	return `${result === 'partly' ? `Partly right: ${earned} of ${total}` : 'Not right'}${other}`;
}

const doubts = {
	silent: { right: '.', other: '.' },
	sure: { right: ', as you were sure.', other: '. You were sure, so read the reasons closely.' },
	unsure: { right: ', though you were not sure.', other: '. You were right to doubt.' }
};

const guess = ({ earned, total }: Points): string =>
	earned > 0
		? `${earned} of ${total} guessed. The lesson shows the rest.`
		: 'The lesson will show another answer, and why.';

/** Of an earlier visit. */
const before: Readonly<Record<Verdict, string>> = {
	right: 'Answered before: right',
	partly: 'Answered before: partly right',
	wrong: 'Answered before: not right',
	guess: 'Guessed before'
};

// A quiz, and its end.
export const quiz = 'Quiz';
export const question = (at: number, all: number): string => `Question ${at} of ${all}`;
export const askedAgain = 'Asked again';
export const askedAlone = 'A question of this quiz';
export const way = 'The questions of this quiz';
/** Behind the number of a question, for those who hear the page. */
export const cameOut: Readonly<Record<Verdict | 'open', string>> = {
	right: 'right',
	partly: 'partly right',
	wrong: 'not right',
	guess: 'guessed',
	open: 'to come'
};
export const score = (earned: number, total: number, percent: number): string =>
	`${earned} of ${total} points: ${percent} per cent`;
export const passed = '✓ Passed.';
export const passedMeans =
	'You know it for today. It counts as known once you have answered right on another day too.';
export const notPassed = 'Not passed yet.';
export const notPassedMeans = (passMark: number): string =>
	`${passMark} per cent of the points pass. Read what the missed questions point to, then try them again.`;
export const missedOnes = 'Missed';
export const readTheSection = 'Read the section';
export const askMissed = 'Ask the missed ones again';
export const takeAgain = 'Take the quiz again';
export const nextLesson = (title: string): string => `Next lesson: ${title} →`;
