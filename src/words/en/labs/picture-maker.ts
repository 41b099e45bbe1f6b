import type { MadePicture } from '#labs/core/made-picture.ts';

/** What stands on the grid, for those who do not see it. */
export function made({ place: where, things, paint }: MadePicture): string {
	const names = things.map(({ thing: name, colour: tint, size: extent }) =>
		[extent === 'usual' ? '' : extent, tint, name].join(' ').trim()
	);
	const drawn = paint === '' ? [] : ['something drawn by hand'];
	return `${[...names, ...drawn].join(', ') || 'nothing yet'}; place: ${where}`;
}

export const yourPicture = (picture: MadePicture): string => `Your picture: ${made(picture)}`;
export const cells = 'Cells of the picture';
/** @param holds what stands there; empty for nothing */
export const cell = (row: number, column: number, holds: string): string =>
	`Row ${row}, column ${column}: ${holds || 'empty'}`;
export const undo = 'Undo';
export const clear = 'Clear';
export const way = 'How to make the picture';
export const ways = { place: 'Place things', draw: 'Draw' } as const;
export const place = 'Place';

export const howToPlace = 'Choose a thing, then tap a cell. Tap it again to take it away.';
export const thing = 'Thing';
export const size = 'Size';
export const colour = 'Colour';

export const howToDraw = 'Draw with a finger, a mouse or the arrow keys.';
export const pen = 'Pen';
export const line = 'Line';
export const drawingArea = (row: number, column: number, down: boolean): string =>
	`Drawing area. Arrow keys move the pen, the space bar puts it down and lifts it. Pen at row ${row}, column ${column}, ${down ? 'down' : 'lifted'}.`;
