import { draw } from '#engine/world/draw.ts';
import type { Picture } from '#engine/networks/picture-tower.ts';
import { EXHIBITS, itemOf } from '#labs/core/one-space/items.ts';
import { drawMade } from '#labs/core/made-picture.ts';
import type { Job } from './job.ts';

/** Items read between two looks at what the page has said. */
const BATCH = 12;

/** What is to be read, by its key (see `space-items.ts`). */
export interface EmbedInput {
	readonly keys: readonly string[];
}

/** Some of the items, read. */
export interface Embedded {
	/** What a likeness is multiplied by before it is compared with others. */
	readonly sharpness: number;
	/** The points in the joint space, each of length 1. */
	readonly points: readonly { readonly key: string; readonly point: Float32Array }[];
}

/**
 * Reads pictures and captions: gives the point of each in the joint space.
 * Fails with a RangeError for a key that means nothing.
 */
export const embed: Job<EmbedInput, Embedded> = {
	needs: () => ['encoders'],
	*run(models, { keys }) {
		const { encoders } = models;
		const see = (picture: Picture) => encoders.pictures.see(picture).point;
		const pointOf = (key: string): Float32Array => {
			const item = itemOf(key);
			if (item?.kind === 'caption') return encoders.read(item.caption).point;
			if (item?.kind === 'made') return see(drawMade(item.made));
			const exhibit = item && EXHIBITS[item.number];
			if (!exhibit) throw new RangeError(`There is no picture or caption "${key}".`);
			return see(draw(exhibit.scene, exhibit.seed));
		};
		for (let at = 0; at < keys.length; at += BATCH) {
			const part = keys.slice(at, at + BATCH);
			yield {
				sharpness: encoders.sharpness,
				points: part.map((key) => ({ key, point: pointOf(key) }))
			};
		}
	}
};
