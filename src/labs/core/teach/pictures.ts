import { hashOf } from '#shared/seeded.ts';
import { NEW_THING_NAMES, type NewThing } from '#engine/world/new-things.ts';

/** A picture that the world draws: `example(thing, seed)`. */
export interface DrawnExample {
	readonly thing: NewThing;
	readonly seed: number;
}

/** Kept pictures of each new thing. */
export const KEPT_EACH = 25;

/** The picture at a place of the pool that a seed of the lab fills. */
export function poolExample(thing: NewThing, seed: number, at: number): DrawnExample {
	return { thing, seed: hashOf(`${thing} ${seed} ${at}`) };
}

/** The pictures that no head is trained on; things take turns. The same for every setting. */
export function keptExamples(): DrawnExample[] {
	return Array.from({ length: KEPT_EACH }, (_, i) =>
		NEW_THING_NAMES.map((thing) => ({ thing, seed: hashOf(`kept ${thing} ${i}`) }))
	).flat();
}
