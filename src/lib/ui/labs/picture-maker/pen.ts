import type { PaintName } from '#lib/core/labs/made-picture.ts';

/** What a learner draws with. */
export interface Pen {
	readonly paint: PaintName | 'eraser';
	readonly width: 'thin' | 'thick';
}
