import { pictureUrl } from '#labs/core/png.ts';
import type { Picture } from '#engine/networks/picture-tower.ts';
import type { Recipe, Start, StartName } from '#engine/networks/recipe.ts';
import { LabWork } from '#labs/state/lab-work.svelte.ts';
import type { JobRunner } from '#labs/state/job-runner.ts';

/** A finished picture and how it was made. */
export interface Made {
	readonly recipe: Recipe;
	readonly picture: Picture;
}

/** A picture of the world to begin with. */
interface Choice {
	readonly name: StartName;
	readonly caption: string;
	/** Empty before it is drawn: it keeps its place until then. */
	readonly src: string;
}

/** A start whose picture the build has drawn. */
export interface Prepared {
	readonly start: Start;
	readonly src: string;
	readonly choices: readonly Omit<Choice, 'src'>[];
}

/** The pictures that a painting can begin with, as they are drawn. */
export class StartShelf {
	choices = $state.raw<readonly Choice[]>([]);
	#kept = $state.raw<{ recipe: Recipe; src: string }>();
	readonly #drawing: LabWork;
	readonly #making: LabWork;

	readonly #prepared: Prepared;

	constructor(models: JobRunner, prepared: Prepared) {
		this.#prepared = prepared;
		this.choices = prepared.choices.map((choice) => ({ ...choice, src: '' }));
		this.#drawing = new LabWork(models);
		this.#making = new LabWork(models);
	}

	/** The address of the picture that a painting begins with; empty for noise, or before it is there. */
	pictureOf(start: Start): string {
		if (start === this.#prepared.start) return this.#prepared.src;
		switch (start.kind) {
			case 'noise':
				return '';
			case 'scene':
				return this.choices.find(({ name }) => name === start.name)?.src ?? '';
			case 'made':
				return this.#kept?.recipe === start.recipe ? this.#kept.src : '';
		}
	}

	/** Keeps a finished picture as one to begin with. */
	keep({ recipe, picture }: Made): void {
		this.#kept = { recipe, src: pictureUrl(picture) };
	}

	/** Draws the pictures of the world, and paints again the made one that an address asks for. */
	async fill(start: Start): Promise<void> {
		if (this.choices.every(({ src }) => src === '') && !this.#drawing.busy) {
			await this.#drawing.do('noise-to-picture/starts', null, (all) => {
				this.choices = all.map(({ name, caption, picture }) => ({
					...{ name, caption },
					src: pictureUrl(picture)
				}));
			});
		}
		if (start.kind !== 'made' || this.pictureOf(start) !== '' || this.#making.busy) return;
		const { recipe } = start;
		await this.#making.do('noise-to-picture/tiles', [recipe], ({ picture }) =>
			this.keep({ recipe, picture })
		);
	}
}
