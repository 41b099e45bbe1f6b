import type { Confidence } from '#lib/core/progress/events.ts';
import { isRight, type Grade } from '#lib/core/quiz/types.ts';

// A question before its answer.
export const checkAnswer = 'Check answer';
export const notSure = 'I am not sure';
export const next = 'Next →';
export const answerAgain = 'Answer again';
export const result = 'Result';
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
export const inPlace = '✓ In its place.';
export const belongsInPlace = (at: number): string => `Belongs in place ${at}.`;
export const belongsWith = 'Belongs with:';
export const belongsTo = (category: string): string => `Belongs to: ${category}.`;
export const fitsNothing = 'Fits nothing:';
export const typedRight = (answer: string): string => `✓ Your answer is right: ${answer}.`;
export const rightAnswer = (answer: string): string => `Right answer: ${answer}.`;
export const typedWrong = (answer: string): string => `✗ Your answer, ${answer}.`;
export const commonError = (answer: string): string => `A common error, ${answer}.`;
export const readAs = (readings: readonly string[]): string =>
	`What you typed was read as ${readings.join(' and ')}.`;
export const answeredBefore = (wasRight: boolean): string =>
	`You answered this before: ${wasRight ? 'right' : 'not right'}.`;

/** The result of an attempt. A wrong answer that was given as sure gets the plainest words. */
export function verdict(grade: Pick<Grade, 'earned' | 'total'>, confidence: Confidence): string {
	const unsure = confidence === 'unsure';
	if (isRight(grade)) return unsure ? 'Right, though you were not sure.' : 'Right.';
	const part = grade.earned > 0 ? `Partly right: ${grade.earned} of ${grade.total}.` : 'Not right.';
	const doubt = unsure ? 'You were right to doubt.' : 'You were sure, so read the reasons closely.';
	return `${part} ${doubt}`;
}

// A quiz, and its end.
export const quiz = 'Quiz';
export const question = (at: number, all: number): string => `Question ${at} of ${all}`;
export const askedAgain = 'Asked again';
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
