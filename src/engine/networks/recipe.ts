import { type Scene } from '../world/scene.ts';

/** A picture of the world that a painting can begin with: `draw(scene, seed)`. */
export interface StartScene {
	readonly scene: Scene;
	readonly seed: number;
}

const one = (
	thing: Scene['items'][0]['thing'],
	colour: Scene['items'][0]['colour'],
	place: Scene['place']
): Scene => ({ kind: 'one', items: [{ thing, colour, size: 'big' }], place });

/** The pictures to begin with, by name. */
export const START_SCENES = {
	cat: { scene: one('cat', 'red', 'meadow'), seed: 4 },
	boat: { scene: one('boat', 'yellow', 'sea'), seed: 1 },
	house: { scene: one('house', 'blue', 'snow'), seed: 2 },
	pair: {
		scene: {
			kind: 'left',
			items: [
				{ thing: 'tree', colour: 'green', size: 'usual' },
				{ thing: 'car', colour: 'red', size: 'usual' }
			],
			place: 'sunset'
		},
		seed: 3
	}
} as const satisfies Record<string, StartScene>;

export type StartName = keyof typeof START_SCENES;

export const START_NAMES = ['cat', 'boat', 'house', 'pair'] as const satisfies readonly StartName[];

/** What a painting begins with: noise alone, a picture of the world, or a picture painted before. */
export type Start =
	| { readonly kind: 'noise' }
	| { readonly kind: 'scene'; readonly name: StartName }
	| { readonly kind: 'made'; readonly recipe: Recipe };

/** Everything that a painting depends on: the same recipe gives the same picture everywhere. */
export interface Recipe {
	readonly prompt: string;
	/** What to steer away from; empty: from what no prompt at all would give. */
	readonly negative: string;
	readonly seed: number;
	readonly steps: number;
	readonly guidance: number;
	readonly start: Start;
	/** How much noise the start picture gets, 0 to 1; without one there is noise alone. */
	readonly strength: number;
	/** Which of 8 x 8 parts, row by row, may change; empty: all. It counts with a start picture alone. */
	readonly mask: readonly boolean[];
}

/** Parts of a mask along a side, as many as the cells that look at words. */
export const MASK_SIDE = 8;
