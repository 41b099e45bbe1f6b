import type { Spot } from './map.ts';

/** A word on the map, in pixels: where its dot lies, and how much room its label takes. */
export interface Wanted {
	readonly key: string;
	readonly dot: Spot;
	readonly width: number;
	readonly height: number;
}

/** A label on the map, in pixels from its upper left corner. */
export interface Label {
	readonly key: string;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** Between a dot and its label. */
const GAP = 6;
/** Where a label may stand, the best first: shares of its size from its middle to its dot. */
const SIDES: readonly Spot[] = [
	[0, -1],
	[0, 1],
	[1, 0],
	[-1, 0],
	[1, -1],
	[-1, -1],
	[1, 1],
	[-1, 1]
];

/** Whether two labels lie over each other. */
export const overlap = (a: Label, b: Label): boolean =>
	a.left < b.left + b.width &&
	b.left < a.left + a.width &&
	a.top < b.top + b.height &&
	b.top < a.top + a.height;

/**
 * Places labels beside their dots so that no two lie over each other and none leaves the map, the first ones first.
 * What finds no room is left out.
 */
export function placeLabels(all: readonly Wanted[], across: number, down: number): Label[] {
	const placed: Label[] = [];
	for (const { key, dot, width, height } of all) {
		const onMap = (from: number, size: number, end: number) =>
			Math.max(0, Math.min(end - size, from));
		const candidates = SIDES.map(([x, y]) => ({
			...{ key, width, height },
			left: onMap(dot[0] - width / 2 + x * (width / 2 + GAP), width, across),
			top: onMap(dot[1] - height / 2 + y * (height / 2 + GAP), height, down)
		}));
		const fits = width <= across && height <= down;
		const free = fits && candidates.find((one) => placed.every((other) => !overlap(one, other)));
		if (free) placed.push(free);
	}
	return placed;
}

/** Of a label, in pixels, rather too wide than too narrow: a letter, a line, round the words, and the longest line. */
const ROOM = { letter: 10, line: 20, round: 10, most: 164 } as const;

/** How much room a caption takes as a label of the map. */
export function roomOf(caption: string): { width: number; height: number } {
	const line = caption.length * ROOM.letter + ROOM.round;
	const lines = Math.ceil(line / (ROOM.most - 2 * ROOM.round));
	return { width: Math.min(line, ROOM.most), height: lines * ROOM.line };
}
