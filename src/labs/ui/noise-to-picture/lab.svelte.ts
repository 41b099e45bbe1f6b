import {
	variations,
	withValues,
	type NoiseToPictureSetting,
	type Variation
} from '#labs/core/noise-to-picture/setting.ts';
import { pictureUrl } from '#labs/core/png.ts';
import type { Values } from '#lib/core/course/labs.ts';
import type { Loading } from '#labs/jobs/host.ts';
import type { Picture } from '#engine/networks/picture-tower.ts';
import type { Recipe } from '#engine/networks/recipe.ts';
import { LabWork } from '#labs/state/lab-work.svelte.ts';
import type { JobRunner } from '#labs/state/job-runner.ts';
import type { NoiseToPictureFirst, Still, Tile } from '#labs/core/noise-to-picture/first.ts';
import type { Made } from './start-shelf.svelte.ts';
import * as words from '#words/labs/noise-to-picture.ts';

/** What was painted on this page, step by step, and can be looked into. */
export interface Painted {
	readonly step: number;
	readonly picture: Picture;
	readonly guess: Picture;
	/** For each word of the prompt where it was looked at; none before the first step. */
	readonly looks: readonly Float32Array[];
}

function recipeOf(setting: NoiseToPictureSetting): Recipe {
	const { prompt, negative, seed, steps, guidance, start, strength, mask } = setting;
	return { prompt, negative, seed, steps, guidance, start, strength, mask };
}

/** A finished picture that another has followed. */
export interface Before {
	readonly recipe: Recipe;
	/** Its address. */
	readonly src: string;
}

/** What the learner has set, and what the model has made of it so far. */
export class PaintingLab {
	setting: NoiseToPictureSetting;
	/** The steps that can be shown; before the first run those that the build prepared. */
	stills: readonly Still[];
	/** The step that is shown large. */
	at: number;
	tiles: readonly Tile[];
	painted = $state.raw<readonly Painted[]>([]);
	/** The prompt of what was painted: the one in the field may have changed since. */
	prompt: string;
	made = $state.raw<Made>();
	/** The finished picture before this one, and how it was made. */
	before = $state.raw<Before>();
	/** A painting has just come to its end. */
	finished = $state(false);
	said = $state('');
	readonly work: LabWork;
	readonly #warming: LabWork;
	readonly #naming: LabWork;
	#turn = 0;
	/** How the picture that is shown was made. */
	#recipe: Recipe;

	constructor(models: JobRunner, first: NoiseToPictureFirst) {
		this.setting = $state.raw(first.setting);
		this.stills = $state.raw(first.stills);
		this.at = $state(first.looked);
		this.tiles = $state.raw(first.tiles);
		this.prompt = $state(first.setting.prompt);
		this.#recipe = recipeOf(first.setting);
		this.work = new LabWork(models);
		this.#warming = new LabWork(models);
		this.#naming = new LabWork(models);
	}

	/** How many steps the painting has that is shown; that of the build may have fewer stills. */
	get steps(): number {
		return this.stills.at(-1)?.steps ?? this.setting.steps;
	}

	/** The step shown large: the one looked at, or the last before it. */
	get still(): Still | undefined {
		return this.stills.findLast(({ step }) => step <= this.at);
	}

	/** What can be looked into of the step that is shown. */
	get inside(): Painted | undefined {
		return this.painted.find(({ step }) => step === this.still?.step);
	}

	/** How far the models have come that a painting is waiting for. */
	get warming(): Loading | undefined {
		const isWaiting = this.work.busy && this.#warming.status === 'loading';
		return isWaiting ? this.#warming.loading : undefined;
	}

	/** Loads the models before they are needed. What goes wrong is told when they are. */
	warm(): void {
		if (this.#warming.status === 'idle')
			void this.#warming.do('noise-to-picture/ready', null, () => {});
	}

	/** Changes what is set and paints at once. */
	change(part: Partial<NoiseToPictureSetting>): Promise<void> {
		this.setting = { ...this.setting, ...part };
		return this.run();
	}

	/** Shows what the guess was about. */
	reveal(): Promise<void> {
		return this.change(withValues(this.setting, this.setting.reveal));
	}

	/** Sets everything and paints. */
	open(values: Values): Promise<void> {
		return this.change(withValues(this.setting, values));
	}

	/** Takes one of several pictures, to see its steps. */
	take({ recipe }: Variation): Promise<void> {
		return this.change({ ...recipe, mode: 'one' });
	}

	/** Shows a step large; paints first where the build has not prepared it. */
	look(step: number): void {
		this.at = step;
		this.finished = false;
		const isThere = this.stills.some((still) => still.step === step);
		if (!isThere && !this.work.busy) void this.run(false);
	}

	/** Paints what is set. @param follow whether each step is shown large as it comes */
	async run(follow = true): Promise<void> {
		const turn = ++this.#turn;
		this.#naming.cancel();
		const { setting } = this;
		const done = await (setting.mode === 'one'
			? this.#paintSteps(recipeOf(setting), follow)
			: this.#paintTiles(variations(setting)));
		if (!done && turn === this.#turn && !this.work.trouble) {
			this.said = words.stoppedAt(setting.mode === 'one' ? this.stills.at(-1) : undefined);
			// What was stopped may wait for a file that hangs: painting again must ask for it anew.
			this.#warming.cancel();
		}
	}

	// What follows a finished painting hangs on its last step: a second try after trouble has one, too.
	#paintSteps(recipe: Recipe, follow: boolean): Promise<boolean> {
		let painted: Painted[] = [];
		let stills: Still[] = [];
		this.#keepBefore(recipe);
		this.prompt = recipe.prompt;
		this.finished = false;
		return this.work.do('noise-to-picture/steps', recipe, (item) => {
			const { step, steps, time, picture, guess, looks } = item;
			const urls = { canvas: pictureUrl(picture), guess: pictureUrl(guess) };
			// The noise comes first, also when the job begins anew.
			stills = [...(step === 0 ? [] : stills), { step, steps, time, ...urls, name: '' }];
			painted = [...(step === 0 ? [] : painted), { step, picture, guess, looks }];
			this.stills = stills;
			this.painted = painted;
			if (follow || time === 0) this.at = follow ? step : Math.min(this.at, steps);
			if (time > 0) return;
			this.finished = follow;
			this.made = { recipe, picture };
			void this.#nameSteps(recipe.seed);
		});
	}

	/** Keeps the picture that is shown, where another one takes its place. */
	#keepBefore(recipe: Recipe): void {
		const last = this.stills.at(-1);
		const isOther = JSON.stringify(recipe) !== JSON.stringify(this.#recipe);
		if (isOther && last?.time === 0) this.before = { recipe: this.#recipe, src: last.canvas };
		this.#recipe = recipe;
	}

	/** Asks the encoders what they take the guesses for, the last one first. */
	async #nameSteps(seed: number): Promise<void> {
		const asked = this.painted.toReversed().filter(({ step }, place) => step > 0 || place === 0);
		const guesses = asked.map(({ guess }) => guess);
		const say = () => {
			const last = this.stills.at(-1);
			if (last) this.said = words.paintedSteps(last, seed);
		};
		let place = 0;
		await this.#naming.do('noise-to-picture/names', guesses, (name) => {
			const named = asked[place]?.step;
			this.stills = this.stills.map((still) => (still.step === named ? { ...still, name } : still));
			if (place === 0) say();
			place++;
		});
		if (place === 0 && this.#naming.trouble) say();
	}

	#paintTiles(all: readonly Variation[]): Promise<boolean> {
		const pictures: Picture[] = [];
		this.tiles = all.map(({ differs }) => ({ differs, picture: '', name: '' }));
		const recipes = all.map(({ recipe }) => recipe);
		return this.work.do('noise-to-picture/tiles', recipes, ({ tile, time, picture }) => {
			pictures[tile] = picture;
			this.#setTile(tile, { picture: pictureUrl(picture) });
			if (time === 0 && tile === all.length - 1) void this.#nameTiles(pictures);
		});
	}

	async #nameTiles(pictures: readonly Picture[]): Promise<void> {
		let place = 0;
		await this.#naming.do('noise-to-picture/names', pictures, (name) =>
			this.#setTile(place++, { name })
		);
		if (place === pictures.length || this.#naming.trouble)
			this.said = words.paintedTiles(this.tiles);
	}

	#setTile(place: number, part: Partial<Tile>): void {
		this.tiles = this.tiles.map((tile, i) => (i === place ? { ...tile, ...part } : tile));
	}
}
