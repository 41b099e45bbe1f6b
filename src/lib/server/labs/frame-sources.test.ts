import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { FRAME_SOURCES } from './frame-sources.ts';

/** Draws the words of a lab on each page anew, and nothing that is kept. */
const NOT_KEPT = ['src/lib/server/labs/lab-blocks.ts'];

function importsOf(file: string): string[] {
	const code = readFileSync(file, 'utf8');
	return [...code.matchAll(/(?:from|import\()\s*'([^']+)'/g)].flatMap(([, path = '']) => {
		if (path.startsWith('#lib/')) return [path.replace('#lib/', 'src/lib/')];
		return path.startsWith('.') ? [normalize(join(dirname(file), path))] : [];
	});
}

/** All modules of the project that these modules need, themselves included. */
function reached(files: readonly string[]): Set<string> {
	const all = new Set<string>();
	const open = [...files];
	for (let file = open.pop(); file !== undefined; file = open.pop()) {
		if (all.has(file) || !existsSync(file)) continue;
		all.add(file);
		open.push(...importsOf(file));
	}
	return all;
}

it('names every place that the first frames and samples of labs are made from', () => {
	const own = readdirSync('src/lib/server/labs')
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
		.map((name) => `src/lib/server/labs/${name}`)
		.filter((file) => !NOT_KEPT.includes(file));
	const all = [...reached(own)];
	expect(all.length).toBeGreaterThan(50);
	const outside = all.filter((file) => !FRAME_SOURCES.some((place) => file.startsWith(place)));
	// How results are kept changes no result.
	expect(outside).toEqual(['src/lib/server/kept.js']);
});

it('names places that are there', () => {
	expect(FRAME_SOURCES.filter((place) => !existsSync(place))).toEqual([]);
});
