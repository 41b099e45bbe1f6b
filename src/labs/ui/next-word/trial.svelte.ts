import { USUAL, type NextWordSetting } from '#labs/core/next-word/setting.ts';
import type { LabWork } from '#labs/state/lab-work.svelte.ts';
import { Comparing, type Contender } from './comparing.svelte.ts';
import type { Column, NextWordFirst } from '#labs/core/next-word/first.ts';
import * as words from '#words/labs/next-word.ts';

/** Several models that are tried on the same text. */
export class Trial {
	setting = $state.raw<NextWordSetting>(USUAL);
	/** What happened last, in words. */
	said = $state('');
	readonly comparing: Comparing;
	readonly #columns: readonly Column[];

	/** @param now milliseconds that only grow */
	constructor(work: LabWork, now: () => number, first: NextWordFirst) {
		const written = first.columns.map((column) => column.written);
		this.comparing = new Comparing(work, now, written);
		this.setting = first.setting;
		this.#columns = first.columns;
	}

	/** Takes another text; what was written for the one before goes. */
	type(prompt: string): Promise<void> {
		return this.begin({ ...this.setting, prompt });
	}

	/** Begins with a setting, and lets all write. */
	begin(setting: NextWordSetting): Promise<void> {
		this.setting = setting;
		return this.write();
	}

	async write(): Promise<void> {
		if (!(await this.comparing.write(this.setting, this.#contenders))) return;
		const texts = this.comparing.results.map(({ written }) => written);
		this.said = words.allWrote(this.#columns, texts);
	}

	async measure(): Promise<void> {
		if (!(await this.comparing.measure(this.setting.prompt, this.#contenders))) return;
		const speeds = this.comparing.results.map(({ speed }) => speed ?? 0);
		this.said = this.#columns
			.map(({ choice }, i) => words.speedOf(choice, speeds[i] ?? 0))
			.join(' ');
	}

	get #contenders(): Contender[] {
		return this.#columns.map(({ choice }) => ({ choice, seed: this.setting.seed }));
	}
}
