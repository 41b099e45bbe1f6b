import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '#shared/seeded.ts';
import { COLOUR_NAMES } from './colours.ts';
import { HELD_PAIRS, heldOut, isHeldPair, type Group } from './held-out.ts';
import { randomScene } from './random-scene.ts';
import { type Relation } from './scene.ts';
import { THING_NAMES, type ThingName } from './things.ts';

/** A digit for each thing, in the order of their names: 1 where training left it out. */
type Row = string;
type Held = Record<'pairs' | Relation, Record<string, Row>>;

function readHeld(): Held {
	const url = new URL('fixtures/scenes.json', import.meta.url);
	const { held }: { held: Held } = JSON.parse(readFileSync(url, 'utf8'));
	return held;
}

const held = readHeld();

function row(isHeld: (thing: ThingName) => boolean): Row {
	return THING_NAMES.map((thing) => Number(isHeld(thing))).join('');
}

describe('heldOut', () => {
	it('knows every colour of a thing that training left out', () => {
		for (const colour of COLOUR_NAMES) {
			expect(row((thing) => isHeldPair({ colour, thing }))).toBe(held.pairs[colour]);
		}
		expect(HELD_PAIRS.length).toBe(12);
	});

	it.each(['left', 'above'] as const)(
		'knows every two things, %s, that training left out',
		(kind) => {
			const item = (thing: ThingName) => ({ thing, colour: 'blue', size: 'usual' }) as const;
			const isHeld = (a: ThingName, b: ThingName) => {
				const group = heldOut({ kind, items: [item(a), item(b)], place: 'snow' });
				return group === 'combination' || group === 'both';
			};
			for (const first of THING_NAMES) {
				expect(row((second) => isHeld(first, second))).toBe(held[kind][first]);
			}
		}
	);

	it('tells a left-out colour, a left-out relation, both and neither apart', () => {
		const groups: Group[] = ['trained', 'pair', 'combination', 'both'];
		for (const group of groups) expect(heldOut(randomScene(randomFrom(3), [group]))).toBe(group);
	});
});

describe('randomScene', () => {
	it('shows no more than training did, unless asked to', () => {
		const random = randomFrom(4);
		for (let i = 0; i < 500; i++) expect(heldOut(randomScene(random))).toBe('trained');
	});

	it('shows only the kinds asked for', () => {
		const random = randomFrom(5);
		for (let i = 0; i < 50; i++) {
			expect(['two', 'above']).toContain(randomScene(random, ['trained'], ['two', 'above']).kind);
		}
	});
});
