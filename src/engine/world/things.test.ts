import { describe, expect, it } from 'vitest';
import { COLOURS, COLOUR_NAMES, toneColour } from './colours.ts';
import world from './fixtures/world.json' with { type: 'json' };
import { NEW_THINGS, NEW_THING_NAMES, OUTSIDE_THINGS, OUTSIDE_THING_NAMES } from './new-things.ts';
import { PLACE_NAMES } from './places.ts';
import { bounds, filled } from './region.ts';
import { FIXED_TONES, type Layer } from './shapes.ts';
import { THINGS, THING_NAMES } from './things.ts';

describe('the world', () => {
	it('has the things of training, layer by layer', () => {
		expect(THINGS).toEqual(world.things);
	});

	it('has the colours, tones and places of training', () => {
		expect(COLOURS).toEqual(world.colours);
		expect(FIXED_TONES).toEqual(world.tone_rules.fixed);
		expect(toneColour('dark', [200, 0, 50]).map(Math.round)).toEqual([116, 0, 29]);
		expect(toneColour('light', [200, 0, 50])).toEqual([227, 127, 152]);
		expect(PLACE_NAMES).toEqual(Object.keys(world.places));
	});

	it('lists the names of all it has', () => {
		expect(THING_NAMES).toEqual(Object.keys(world.things));
		expect(COLOUR_NAMES).toEqual(Object.keys(world.colours));
		expect(NEW_THING_NAMES).toEqual(Object.keys(NEW_THINGS));
		expect(OUTSIDE_THING_NAMES).toEqual(Object.keys(OUTSIDE_THINGS));
	});

	it('draws every thing about as large as the others', () => {
		const all: Record<string, readonly Layer[]> = { ...THINGS, ...NEW_THINGS, ...OUTSIDE_THINGS };
		for (const [name, layers] of Object.entries(all)) {
			const regions = layers.map(filled);
			const { from, to } = bounds(regions.flatMap((region) => [region.from, region.to]));
			expect(Math.max(to[0] - from[0], to[1] - from[1]), name).toBeGreaterThan(1.6);
			expect(Math.min(...from), name).toBeGreaterThan(-1.31);
			expect(Math.max(...to), name).toBeLessThan(1.31);
		}
	});
});
