import { COLOUR_NAMES } from '#engine/world/colours.ts';
import { PLACE_NAMES } from '#engine/world/places.ts';
import { THING_NAMES } from '#engine/world/things.ts';
import { COLOUR_WORDS, PLACE_WORDS, THING_WORDS } from '#engine/world/words.ts';
import type { KnownWords } from './caption-parts.ts';

/** What a network with this vocabulary knows of the small world, the usual word for each idea. */
export function knownWords(vocabulary: readonly string[]): KnownWords {
	const isKnown = (phrase: string) =>
		phrase !== '' && phrase.split(' ').every((word) => vocabulary.includes(word));
	return {
		colours: COLOUR_NAMES.map((name) => COLOUR_WORDS[name][0]).filter(isKnown),
		things: THING_NAMES.map((name) => THING_WORDS[name][0]).filter(isKnown),
		places: PLACE_NAMES.map((name) => PLACE_WORDS[name][0]).filter(isKnown)
	};
}
