import { uniform, type Random } from './chance.ts';
import { type Spot } from './paint.ts';
import { type Item, type Relation, type Scene, type Size } from './scene.ts';

type Range = readonly [number, number];

/** Half the height of a thing in pixels, least and most, by how many there are. */
const RADII = {
	one: { small: [4.25, 5.25], usual: [7, 8.25], big: [10, 11.25] },
	pair: { small: [3.75, 4.25], usual: [5.5, 6.25], big: [7.25, 7.75] },
	two: [5.25, 6.5],
	three: [4, 4.75]
} as const satisfies Record<string, Range | Record<Size, Range>>;

function radiusIn(range: Range, random: Random): number {
	return Math.round(uniform(random, ...range) * 4) / 4;
}

/** One thing: anywhere that has room for it. */
export function alone(size: Size, random: Random): Spot {
	const radius = radiusIn(RADII.one[size], random);
	const room = Math.max(0, 15 - radius * 1.12);
	const jitter = () => 16 + uniform(random, -room, room) * 0.8;
	return { radius, cx: jitter(), cy: jitter() };
}

/** Two things along a line through the middle of the picture, `along` it and `across`. */
function sideBySide(kind: Relation, items: readonly Item[], random: Random): Spot[] {
	const left = kind === 'left';
	const jitter = (range: number) => uniform(random, -range, range);
	const across = left ? 16.5 + jitter(2.5) : 16 + jitter(3);
	return items.map((item, i) => {
		const radius = radiusIn(RADII.pair[item.size], random);
		const along = i === 0 ? 8.2 : 23.8;
		return left
			? { radius, cx: along + jitter(0.6), cy: across + jitter(1) }
			: { radius, cx: across + jitter(1), cy: along + jitter(0.5) };
	});
}

/** Two in a row; three in a row or as the corners of a triangle. */
function alike(kind: 'two' | 'three', random: Random): Spot[] {
	const radius = radiusIn(RADII[kind], random);
	const jitter = (range: number) => uniform(random, -range, range);
	const triangle = kind === 'three' && random() >= 0.5;
	if (triangle) {
		return [
			[16, 8],
			[8, 23],
			[24, 23]
		].map(([x = 0, y = 0]) => ({ radius, cx: x + jitter(0.6), cy: y + jitter(0.5) }));
	}
	const y = 16.5 + jitter(3);
	const [columns, range] = kind === 'two' ? [[8.5, 23.5], 0.6] : [[5.6, 16, 26.4], 0.3];
	return columns.map((x) => ({ radius, cx: x + jitter(range), cy: y + jitter(0.7) }));
}

/** Where the things of a scene stand: a spot for each, in the order of reading. */
export function spotsOf(scene: Scene, random: Random): Spot[] {
	switch (scene.kind) {
		case 'one':
			return [alone(scene.items[0].size, random)];
		case 'left':
		case 'above':
			return sideBySide(scene.kind, scene.items, random);
		case 'two':
		case 'three':
			return alike(scene.kind, random);
	}
}
