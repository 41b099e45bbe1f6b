import type { TeachSetting } from './setting.ts';
import type { Outcome } from './outcome.ts';
import type { NewThing } from '#engine/world/new-things.ts';

/** Examples of a thing that are shown. */
export const EXAMPLES_SHOWN = 6;

/** An example as it is shown. */
export interface ExampleView {
	readonly thing: NewThing;
	/** The place in the pool, or the learner's own drawing. */
	readonly source: { readonly at: number } | { readonly own: number };
	/** The picture as an address. */
	readonly url: string;
}

/** What one way of training brings, in the order of the counts. */
interface MeasuredWay {
	/** How many numbers it changes. */
	readonly numbers: number;
	/** Of 100 kept pictures. */
	readonly right: readonly number[];
	/** Of one processor. */
	readonly seconds: readonly number[];
}

/** A head against training the whole tower, measured in training (training/teach/measured.json). */
export interface Measured {
	/** How many sets of examples the means are over. */
	readonly sets: number;
	readonly counts: readonly number[];
	readonly head: MeasuredWay;
	readonly whole: MeasuredWay;
	/** Shares of pictures of known things that their bare captions still find. */
	readonly known: { readonly before: number; readonly after: readonly number[] };
}

/** The first frame of the lab, made by its model while the page is built. */
export interface TeachFirst {
	readonly setting: TeachSetting;
	readonly examples: readonly ExampleView[];
	readonly outcome: Outcome;
	/** Kept pictures that the bare captions of the new things tell right. */
	readonly byWords: number;
	readonly measured: Measured;
}
