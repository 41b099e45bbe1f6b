// Writes the pictures of the lab "Teach it a new thing" for measure.py, drawn by the lab's own code:
// runs/teach-pictures.bin (red, green, blue of 32 x 32 cells, a byte each) and .json (what is where).
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = fileURLToPath(new URL('../runs', import.meta.url));
const SEEDS = [1, 2, 3];
const EACH = 30;
const KNOWN_EACH = 20;

/** Loads a TypeScript module of the course. @template T @param {string} path @returns {Promise<T>} */
async function load(path) {
	const { module } = await runnerImport(path, { configFile: false, root, logLevel: 'error' });
	return /** @type {T} */ (module);
}

/** @type {typeof import('../../src/engine/world/draw.ts')} */
const { example } = await load('./src/engine/world/draw.ts');
/** @type {typeof import('../../src/engine/world/new-things.ts')} */
const { NEW_THING_NAMES } = await load('./src/engine/world/new-things.ts');
/** @type {typeof import('../../src/engine/world/things.ts')} */
const { THING_NAMES } = await load('./src/engine/world/things.ts');
/** @type {typeof import('../../src/labs/core/teach/pictures.ts')} */
const { keptExamples, poolExample } = await load('./src/labs/core/teach/pictures.ts');

/** @type {number[]} */
const bytes = [];
/** @type {{ group: string, label: number }[]} */
const pictures = [];

/** @param {string} group @param {number} label @param {ReturnType<typeof example>} shown */
function add(group, label, { picture }) {
	pictures.push({ group, label });
	for (const value of picture) bytes.push(Math.round((value + 1) * 127.5));
}

for (const { thing, seed } of keptExamples()) {
	add('kept', NEW_THING_NAMES.indexOf(thing), example(thing, seed));
}
for (const seed of SEEDS) {
	for (let at = 0; at < EACH; at++) {
		for (const [label, thing] of NEW_THING_NAMES.entries()) {
			add(`pool-${seed}`, label, example(thing, poolExample(thing, seed, at).seed));
		}
	}
}
for (let at = 0; at < KNOWN_EACH; at++) {
	for (const [label, thing] of THING_NAMES.entries()) {
		add('known', label, example(thing, 1000 * label + at));
	}
}
mkdirSync(runs, { recursive: true });
writeFileSync(`${runs}/teach-pictures.bin`, Uint8Array.from(bytes));
writeFileSync(
	`${runs}/teach-pictures.json`,
	JSON.stringify({ seeds: SEEDS, things: NEW_THING_NAMES, known: THING_NAMES, pictures })
);
console.log(pictures.length, 'pictures');
