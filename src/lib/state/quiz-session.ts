import {
	firstAnswers,
	isPassed,
	missedQuestions,
	nextQuestion,
	nextRetry,
	scoreQuiz,
	type QuizRun,
	type QuizScore
} from '#lib/core/progress/quiz-run.ts';
import type { Answered } from '#lib/core/progress/events.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { newAnswer, type AttemptResult } from './attempt.ts';
import type { Progress } from './progress.ts';

export interface QuizOptions {
	progress: Progress;
	lesson: string;
	passMark: number;
	/** The quiz's questions in written order. */
	questions: readonly Question[];
	/** Draws a seed for a new attempt. */
	newSeed: () => number;
}

/** What is on the screen: a question, or the result of the quiz. */
export type QuizView =
	| {
			kind: 'question';
			question: Question;
			/** Seed of the option order. */
			seed: number;
			/** Place among the questions of this round, from 1. */
			place: number;
			/** Changes with each showing, so that each one is an attempt of its own. */
			key: string;
			retry: boolean;
			/** It is asked for itself, outside an attempt. */
			alone: boolean;
	  }
	| { kind: 'result'; score: QuizScore; passed: boolean; missed: string[] };

/**
 * A learner's way through the end quiz of a lesson. What was answered lies in the log, so it survives whatever
 * happens; which attempt is on the screen is this page's own: another tab that finishes or begins one changes nothing here.
 */
export class QuizSession {
	readonly #options: QuizOptions;
	#view: QuizView | undefined;
	/** The attempt on the screen, once it has begun. */
	#runId: string | undefined;
	/** What was answered on the page as it was built, before it was known where the quiz was left. */
	#early: { question: Question; result: AttemptResult } | undefined;
	#retrying = false;
	#alone: Question | undefined;
	/** Seed of the attempt that begins with the first answer; 0 is the order that the built page shows. */
	#seed = 0;

	constructor(options: QuizOptions) {
		this.#options = options;
	}

	/** What to show; undefined while the page is not live. */
	get view(): QuizView | undefined {
		return this.#view;
	}

	get total(): number {
		return this.#options.questions.length;
	}

	/** What was answered first in the attempt on the screen, by question. */
	get given(): ReadonlyMap<string, Answered> {
		const run = this.#run;
		return run ? firstAnswers(run) : new Map<string, Answered>();
	}

	/** Opens one question for itself: its answer belongs to no attempt, and what follows is the quiz where it was left. */
	openAlone(question: Question): void {
		this.#alone = question;
		const early = this.#early?.question === question ? this.#early : undefined;
		this.#early = undefined;
		if (early) this.#options.progress.answer(newAnswer(question, 'quiz', early.result));
		this.#view = {
			...this.#questionView(question, undefined),
			...{ seed: 0, key: `alone/${question.id}`, retry: false, alone: true }
		};
	}

	/** Opens the quiz where it was left: in its midst, at its result, or at its first question. */
	open(): void {
		this.#runId = this.#options.progress.quizzes(this.#options.lesson).at(-1)?.id;
		const early = this.#early;
		this.#early = undefined;
		if (early) this.#openWith(early.question, early.result);
		else this.next();
	}

	/** Records an answer to the question on the screen; the first answer starts the attempt. */
	answer(question: Question, result: AttemptResult): void {
		if (!this.#view) {
			this.#early = { question, result };
			return;
		}
		const { progress, lesson } = this.#options;
		if (this.#alone) {
			progress.answer(newAnswer(question, 'quiz', result));
			return;
		}
		const quiz = (this.#run ?? progress.startQuiz(lesson, this.#seed))?.id;
		this.#runId = quiz;
		progress.answer({ ...newAnswer(question, 'quiz', result), ...(quiz && { quiz }) });
	}

	/** Goes on to the next question of the round, or to the result. */
	next(): void {
		if (this.#alone) {
			this.#alone = undefined;
			this.open();
			return;
		}
		const run = this.#run;
		const id = run ? this.#nextIn(run) : this.#options.questions[0]?.id;
		if (id === undefined) this.#retrying = false;
		this.#show(id, run);
	}

	/** Asks the missed questions again, each after others. */
	retryMissed(): void {
		this.#retrying = true;
		this.next();
	}

	/** Begins the quiz anew, with another order of options. */
	again(): void {
		this.#seed = this.#options.newSeed();
		this.#runId = undefined;
		this.#retrying = false;
		this.#show(this.#options.questions[0]?.id, undefined);
	}

	/** Opens the quiz at an early answer, its result still on the screen, unless the attempt has one to that question. */
	#openWith(question: Question, result: AttemptResult): void {
		const run = this.#run;
		const current = run && nextQuestion(run) !== undefined ? run : undefined;
		if (current?.answers.some((answer) => answer.question === question.id)) {
			this.#options.progress.answer(newAnswer(question, 'quiz', result));
			return this.next();
		}
		this.#runId = current?.id;
		this.#view = { ...this.#questionView(question, current), seed: result.seed };
		this.answer(question, result);
	}

	#nextIn(run: QuizRun): string | undefined {
		return nextQuestion(run) ?? (this.#retrying ? nextRetry(this.#askable(run)) : undefined);
	}

	/** An attempt as far as its questions can still be asked: some may have left the quiz since. */
	#askable(run: QuizRun): QuizRun {
		const known = new Set(this.#options.questions.map(({ id }) => id));
		return {
			...run,
			questions: run.questions.filter((id) => known.has(id)),
			answers: run.answers.filter(({ question }) => known.has(question))
		};
	}

	/** The attempt on the screen; none where it is not begun, or was reset, or nothing of it is left. */
	get #run(): QuizRun | undefined {
		const run = this.#options.progress
			.quizzes(this.#options.lesson)
			.find(({ id }) => id === this.#runId);
		if (!run || run.questions.length === 0) this.#runId = undefined;
		return this.#runId === undefined ? undefined : run;
	}

	#show(id: string | undefined, run: QuizRun | undefined): void {
		const question = this.#options.questions.find((one) => one.id === id);
		if (question) this.#view = this.#questionView(question, run);
		else if (run) this.#view = resultView(run, this.#options.passMark);
	}

	#questionView(
		question: Question,
		run: QuizRun | undefined
	): Extract<QuizView, { kind: 'question' }> {
		const given = run?.answers.filter((answer) => answer.question === question.id).length ?? 0;
		const asked = run?.answers.length ?? 0;
		return {
			kind: 'question',
			question,
			// A retry is an attempt of its own, with an order of its own.
			seed: (run?.seed ?? this.#seed) + given,
			place: asked + 1,
			key: `${run?.id ?? this.#seed}/${asked}`,
			retry: given > 0 || this.#retrying,
			alone: false
		};
	}
}

function resultView(run: QuizRun, passMark: number): QuizView {
	const score = scoreQuiz(run);
	return { kind: 'result', score, passed: isPassed(run, passMark), missed: missedQuestions(run) };
}
