import { untrack } from 'svelte';
import {
	isPassed,
	missedQuestions,
	nextQuestion,
	nextRetry,
	scoreQuiz,
	type QuizRun,
	type QuizScore
} from '#lib/core/progress/quiz-run.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { newAnswer, type AttemptResult } from './attempt.svelte.ts';
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
	  }
	| { kind: 'result'; score: QuizScore; passed: boolean; missed: string[] };

/** A learner's way through the end quiz of a lesson. All of it is derived from the log, so it survives whatever happens. */
export class QuizSession {
	readonly #options: QuizOptions;
	#view = $state.raw<QuizView>();
	/** What was answered on the page as it was built, before it was known where the quiz was left. */
	#early: { question: Question; result: AttemptResult } | undefined;
	#retrying = false;
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

	/** Opens the quiz where it was left: in its midst, at its result, or at its first question. */
	open(): void {
		untrack(() => {
			const early = this.#early;
			this.#early = undefined;
			if (early) this.#openWith(early.question, early.result);
			else this.next();
		});
	}

	/** Records an answer to the question on the screen; the first answer starts the attempt. */
	answer(question: Question, result: AttemptResult): void {
		if (!this.#view) {
			this.#early = { question, result };
			return;
		}
		const { progress, lesson } = this.#options;
		const last = this.#run;
		const isOver = last === undefined || (nextQuestion(last) === undefined && !this.#retrying);
		const run = isOver ? progress.startQuiz(lesson, this.#seed) : last;
		progress.answer({ ...newAnswer(question, 'quiz', result), ...(run && { quiz: run.id }) });
	}

	/** Goes on to the next question of the round, or to the result. */
	next(): void {
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
		this.#view = { ...this.#questionView(question, current), seed: result.seed };
		this.answer(question, result);
	}

	#nextIn(run: QuizRun): string | undefined {
		return nextQuestion(run) ?? (this.#retrying ? nextRetry(run) : undefined);
	}

	get #run(): QuizRun | undefined {
		return this.#options.progress.quizzes(this.#options.lesson).at(-1);
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
			retry: given > 0 || this.#retrying
		};
	}
}

function resultView(run: QuizRun, passMark: number): QuizView {
	const score = scoreQuiz(run);
	return { kind: 'result', score, passed: isPassed(run, passMark), missed: missedQuestions(run) };
}
