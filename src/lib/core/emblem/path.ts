import type { Dot } from './dots.ts';

/** Dots smaller than this, in tenths of a unit, cannot be seen at any size in use. */
const SMALLEST = 5;

/** A number of tenths as SVG writes it: at most one decimal, no leading zero. */
function decimal(tenths: number): string {
	return String(tenths / 10).replace(/^(-?)0\./, '$1.');
}

/** Two numbers in a row; a minus sign separates by itself. */
function pair(a: number, b: number): string {
	return b < 0 ? decimal(a) + decimal(b) : `${decimal(a)} ${decimal(b)}`;
}

/**
 * One SVG path for all dots, filled without a stroke. A circle is one arc that stops a tenth of a unit
 * short of its start. All steps are relative and lead from centre to centre, so that equal dots are
 * equal text, which compresses to about a byte a dot.
 */
export function emblemPath(dots: readonly Dot[]): string {
	let path = 'M0 0';
	let [x, y] = [0, 0];
	for (const dot of dots) {
		const radius = Math.round(dot.r * 10);
		if (radius < SMALLEST) continue;
		const [toX, toY] = [Math.round(dot.x * 10), Math.round(dot.y * 10)];
		const size = decimal(radius);
		path += `m${pair(toX - x, toY - y)}m0-${size}a${size} ${size} 0 10.1 0`;
		[x, y] = [toX + 1, toY - radius];
	}
	return path;
}
