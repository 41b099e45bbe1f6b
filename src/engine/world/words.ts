import { pick as pickFrom, type Random } from './chance.ts';
import { COLOUR_NAMES, type ColourName } from './colours.ts';
import { PLACE_NAMES, type PlaceName } from './places.ts';
import { type Item, type Relation, type Scene, type Size } from './scene.ts';
import { type ThingName } from './things.ts';

/** Words for one idea, the usual one first. */
type Words = readonly [string, ...string[]];

/** The most words a caption can have. */
export const SLOTS = 20;

export const THING_WORDS: Readonly<Record<ThingName, Words>> = {
	circle: ['circle', 'ball'],
	square: ['square', 'box'],
	triangle: ['triangle'],
	star: ['star'],
	heart: ['heart'],
	house: ['house', 'home'],
	tree: ['tree'],
	flower: ['flower', 'blossom'],
	fish: ['fish'],
	boat: ['boat', 'ship'],
	cat: ['cat', 'kitten'],
	mushroom: ['mushroom'],
	rocket: ['rocket', 'spaceship'],
	balloon: ['balloon'],
	car: ['car'],
	bird: ['bird']
};

export const COLOUR_WORDS: Readonly<Record<ColourName, Words>> = {
	red: ['red', 'crimson'],
	orange: ['orange'],
	yellow: ['yellow', 'golden'],
	green: ['green'],
	blue: ['blue', 'azure'],
	purple: ['purple', 'violet'],
	pink: ['pink'],
	brown: ['brown']
};

/** Nothing is said of the usual size. */
export const SIZE_WORDS: Readonly<Record<Size, Words>> = {
	small: ['small', 'little', 'tiny'],
	usual: [''],
	big: ['big', 'large', 'huge']
};

/** Of paper usually nothing is said. */
export const PLACE_WORDS: Readonly<Record<PlaceName, Words>> = {
	paper: ['', 'on paper'],
	night: ['at night', 'in the dark'],
	meadow: ['on the grass', 'in the meadow'],
	sea: ['at sea', 'on the water'],
	sunset: ['at sunset', 'in the evening'],
	snow: ['in the snow', 'in winter']
};

/** From the first thing to the second, and back. */
export const RELATION_WORDS: Readonly<Record<Relation, { forth: Words; back: Words }>> = {
	left: { forth: ['left of', 'to the left of'], back: ['right of', 'to the right of'] },
	above: { forth: ['above', 'over'], back: ['below', 'under'] }
};

const FIRST_WORDS = '<pad> <unknown> a an the and is there with picture';

/** The plural of a thing's word. */
export function plural(word: string): string {
	if (word === 'fish') return word;
	return word === 'box' ? 'boxes' : `${word}s`;
}

/** All words of the models, by number: 0 fills up, 1 stands for words they do not know. */
export const VOCABULARY: readonly string[] = vocabulary();

function vocabulary(): string[] {
	const things = Object.values(THING_WORDS).flat();
	const relations = Object.values(RELATION_WORDS).flatMap(({ forth, back }) => [...forth, ...back]);
	const phrases = [
		...things,
		...things.map(plural),
		...COLOUR_NAMES.flatMap((colour) => COLOUR_WORDS[colour]),
		...Object.values(SIZE_WORDS).flat(),
		...PLACE_NAMES.flatMap((place) => PLACE_WORDS[place]),
		...relations,
		'two',
		'three'
	];
	const words = [FIRST_WORDS, ...phrases].flatMap((phrase) => phrase.split(' '));
	return [...new Set(words)].filter((word) => word !== '');
}

/** Chooses one of the words for an idea. */
type Pick = (words: Words) => string;

/** A phrase with `a` or `an` before it. */
export function withArticle(phrase: string): string {
	return `${/^[aeiou]/.test(phrase) ? 'an' : 'a'} ${phrase}`;
}

function nounPhrase({ thing, colour, size }: Item, pick: Pick): string {
	return `${pick(SIZE_WORDS[size])} ${pick(COLOUR_WORDS[colour])} ${pick(THING_WORDS[thing])}`.trim();
}

/** The things of a scene without the place; `turned`: the second thing is told first. */
function describeThings(scene: Scene, pick: Pick, turned: boolean): string {
	if (scene.kind === 'two' || scene.kind === 'three') {
		const { thing, colour } = scene.items[0];
		return `${scene.kind} ${pick(COLOUR_WORDS[colour])} ${plural(pick(THING_WORDS[thing]))}`;
	}
	const [first, second = ''] = scene.items.map((item) => withArticle(nounPhrase(item, pick)));
	if (scene.kind === 'one') return first ?? '';
	const { forth, back } = RELATION_WORDS[scene.kind];
	return turned
		? `${second} ${pick(back)} ${first ?? ''}`
		: `${first ?? ''} ${pick(forth)} ${second}`;
}

/** The one plain caption of a scene: `a big red cat left of a blue star at night`. */
export function canonical(scene: Scene): string {
	const usual: Pick = ([word]) => word;
	return `${describeThings(scene, usual, false)} ${usual(PLACE_WORDS[scene.place])}`.trim();
}

/** A caption in varied words, as in training. */
export function caption(scene: Scene, random: Random): string {
	const pick: Pick = ([usual, ...others]) =>
		others.length === 0 || random() < 0.6 ? usual : pickFrom(random, others);
	const things = describeThings(scene, pick, random() < 0.4);
	const place = pick(PLACE_WORDS[scene.place]);
	if (place === '') return things;
	return random() < 0.12 ? `${place} ${things}` : `${things} ${place}`;
}

/** Up to `count` different captions of a scene, the plain one first. */
export function captionVariants(scene: Scene, random: Random, count: number): string[] {
	const found = new Set([canonical(scene)]);
	// A plain scene has few captions: after so many tries there is nothing new.
	for (let tries = 0; found.size < count && tries < count * 20; tries++) {
		found.add(caption(scene, random));
	}
	return [...found].slice(0, Math.max(0, count));
}
