import { hashOf, shuffle } from '#shared/seeded.ts';
import { COLOUR_NAMES } from '#engine/world/colours.ts';
import { PLACE_NAMES, type PlaceName } from '#engine/world/places.ts';
import type { Relation, Scene } from '#engine/world/scene.ts';
import { THING_NAMES } from '#engine/world/things.ts';
import { canonical, PLACE_WORDS, SLOTS, VOCABULARY, withArticle } from '#engine/world/words.ts';
import { readCaption } from '#engine/networks/words.ts';
import { UNKNOWN } from '#engine/networks/text-tower.ts';
import { GRID, type MadePicture } from '../made-picture.ts';

/** Another entry of a list, the same one for the same text. */
function other<Entry>(list: readonly Entry[], than: readonly Entry[], text: string): Entry {
	const rest = list.filter((entry) => !than.includes(entry));
	const entry = rest[hashOf(text) % rest.length];
	if (entry === undefined) throw new RangeError('There is no other entry.');
	return entry;
}

const elsewhere = (scene: Scene, text: string): PlaceName =>
	other<PlaceName>(PLACE_NAMES, [scene.place, 'paper'], text);

type Related = Extract<Scene, { kind: Relation }>;
type Alike = Exclude<Scene, Related>;

/** Two things: colours, things, relation, a colour and the place told wrong. */
function mistakenPair(scene: Related, text: string): Scene[] {
	const [a, b] = scene.items;
	const colour = other(COLOUR_NAMES, [a.colour, b.colour], text);
	return [
		{
			...scene,
			items: [
				{ ...a, colour: b.colour },
				{ ...b, colour: a.colour }
			]
		},
		{ ...scene, items: [b, a] },
		{ ...scene, kind: scene.kind === 'left' ? 'above' : 'left' },
		{ ...scene, items: [{ ...a, colour }, b] },
		{ ...scene, place: elsewhere(scene, text) }
	];
}

/** One thing or several alike: colour, thing, place, two of them and the count told wrong. */
function mistakenAlike(scene: Alike, text: string): Scene[] {
	const [item] = scene.items;
	const colour = other(COLOUR_NAMES, [item.colour], text);
	const thing = other(THING_NAMES, [item.thing], text);
	const place = elsewhere(scene, text);
	return [
		{ ...scene, items: [{ ...item, colour }] },
		{ ...scene, items: [{ ...item, thing }] },
		{ ...scene, place },
		{ ...scene, place, items: [{ ...item, colour }] },
		{ ...scene, items: [{ ...item, size: 'usual' }], kind: scene.kind === 'one' ? 'two' : 'one' }
	];
}

const isRelated = (scene: Scene): scene is Related =>
	scene.kind === 'left' || scene.kind === 'above';

/** The right caption of a scene and wrong ones that are close to it, in mixed order, none twice. */
export function captionsNear(scene: Scene): string[] {
	const right = canonical(scene);
	const wrong = isRelated(scene) ? mistakenPair(scene, right) : mistakenAlike(scene, right);
	const all = [right, ...wrong.map(canonical)];
	return shuffle([...new Set(all)], hashOf(right));
}

/** The scene of a picture of one or two placed things; undefined where the world has no such scene. */
export function sceneOf({ place, things, paint }: MadePicture): Scene | undefined {
	const items = things.flatMap(({ thing, colour, size }) => {
		const known = THING_NAMES.find((name) => name === thing);
		return known ? [{ thing: known, colour, size }] : [];
	});
	const [first, second] = items;
	const [at, to] = things.map(({ cell }) => [cell % GRID, Math.floor(cell / GRID)] as const);
	if (paint !== '' || items.length !== things.length || items.length > 2 || !first || !at) {
		return undefined;
	}
	if (!second || !to) return { kind: 'one', items: [first], place };
	const across = to[0] - at[0];
	const down = to[1] - at[1];
	const kind = Math.abs(across) >= Math.abs(down) ? 'left' : 'above';
	const turned = (kind === 'left' ? across : down) < 0;
	return { kind, items: turned ? [second, first] : [first, second], place };
}

/** Captions of one kind, ready to be ranked: the names of classes that need no training of their own. */
export const CLASSES = {
	things: THING_NAMES.map(withArticle),
	colours: COLOUR_NAMES,
	// Of paper captions say nothing, so it has no name here.
	places: PLACE_NAMES.flatMap((place) => PLACE_WORDS[place].slice(0, 1).filter((w) => w !== ''))
} as const satisfies Record<string, readonly string[]>;

/** Words that the encoders know, without the two signs for none and for an unknown one. */
export const KNOWN_WORDS = VOCABULARY.length - 2;
/** Words of a caption that they read. */
export const MOST_WORDS = SLOTS;

/** What of a caption the encoders cannot read. */
export interface CaptionTrouble {
	/** Words that they do not know. */
	readonly unknown: readonly string[];
	/** How many words at the end find no room. */
	readonly tooMany: number;
	readonly empty: boolean;
}

/** Looks at a caption before it is read. */
export function troubleOf(caption: string): CaptionTrouble {
	const { words, ids } = readCaption(caption, VOCABULARY);
	const unknown = words.slice(0, SLOTS).filter((_, i) => ids[i] === UNKNOWN);
	return {
		unknown: [...new Set(unknown)],
		tooMany: Math.max(0, words.length - SLOTS),
		empty: words.length === 0
	};
}
