import type { NextWordSetting } from '#labs/core/next-word/setting.ts';
import type { LanguageChoice } from '#engine/networks/files.ts';
import type { WritingNews } from '#labs/jobs/next-word.ts';
import type { LabWork } from '#labs/state/lab-work.svelte.ts';
import { LINE, type Piece } from '#labs/core/next-word/first.ts';

/** One of several texts that go on from the same prompt. */
export interface Contender {
	readonly choice: LanguageChoice;
	readonly seed: number;
}

/** How one of them went on. */
interface Result {
	readonly written: readonly Piece[];
	/** False while it is still to come. */
	readonly there: boolean;
	/** Tokens a second on this device; undefined until it was measured. */
	readonly speed?: number;
}

/** Tokens that are written to measure the speed, after some that are not counted. */
const MEASURED = { first: 32, last: 160 };
const ROUNDS = 5;

/** Several models, or several seeds, that go on with the same prompt one after the other. */
export class Comparing {
	results = $state.raw<readonly Result[]>([]);
	readonly #work: LabWork;
	readonly #now: () => number;

	/** @param now milliseconds that only grow */
	constructor(work: LabWork, now: () => number, first: readonly (readonly Piece[])[] = []) {
		this.#work = work;
		this.#now = now;
		this.results = first.map((written) => ({ written, there: true }));
	}

	/** Lets each write to the end of the line; false when it was stopped or failed. */
	async write(setting: NextWordSetting, contenders: readonly Contender[]): Promise<boolean> {
		const { prompt, temperature, topK, topP } = setting;
		const shared = { prompt, written: [], most: LINE, sampling: { temperature, topK, topP } };
		this.#work.cancel();
		this.results = contenders.map((_, i) => ({ ...this.results[i], written: [], there: false }));
		for (const [i, contender] of contenders.entries()) {
			let vocabulary: readonly string[] = [];
			const take = (news: WritingNews) => {
				if (news.kind === 'read') vocabulary = news.vocabulary;
				else {
					const piece = { id: news.token, text: vocabulary[news.token] ?? '' };
					this.#change(i, ({ written }) => ({ written: [...written, piece] }));
				}
			};
			const input = { ...contender, ...shared };
			const done = await this.#work.do('next-word/write', input, take, 'frame');
			if (!done) return false;
			this.#change(i, () => ({ there: true }));
		}
		return true;
	}

	/**
	 * Measures how fast each writes here: the fastest of some rounds, as a browser makes code fast only
	 * while it runs, and other work on the device slows some rounds. False when it was stopped or failed.
	 */
	async measure(prompt: string, contenders: readonly Contender[]): Promise<boolean> {
		const best = contenders.map(() => 0);
		for (let round = 0; round < ROUNDS; round++) {
			for (const [i, { choice }] of contenders.entries()) {
				const speed = await this.#pace(choice, prompt);
				if (speed === undefined) return false;
				best[i] = Math.max(best[i] ?? 0, speed);
			}
		}
		best.forEach((speed, i) => this.#change(i, () => ({ speed })));
		return true;
	}

	/** Tokens a second; undefined when it was stopped or failed. */
	async #pace(choice: LanguageChoice, prompt: string): Promise<number | undefined> {
		const { first, last } = MEASURED;
		let [begun, ended] = [0, 0];
		const input = { choice, prompt, written: [], count: last };
		const done = await this.#work.do('next-word/pace', input, (count) => {
			if (count === first) begun = this.#now();
			if (count === last) ended = this.#now();
		});
		return done ? ((last - first) * 1000) / Math.max(1, ended - begun) : undefined;
	}

	#change(at: number, change: (result: Result) => Partial<Result>): void {
		this.results = this.results.map((result, i) =>
			i === at ? { ...result, ...change(result) } : result
		);
	}
}
