import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '#engine/networks/encoders.ts';
import { EMPTY_PICTURE } from '../made-picture.ts';
import {
	LISTS,
	MATRIX_SETS,
	OWN,
	readOneSpace,
	SIDES,
	VIEWS,
	writeOneSpace,
	type OneSpaceSetting
} from './setting.ts';
import { captionKey, exhibitKey, EXHIBITS, itemOf } from './items.ts';
import { packPoint, unpackPoint } from './points.ts';
import { keysOf, listedCaptions, mapSpots, rankCaptions, searchGallery } from './results.ts';
import { summaryOf } from './summary.ts';

const words = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,5}$/);
const anySetting: fc.Arbitrary<OneSpaceSetting> = fc.record({
	view: fc.constantFrom(...VIEWS),
	picture: fc.oneof(
		fc.nat(EXHIBITS.length - 1),
		fc.constant({ ...EMPTY_PICTURE, place: 'sea' as const })
	),
	list: fc.constantFrom(...LISTS),
	own: fc.uniqueArray(words, { maxLength: OWN.most }),
	search: fc.oneof(words, fc.constant('')),
	lowest: fc.nat(100).map((percent) => percent / 100),
	set: fc.integer({ min: 1, max: MATRIX_SETS }),
	mixed: fc.boolean(),
	side: fc.constantFrom(...SIDES)
});
const usual = readOneSpace({}).setting;
const unit = (...values: number[]) => Float32Array.from(values);

describe('the setting of the lab "One space"', () => {
	it('comes back from its address as it was', () => {
		fc.assert(
			fc.property(anySetting, (setting) => {
				expect(readOneSpace(writeOneSpace(setting))).toEqual({ setting, problems: [] });
			})
		);
		expect(writeOneSpace(usual)).toEqual({});
	});

	it('is read from any address; what cannot be used is told', () => {
		const bad = {
			view: 'sideways',
			picture: '99',
			list: 'all',
			own: `${'x'.repeat(500)}|a|b|c|d`,
			search: 'y'.repeat(500),
			lowest: '7',
			set: '0',
			mixed: 'maybe',
			side: 'back',
			colour: 'red'
		};
		const { setting, problems } = readOneSpace(bad);
		expect(problems).toHaveLength(11);
		expect(setting).toMatchObject({ view: 'rank', picture: 35, lowest: 1, set: 1 });
		expect(setting.own).toHaveLength(OWN.most);
		expect(readOneSpace({ picture: 'moon_cat' })).toMatchObject({ setting: { picture: 0 } });
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.string()), (values) => {
				for (const key of keysOf(readOneSpace(values).setting)) expect(itemOf(key)).toBeDefined();
			})
		);
	});
});

describe('the results of the lab "One space"', () => {
	it('name only what can be read, each thing once in a view', () => {
		fc.assert(
			fc.property(anySetting, (setting) => {
				const keys = keysOf(setting);
				expect(keys.every((key) => itemOf(key) !== undefined)).toBe(true);
			})
		);
	});

	it('put the nearest first, and give shares that make a whole', () => {
		const setting = { ...usual, own: ['north', 'east'] };
		const points = new Map([
			[exhibitKey(0), unit(1, 0)],
			[captionKey('north'), unit(0, 1)],
			[captionKey('east'), unit(1, 0)]
		]);
		const ranked = rankCaptions(setting, points, 10);
		expect(ranked.map(({ caption, likeness: value }) => [caption, value])).toEqual([
			['east', 1],
			['north', 0]
		]);
		expect(ranked.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
		const found = searchGallery({ ...usual, search: 'east' }, points);
		expect(found).toEqual([{ number: 0, likeness: 1 }]);
		expect(searchGallery({ ...usual, search: 'west' }, points)).toEqual([]);
	});

	it('compare a drawing, of which nobody has told what it shows, with all captions', () => {
		const drawn = { ...EMPTY_PICTURE, paint: 'r'.repeat(1024) };
		expect(listedCaptions({ ...usual, picture: drawn })).toHaveLength(EXHIBITS.length);
		expect(listedCaptions(usual)).toHaveLength(6);
	});

	it('lay every picture and word on the map', () => {
		const setting: OneSpaceSetting = { ...usual, view: 'map', search: 'a ship far out' };
		const points = new Map(
			keysOf(setting).map((key, i) => [
				key,
				Float32Array.from({ length: 8 }, (_, j) => Math.sin(i * 3 + j * j))
			])
		);
		const spots = mapSpots(setting, points);
		expect(spots).toHaveLength(points.size);
		for (const { at } of spots)
			for (const part of at) expect(Math.abs(part - 0.5)).toBeLessThan(0.48);
		expect(mapSpots(setting, new Map())).toEqual([]);
	});

	it('are summed up once all is read, and not before', () => {
		expect(summaryOf(usual, new Map(), 1)).toBeUndefined();
		const points = new Map(keysOf(usual).map((key, i) => [key, unit(1 / (i + 1), 0)]));
		const summary = summaryOf(usual, points, 1);
		expect(summary).toMatchObject({ view: 'rank', count: 6, best: { likeness: 0.5 } });
		const empty = { ...usual, view: 'search' as const, search: ' ' };
		const gallery = new Map(keysOf(empty).map((key) => [key, unit(1, 0)]));
		expect(summaryOf(empty, gallery, 1)).toEqual({ view: 'search', found: 0 });
	});
});

describe('a packed point', () => {
	it('is as near to others as it was', () => {
		const whole = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), {
			minLength: 64,
			maxLength: 64
		});
		fc.assert(
			fc.property(whole, (values) => {
				const size = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
				const point = Float32Array.from(values, (value) => value / size);
				const error = likeness(unpackPoint(packPoint(point)), point) - likeness(point, point);
				expect(Math.abs(error)).toBeLessThan(2e-4);
			})
		);
	});
});
