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
	/** What the learner said of it; undefined where nothing was said. */
	confidence: Confidence | undefined;
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
	{ grade, confidence, ...result }: AttemptResult
): Omit<Answered, 'id' | 'at' | 'kind'> {
	const { earned, total } = grade;
	return { question: id, rev, where, earned, total, ...result, ...(confidence && { confidence }) };
}

/** One attempt at one question: open, then graded. */
export class Attempt {
	/** The result, once graded. */
	result: AttemptResult | undefined;
	/** Why the answer cannot be graded yet. */
	problem: AnswerProblem | undefined;
	/** The result is that of an earlier visit. */
	isRecalled = false;
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

	/** Takes an answer of an earlier visit as the result, unless the question can no longer be answered so. */
	recall(answer: Answer): boolean {
		const { question, seed } = this.#options;
		const kind = kindOf(question);
		if (kind.check(answer)) return false;
		this.isRecalled = true;
		const grade = kind.grade(answer);
		this.result = { answer, grade, confidence: undefined, hints: 0, ms: 0, seed };
		return true;
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
			confidence: saidIn(fields),
			hints: this.hints,
			ms: Math.max(0, Math.round(now() - this.#since)),
			seed
		};
		onanswer(this.result);
		return true;
	}
}

/** What the learner says of their own answer, in the field `confidence`. */
function saidIn(fields: FormFields): Confidence | undefined {
	const said = fields.get('confidence')?.[0];
	return said === 'sure' || said === 'unsure' ? said : undefined;
}
