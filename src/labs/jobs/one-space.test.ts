import { describe, expect, it } from 'vitest';
import { fixture, nodeKernel } from '../../../tools/kernel/harness.js';
import { EMPTY_PICTURE } from '#labs/core/made-picture.ts';
import { captionKey, exhibitKey, madeKey } from '#labs/core/one-space/items.ts';
import { likeness } from '#engine/networks/encoders.ts';
import { Networks } from '#engine/networks/networks.ts';
import { embed } from './one-space.ts';

const make = () => new Networks(nodeKernel(), () => fixture('encoders'));
const keys = [
	exhibitKey(0),
	exhibitKey(35),
	madeKey({ ...EMPTY_PICTURE, place: 'night' }),
	captionKey('a red cat'),
	captionKey('qwxyz'),
	captionKey(''),
	captionKey('cat '.repeat(1000))
];
const read = (of: readonly string[]) =>
	[...embed.run(make(), { keys: of })].flatMap(({ points }) => points);

describe('embed', () => {
	it('gives a point of length 1 for each picture and caption, in their order', () => {
		const points = read(keys);
		expect(points.map(({ key }) => key)).toEqual(keys);
		for (const { point } of points) expect(likeness(point, point)).toBeCloseTo(1, 5);
	});

	it('gives the same points every time, whatever else is read', () => {
		const again = new Map(read(keys.toReversed()).map(({ key, point }) => [key, point]));
		for (const { key, point } of read(keys)) expect(again.get(key)).toEqual(point);
	});

	it('comes in pieces, so that it can be stopped', () => {
		const many = Array.from({ length: 36 }, (_, number) => exhibitKey(number));
		const pieces = [...embed.run(make(), { keys: many })].map(({ points }) => points.length);
		expect(pieces.length).toBeGreaterThan(1);
		expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(many.length);
	});

	it('needs the encoders alone, and fails clearly for a key that means nothing', () => {
		expect(embed.needs({ keys })).toEqual(['encoders']);
		for (const key of ['', 'exhibit/36', 'exhibit/x', 'made/moon', 'other/1']) {
			expect(() => read([key])).toThrow('There is no picture or caption');
		}
	});
});
