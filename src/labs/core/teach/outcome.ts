import { type Looked } from '../../jobs/teach.ts';
import { NEW_THING_NAMES, type NewThing } from '#engine/world/new-things.ts';
import { type ThingName } from '#engine/world/things.ts';
import { pictureUrl } from '../png.ts';

/** How likely the head finds each new thing, in the order of their names. */
export type Verdict = readonly number[];

/** A mistake and how often it is made. */
export interface Slip {
	readonly thing: NewThing;
	readonly taken: NewThing;
	readonly count: number;
}

/** A kept picture with what is said of it. */
export interface KeptView {
	readonly thing: NewThing;
	/** The picture as an address. */
	readonly url: string;
	/** The known thing whose caption is nearest. */
	readonly before: { readonly thing: ThingName; readonly share: number };
	/** What the head takes it for. */
	readonly after: { readonly thing: NewThing; readonly share: number };
}

/** What a head makes of the kept pictures. */
export interface Outcome {
	/** Of all kept pictures. */
	readonly right: number;
	readonly of: number;
	/** The mistake made most often. */
	readonly slip: Slip | undefined;
	/** The first kept pictures. */
	readonly kept: readonly KeptView[];
}

/** Kept pictures that are shown: two of each thing. */
const KEPT_SHOWN = 8;

/** The place of the largest number; the first of equals. */
export const likeliest = (shares: Verdict): number => shares.indexOf(Math.max(...shares));

/** The class of the n-th kept picture: things take turns. */
const labelOf = (at: number): number => at % NEW_THING_NAMES.length;

const thingOf = (label: number): NewThing => NEW_THING_NAMES[label] ?? 'umbrella';

/** How many kept pictures are told right. */
export function countRight(verdicts: readonly Verdict[]): number {
	return verdicts.filter((verdict, at) => likeliest(verdict) === labelOf(at)).length;
}

/** The mistake made most often, the first of equals; undefined when all is right. */
export function commonSlip(verdicts: readonly Verdict[]): Slip | undefined {
	const counts = new Map<string, Slip>();
	for (const [at, verdict] of verdicts.entries()) {
		const [thing, taken] = [thingOf(labelOf(at)), thingOf(likeliest(verdict))];
		if (thing === taken) continue;
		const key = `${thing} ${taken}`;
		counts.set(key, { thing, taken, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	return [...counts.values()].reduce<Slip | undefined>(
		(most, slip) => (slip.count > (most?.count ?? 0) ? slip : most),
		undefined
	);
}

/** What a head makes of the kept pictures; `looked` and `verdicts` in their order. */
export function outcomeOf(looked: readonly Looked[], verdicts: readonly Verdict[]): Outcome {
	const kept = looked.slice(0, KEPT_SHOWN).map(({ picture, nearest }, at): KeptView => {
		const verdict = verdicts[at] ?? [];
		const label = likeliest(verdict);
		return {
			thing: thingOf(labelOf(at)),
			url: pictureUrl(picture),
			before: nearest,
			after: { thing: thingOf(label), share: verdict[label] ?? 0 }
		};
	});
	return { right: countRight(verdicts), of: verdicts.length, slip: commonSlip(verdicts), kept };
}
