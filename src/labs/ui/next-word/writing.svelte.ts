import { MOST_WRITTEN, USUAL, type NextWordSetting } from '#labs/core/next-word/setting.ts';
import { nextTokens, type NextTokens } from '#labs/core/next-word/bars.ts';
import type { WritingNews } from '#labs/jobs/next-word.ts';
import { droppedTokens } from '#engine/networks/language.ts';
import { END } from '#engine/networks/tokenizer.ts';
import type { LabWork } from '#labs/state/lab-work.svelte.ts';
import { BARS, LINE, type NextWordFirst, type Piece } from '#labs/core/next-word/first.ts';
import { textOf } from '#labs/core/next-word/tokens.ts';
import * as words from '#words/labs/next-word.ts';

/** A token that was added to the prompt. */
interface Added extends Piece {
	/** Those of the token after it, where they are known. */
	readonly scores?: Float32Array;
	/** Which setting drew it; empty where the learner took it. */
	readonly by: string;
}

/** What decides which tokens are drawn, besides the prompt. */
const drawOf = ({ size, lora, temperature, topK, topP, seed }: NextWordSetting): string =>
	[size, lora, temperature, topK, topP, seed].join();

/** One text that a model goes on with, token by token, and what may come next. */
export class Writing {
	setting = $state.raw<NextWordSetting>(USUAL);
	tokens = $state.raw<readonly Piece[]>([]);
	written = $state.raw<readonly Added[]>([]);
	unknown = $state.raw<readonly string[]>([]);
	/** The most tokens that the model can look back on. */
	context = $state(0);
	/** What happened last, in words. */
	said = $state('');
	#scores = $state.raw<Float32Array>();
	#vocabulary: readonly string[] = [];
	readonly #work: LabWork;
	readonly #first: NextWordFirst;

	constructor(work: LabWork, first: NextWordFirst) {
		this.#work = work;
		this.#first = first;
		this.setting = { ...first.setting, written: 0 };
		this.tokens = first.tokens;
		this.unknown = first.unknown;
		this.context = first.context;
		this.written = first.written.map((piece) => ({ ...piece, by: drawOf(first.setting) }));
	}

	/** Prompt and additions, as the model reads them. */
	readonly text: readonly Piece[] = $derived([...this.tokens, ...this.written]);

	/** How many tokens at the start the model no longer sees. */
	readonly dropped: number = $derived(droppedTokens(this.text.length, this.context));

	readonly ended: boolean = $derived(this.written.at(-1)?.id === END);

	/** What may come next: as the page was built until the model has read the text. */
	readonly next: NextTokens = $derived.by(() =>
		this.#scores ? nextTokens(this.#scores, this.setting, BARS) : this.#first.next
	);

	/** True where nothing more can be added. */
	readonly full: boolean = $derived(this.ended || this.written.length >= MOST_WRITTEN);

	/** The setting that gives this text again. A text of several settings becomes a prompt. */
	get shared(): NextWordSetting {
		const draw = drawOf(this.setting);
		const { length } = this.written;
		if (this.written.every(({ by }) => by === draw)) return { ...this.setting, written: length };
		return { ...this.setting, prompt: this.setting.prompt + textOf(this.written), written: 0 };
	}

	/** A token by its number. */
	piece(id: number): Piece {
		return { id, text: this.#vocabulary[id] ?? this.#first.texts[id] ?? '' };
	}

	/** Begins with a setting: reads its prompt, and adds what it says. */
	async begin(setting: NextWordSetting): Promise<void> {
		this.#work.cancel();
		this.setting = { ...setting, written: 0 };
		this.written = [];
		await this.#go(setting.written);
	}

	/** Reads what the page shows already. */
	look(): Promise<boolean> {
		return this.#go(0);
	}

	/** Turns a dial: what may come next is there at once. */
	turn(change: Partial<NextWordSetting>): void {
		this.setting = { ...this.setting, ...change };
		if (!this.#scores) void this.look();
	}

	/** Lets another model read the text. */
	swap(change: Pick<NextWordSetting, 'size' | 'lora'>): void {
		this.setting = { ...this.setting, ...change };
		void this.look();
	}

	/** Adds tokens: one, or up to the end of the line. */
	async write(most = LINE): Promise<void> {
		// What has come of an earlier writing counts as written before.
		this.#work.cancel();
		const before = this.written.length;
		const left = MOST_WRITTEN - before;
		const done = await this.#go(Math.min(most, left));
		if (done) this.said = words.wrote(this.written.slice(before));
	}

	/** Adds a token that the learner chose. */
	async take(id: number): Promise<void> {
		this.#work.cancel();
		this.written = [...this.written, { ...this.piece(id), by: '' }];
		if (await this.look()) this.said = words.took(this.piece(id));
	}

	/** Takes back what was added last. */
	undo(): void {
		this.#work.cancel();
		const last = this.written.at(-1);
		if (!last) return;
		this.written = this.written.slice(0, -1);
		this.said = words.takenBack(last);
		this.#scores = this.written.at(-1)?.scores;
		if (!this.#scores) void this.look();
	}

	/** Takes back all that was added. */
	clear(): void {
		this.#work.cancel();
		this.written = [];
		this.said = words.allTakenBack;
		void this.look();
	}

	#go(most: number): Promise<boolean> {
		this.#work.cancel();
		const { size, lora, prompt, seed } = this.setting;
		const written = this.written.map(({ id }) => id);
		const sampling = this.setting;
		const { temperature, topK, topP } = sampling;
		const input = { choice: { size, lora }, prompt, written, seed, most };
		const by = drawOf(sampling);
		return this.#work.do(
			'next-word/write',
			{ ...input, sampling: { temperature, topK, topP } },
			(news) => this.#take(news, by),
			'frame'
		);
	}

	#take(news: WritingNews, by: string): void {
		this.#scores = news.scores;
		if (news.kind === 'wrote') {
			this.written = [...this.written, { ...this.piece(news.token), scores: news.scores, by }];
			return;
		}
		this.#vocabulary = news.vocabulary;
		this.tokens = news.tokens.map((id) => this.piece(id));
		this.unknown = news.unknown;
		this.context = news.context;
		const last = this.written.at(-1);
		if (last) this.written = [...this.written.slice(0, -1), { ...last, scores: news.scores }];
	}
}
