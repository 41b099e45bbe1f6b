import { isRight } from '../quiz/types.ts';
import type { ProgressLesson } from './course-map.ts';
import type { Answered, QuizStarted } from './events.ts';
import type { ProgressIndex } from './replay.ts';

/** One attempt at a lesson's end quiz. */
export interface QuizRun {
	/** Id of the event that started it. */
	id: string;
	lesson: string;
	/** Milliseconds since 1970. */
	at: number;
	seed: number;
	/** Ids in the order of asking; a question that has left the quiz stays only if it was answered. */
	questions: readonly string[];
	/** The questions of the quiz as it is now: no others can be asked. */
	askable: ReadonlySet<string>;
	/** Oldest first; the first answer to each question is its score, the others are retries. */
	answers: readonly Answered[];
}

export interface QuizScore {
	finished: boolean;
	/** Questions answered so far. */
	asked: number;
	earned: number;
	/** Points that could be earned with the questions answered so far. */
	total: number;
	/** Whole per cent of the points, rounded down, so that a mark is shown as reached only when it is. */
	percent: number;
}

/** How many other answers lie between a missed question and its retry. */
const SPACING = 2;

/** Where the questions of a lesson's quiz stand. */
export type QuizPlace = Pick<ProgressLesson, 'slug' | 'quiz' | 'objectives'>;

/** The attempts at a lesson's quiz that stand, oldest first. */
export function quizRuns(index: ProgressIndex, lesson: QuizPlace): QuizRun[] {
	const askable = askableIn(lesson);
	return (index.quizzes.get(lesson.slug) ?? []).flatMap((quiz) => {
		const run = toRun(quiz, index.quizAnswers.get(quiz.id) ?? [], askable);
		return stands(run, quiz) ? [run] : [];
	});
}

/** A page on which no quiz can be begun does not hold the quiz: there each question of the lesson may be one of it. */
function askableIn({ quiz, objectives }: QuizPlace): ReadonlySet<string> {
	return new Set(quiz.length > 0 ? quiz : objectives.flatMap((objective) => objective.questions));
}

/** The attempt that an event has just started. */
export function startedRun(quiz: QuizStarted, lesson: QuizPlace): QuizRun {
	return toRun(quiz, [], askableIn(lesson));
}

function toRun(
	quiz: QuizStarted,
	given: readonly Answered[],
	askable: ReadonlySet<string>
): QuizRun {
	const asked = new Set(quiz.questions);
	const answers = given.filter((answer) => asked.has(answer.question));
	const answered = new Set(answers.map((answer) => answer.question));
	const questions = [...asked].filter((id) => answered.has(id) || askable.has(id));
	const { id, lesson, at, seed } = quiz;
	return { id, lesson, at, seed, questions, askable, answers };
}

/**
 * A finished attempt stands for ever. One that has lost questions before they were asked stands while
 * it keeps more than half: a result must not come from what little is left of a quiz.
 */
function stands(run: QuizRun, { questions }: QuizStarted): boolean {
	return run.questions.length * 2 > new Set(questions).size;
}

/** The question to ask next in the first round; undefined when each was asked once. */
export function nextQuestion(run: QuizRun): string | undefined {
	const answered = new Set(run.answers.map((answer) => answer.question));
	return run.questions.find((id) => !answered.has(id));
}

/** The answers of the first round, by question. */
export function firstAnswers(run: QuizRun): ReadonlyMap<string, Answered> {
	const first = new Map<string, Answered>();
	for (const answer of run.answers) {
		if (!first.has(answer.question)) first.set(answer.question, answer);
	}
	return first;
}

/** The score of the first round: retries never change it. */
export function scoreQuiz(run: QuizRun): QuizScore {
	const first = firstAnswers(run);
	let [earned, total] = [0, 0];
	for (const answer of first.values()) {
		earned += answer.earned;
		total += answer.total;
	}
	return {
		finished: run.questions.length > 0 && first.size === run.questions.length,
		asked: first.size,
		earned,
		total,
		percent: total === 0 ? 0 : Math.floor((earned * 100) / total)
	};
}

/** True when the quiz was finished with at least `passMark` per cent of its points. */
export function isPassed(run: QuizRun, passMark: number): boolean {
	const { finished, earned, total } = scoreQuiz(run);
	return finished && earned * 100 >= passMark * total;
}

/**
 * Ids of the questions whose latest answer in this quiz was not right, in the order of asking; without
 * those that cannot be asked again.
 */
export function missedQuestions(run: QuizRun): string[] {
	const latest = new Map(run.answers.map((answer) => [answer.question, answer]));
	return run.questions.filter((id) => {
		const answer = latest.get(id);
		return answer !== undefined && !isRight(answer) && run.askable.has(id);
	});
}

/**
 * The question to ask next in the retry round, undefined when none is missed (learning.md, P8).
 * A missed question comes again after at least two others. Where too few are missed to lie between,
 * it is one of the others, the one answered longest ago; a quiz of one or two questions has no others.
 */
export function nextRetry(run: QuizRun): string | undefined {
	const missed = new Set(missedQuestions(run));
	if (missed.size === 0) return undefined;
	// Answered longest ago first: the latest place of each question among all answers.
	const order = [...new Map(run.answers.map((answer, i) => [answer.question, i]))]
		.filter(([id]) => run.askable.has(id))
		.sort(([, a], [, b]) => a - b);
	const isRested = (place: number) => run.answers.length - 1 - place >= SPACING;
	const ready = order.find(([id, place]) => missed.has(id) && isRested(place));
	const other = order.find(([id]) => !missed.has(id));
	const any = order.find(([id]) => missed.has(id));
	return (ready ?? other ?? any)?.[0];
}
