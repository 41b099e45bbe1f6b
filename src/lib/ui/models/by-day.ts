import {
	daysBetween,
	isExtendedOn,
	stateOn,
	type Lifecycle
} from '#lib/core/catalogue/lifecycle.ts';
import * as words from '#words/models.ts';

/** A day that a state rests on, and what it is to it. */
export interface StateDay {
	kind: keyof typeof words.stateDays;
	/** YYYY-MM-DD. */
	day: string;
}

/** The day that a state rests on: the one that made it so, or the one on which it was read (`seen`). */
export function stateDay(lifecycle: Lifecycle, day: string, seen: string): StateDay {
	const state = stateOn(lifecycle, day);
	const { end } = lifecycle;
	if (state === 'end-of-life' && end !== undefined) return { kind: 'since', day: end };
	if (state === 'legacy' && end !== undefined) return { kind: 'ends', day: end };
	return { kind: 'seen', day: seen };
}

/** What a day has made of a model, by its dates. Says nothing of what no date tells. */
export function standing(lifecycle: Lifecycle, day: string): string {
	const { end } = lifecycle;
	switch (stateOn(lifecycle, day)) {
		case 'never-on-bedrock':
			return words.neverOffered;
		case 'end-of-life':
			return words.hasEnded(day);
		case 'legacy': {
			const left = end === undefined ? undefined : daysBetween(day, end);
			return words.isLegacy(day, isExtendedOn(lifecycle, day), left);
		}
		case 'active':
		case 'preview':
			return end === undefined ? words.noEndRead : words.endIsSet(end);
	}
}
