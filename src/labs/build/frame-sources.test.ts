import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reached } from '../../../tests/imports.ts';
import { FRAME_SOURCES } from './frame-sources.ts';

/** Draw labs on each page anew; what is kept comes from the modules of the kinds. */
const NOT_KEPT = ['src/labs/build/lab-blocks.ts', 'src/labs/build/kinds.ts'];

it('names every place that the first frames and samples of labs are made from', () => {
	const own = readdirSync('src/labs/build', { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
		.map((name) => `src/labs/build/${name}`)
		.filter((file) => !NOT_KEPT.includes(file));
	const all = [...reached(own)];
	expect(all.length).toBeGreaterThan(50);
	const outside = all.filter((file) => !FRAME_SOURCES.some((place) => file.startsWith(place)));
	// How results are kept changes no result.
	expect(outside.toSorted()).toEqual(['src/lib/server/kept.js', 'src/lib/server/leftovers.js']);
});

it('names places that are there', () => {
	expect(FRAME_SOURCES.filter((place) => !existsSync(place))).toEqual([]);
});
