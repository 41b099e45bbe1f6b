import { type DrawnExample } from '#labs/core/teach/pictures.ts';
import { example } from '#engine/world/draw.ts';
import { NEW_THING_NAMES } from '#engine/world/new-things.ts';
import { THING_NAMES, type ThingName } from '#engine/world/things.ts';
import { THING_WORDS, withArticle } from '#engine/world/words.ts';
import { compare, type Encoders } from '#engine/networks/encoders.ts';
import { judge, newHead, teachHead, type Head, type HeadExample } from '#engine/networks/head.ts';
import { type Picture } from '#engine/networks/picture-tower.ts';
import { type Job } from './job.ts';

/** What to look at: a picture that the world draws, or the learner's own. */
export type Shown = DrawnExample | { readonly picture: Picture };

/** What the encoders make of a picture of something new. */
export interface Looked {
	/** Red, green, blue of each cell, -1 to 1. */
	readonly picture: Picture;
	/** What a head reads. */
	readonly features: Float32Array;
	/** The known thing whose caption is nearest, and its probability among all known things. */
	readonly nearest: { readonly thing: ThingName; readonly share: number };
	/** Probabilities of the captions of the new things; all of them hold a word that is unknown. */
	readonly fresh: readonly number[];
}

/** Pictures between two looks up. */
const PIECE = 10;

const best = (shares: readonly number[]): number => shares.indexOf(Math.max(...shares));

function looker(encoders: Encoders): (shown: Shown) => Looked {
	const { sharpness } = encoders;
	const pointOf = (word: string) => encoders.read(withArticle(word)).point;
	const known = THING_NAMES.map((thing) => pointOf(THING_WORDS[thing][0]));
	const unknown = NEW_THING_NAMES.map(pointOf);
	return (shown) => {
		const picture = 'picture' in shown ? shown.picture : example(shown.thing, shown.seed).picture;
		const { features, point } = encoders.pictures.see(picture);
		const shares = compare(point, known, sharpness);
		const first = best(shares);
		const nearest = { thing: THING_NAMES[first] ?? 'circle', share: shares[first] ?? 0 };
		return { picture, features, nearest, fresh: compare(point, unknown, sharpness) };
	};
}

/** Looks at pictures, some at a time, in their order. */
export const look: Job<readonly Shown[], readonly Looked[]> = {
	needs: () => ['encoders'],
	*run(models, pictures) {
		const see = looker(models.encoders);
		for (let at = 0; at < pictures.length; at += PIECE) {
			yield pictures.slice(at, at + PIECE).map(see);
		}
	}
};

/** What a head is taught with, and the features of pictures that it is not taught with. */
export interface TeachInput {
	readonly examples: readonly HeadExample[];
	readonly kept: readonly Float32Array[];
	readonly classes: number;
}

/** How far teaching has come. */
export interface Teaching {
	readonly step: number;
	/** The mean loss over the examples before this step. */
	readonly loss: number;
	/** At the end: the head, and how likely it finds each class for each kept picture. */
	readonly taught?: { readonly head: Head; readonly verdicts: readonly (readonly number[])[] };
}

/** Steps between two looks up. */
const STRIDE = 15;

/** Trains a head on features and judges the kept pictures with it. */
export const teach: Job<TeachInput, Teaching> = {
	needs: () => [],
	*run(_models, { examples, kept, classes }) {
		const head = newHead(classes, examples[0]?.features.length ?? 0);
		let step = 0;
		let last = 0;
		for (const loss of teachHead(head, examples)) {
			last = loss;
			if (step % STRIDE === 0) yield { step, loss };
			step++;
		}
		const verdicts = kept.map((features) => judge(head, features));
		yield { step, loss: last, taught: { head, verdicts } };
	}
};
