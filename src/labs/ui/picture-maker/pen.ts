import type { PaintName } from '#labs/core/made-picture.ts';

/** What a learner draws with. */
export interface Pen {
	readonly paint: PaintName | 'eraser';
	readonly width: 'thin' | 'thick';
}
