import { kindOf, type Question } from '#lib/core/quiz/questions.ts';
import {
	isRight,
	type Answer,
	type AnswerProblem,
	type FormFields,
	type Grade
} from '#lib/core/quiz/types.ts';
import type { Answered, Confidence, Where } from '#lib/core/progress/events.ts';

/** What one attempt at a question gave: everything that the log keeps of it. */
export interface AttemptResult {
	answer: Answer;
	grade: Grade;
	confidence: Confidence;
	hints: number;
	/** From showing to answering, in milliseconds. */
	ms: number;
	seed: number;
}

export interface AttemptOptions {
	question: Question;
	seed: number;
	/** The clock: milliseconds since any fixed moment. */
	now: () => number;
	/** Told once, when the answer is graded. */
	onanswer: (result: AttemptResult) => void;
}

/** An attempt's result as the log takes it. */
export function newAnswer(
	{ id, rev }: Question,
	where: Where,
	{ grade, ...result }: AttemptResult
): Omit<Answered, 'id' | 'at' | 'kind'> {
	return { question: id, rev, where, earned: grade.earned, total: grade.total, ...result };
}

/** One attempt at one question: open, then graded. */
export class Attempt {
	/** The result, once graded. */
	result: AttemptResult | undefined;
	/** Why the answer cannot be graded yet. */
	problem: AnswerProblem | undefined;
	/** How many hints are open. */
	hints = 0;
	readonly #options: AttemptOptions;
	readonly #since: number;

	constructor(options: AttemptOptions) {
		this.#options = options;
		this.#since = options.now();
	}

	/** Seed of the order of options. */
	get seed(): number {
		return this.#options.seed;
	}

	get right(): boolean {
		return this.result !== undefined && isRight(this.result.grade);
	}

	showHint(): void {
		this.hints = Math.min(this.hints + 1, this.#options.question.hints.length);
	}

	/** Grades what the form holds, unless it cannot be graded yet; says whether it was graded. */
	submit(fields: FormFields): boolean {
		if (this.result) return true;
		const { question, seed, now, onanswer } = this.#options;
		const kind = kindOf(question);
		const answer = kind.read(fields);
		this.problem = kind.check(answer);
		if (this.problem) return false;
		this.result = {
			answer,
			grade: kind.grade(answer),
			confidence: fields.has('unsure') ? 'unsure' : 'sure',
			hints: this.hints,
			ms: Math.max(0, Math.round(now() - this.#since)),
			seed
		};
		onanswer(this.result);
		return true;
	}
}
