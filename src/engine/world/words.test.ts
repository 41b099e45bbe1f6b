import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '#shared/seeded.ts';
import world from './fixtures/world.json' with { type: 'json' };
import { type Group } from './held-out.ts';
import { randomScene } from './random-scene.ts';
import { type Scene } from './scene.ts';
import * as words from './words.ts';

interface Told {
	seed: number;
	group: Group;
	scene: Scene;
	canonical: string;
	caption: string;
}

function readTold(): Told[] {
	const url = new URL('fixtures/scenes.json', import.meta.url);
	const { told }: { told: Told[] } = JSON.parse(readFileSync(url, 'utf8'));
	return told;
}

const cat = { thing: 'cat', colour: 'red', size: 'big' } as const;
const fish = { thing: 'fish', colour: 'orange', size: 'usual' } as const;

describe('words', () => {
	it('are those of training, in its order', () => {
		expect(words.VOCABULARY).toEqual(world.vocabulary);
		expect(words.SLOTS).toBe(world.slots);
		expect(words.THING_WORDS).toEqual(world.thing_words);
		expect(words.COLOUR_WORDS).toEqual(world.colour_words);
		expect(words.SIZE_WORDS).toEqual(world.size_words);
		expect(words.PLACE_WORDS).toEqual(world.place_words);
		for (const [kind, { forth, back }] of Object.entries(words.RELATION_WORDS)) {
			expect({ [kind]: [forth, back] }).toEqual({
				[kind]: Object.entries(world.relation_words).find(([name]) => name === kind)?.[1]
			});
		}
	});

	it('have the plurals of training', () => {
		for (const [word, many] of Object.entries(world.plurals)) expect(words.plural(word)).toBe(many);
	});
});

describe('randomScene and captions', () => {
	it.each(readTold())('tell of $canonical as training does', (told) => {
		const random = randomFrom(told.seed);
		const scene = randomScene(random, [told.group]);
		expect(scene).toEqual(told.scene);
		expect(words.canonical(scene)).toBe(told.canonical);
		expect(words.caption(scene, random)).toBe(told.caption);
	});

	it('say kind, colour, size, relation and place', () => {
		const tell = (scene: Scene) => words.canonical(scene);
		expect(tell({ kind: 'one', items: [fish], place: 'paper' })).toBe('an orange fish');
		expect(tell({ kind: 'three', items: [fish], place: 'sea' })).toBe('three orange fish at sea');
		expect(tell({ kind: 'left', items: [cat, fish], place: 'snow' })).toBe(
			'a big red cat left of an orange fish in the snow'
		);
		expect(tell({ kind: 'above', items: [fish, cat], place: 'night' })).toBe(
			'an orange fish above a big red cat at night'
		);
	});

	it('use only words of the vocabulary and fit its slots', () => {
		const random = randomFrom(1);
		for (let i = 0; i < 400; i++) {
			const scene = randomScene(random);
			for (const text of [words.canonical(scene), words.caption(scene, random)]) {
				const used = text.split(' ');
				expect(used.length).toBeLessThanOrEqual(words.SLOTS);
				expect(used.filter((word) => !words.VOCABULARY.includes(word))).toEqual([]);
			}
		}
	});
});

describe('captionVariants', () => {
	it('gives different captions, the plain one first', () => {
		const scene: Scene = { kind: 'left', items: [cat, fish], place: 'meadow' };
		const variants = words.captionVariants(scene, randomFrom(2), 12);
		expect(variants[0]).toBe(words.canonical(scene));
		expect(new Set(variants).size).toBe(12);
	});

	it('gives fewer where there are no more', () => {
		const scene: Scene = { kind: 'one', items: [fish], place: 'paper' };
		const variants = words.captionVariants(scene, randomFrom(2), 12);
		expect(variants).toEqual(expect.arrayContaining(['an orange fish', 'an orange fish on paper']));
		expect(variants.length).toBeLessThan(4);
		expect(words.captionVariants(scene, randomFrom(2), 0)).toEqual([]);
	});
});
