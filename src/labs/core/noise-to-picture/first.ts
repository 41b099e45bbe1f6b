import type { Difference, NoiseToPictureSetting } from './setting.ts';
import type { StartName } from '#engine/networks/recipe.ts';

/** A step as it is drawn. The pictures are addresses (`data:`) of PNG files. */
export interface Still {
	/** Steps done, from 0 (noise) to `steps`. */
	readonly step: number;
	readonly steps: number;
	/** Noise left, from 1 to 0. */
	readonly time: number;
	readonly canvas: string;
	readonly guess: string;
	/** What the two encoders take the guess for; empty where they have not been asked. */
	readonly name: string;
}

/** One of several pictures side by side. */
export interface Tile {
	readonly differs: Difference;
	/** The address of the picture; empty before its first step. */
	readonly picture: string;
	/** What the two encoders take the picture for; empty where they have not been asked. */
	readonly name: string;
}

/** The first frame of the lab, made by its model while the page is built. */
export interface NoiseToPictureFirst {
	readonly setting: NoiseToPictureSetting;
	/** All words that the model knows, by number. */
	readonly vocabulary: readonly string[];
	/** Some steps of one painting; none where several stand side by side. */
	readonly stills: readonly Still[];
	/** The step that is shown large. */
	readonly looked: number;
	readonly tiles: readonly Tile[];
	/** The picture that it begins with; empty for noise alone. */
	readonly start: string;
	/** What else it could begin with, where that is shown from the start. */
	readonly choices: readonly { readonly name: StartName; readonly caption: string }[];
}

/** The steps of a painting that are drawn beside each other, from the first to the last. */
export function shownSteps(steps: number): number[] {
	const places = [0, 1, 2, 3, 4, 5].map((place) => Math.round((place * steps) / 5));
	return [...new Set(places)];
}
