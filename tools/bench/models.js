// How fast the models think: in Node, one thread, on the kernel and in plain JavaScript.
// `node tools/bench/models.js [folder]` prints the same rows for the weights in a folder.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { modelRows } from './model-quality.js';
import { printTable } from './table.js';

/** @typedef {import('./context.js').Row} Row */
/** @typedef {import('../kernel/harness.js')} Harness */
/** @typedef {ReturnType<Harness['nodeKernel']>} Engine */
/** @typedef {(engine: Engine, weights: import('#engine/networks/weights.ts').Weights) => Job} Prepare */
/**
 * @typedef {object} Job
 * @property {string} unit of the row
 * @property {() => number} run works once; returns how many things it made
 * @property {boolean} [rate] things a second instead of milliseconds a thing
 */

const ROOT = join(import.meta.dirname, '../..');
const WEIGHTS = join(ROOT, 'static/models');
const TIME = 1500;
const GROUP = 'Networks, one thread';
/** What each must reach on the machine on which the course is tested, by the name of its row. */
const LIMITS = new Map([
	['language large, tokens, the kernel', 'at least 1,000'],
	['diffusion, a step with guidance, the kernel', 'at most 20'],
	['diffusion, a step with guidance, plain JavaScript', 'at most 100'],
	['encoders, a picture, the kernel', 'at most 3'],
	['encoders, a caption, the kernel', 'at most 3'],
	['looks and speaks, tokens, the kernel', 'at least 500']
]);

/** @param {string} name */
const withLimit = (name) => (LIMITS.has(name) ? `${name} (${LIMITS.get(name)})` : name);

/** The engine as the browser gets it, bundled: imports that are looked up at every call would cost. */
async function bundledHarness() {
	const folder = mkdtempSync(join(tmpdir(), 'models-'));
	const entry = join(ROOT, 'tools/kernel/harness.js');
	await build({
		configFile: false,
		root: ROOT,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: { ssr: entry, outDir: folder, emptyOutDir: true, target: 'es2022' }
	});
	/** @type {Harness} */
	const harness = await import(pathToFileURL(join(folder, 'harness.js')).href);
	rmSync(folder, { recursive: true });
	return harness;
}

/** What each weights file is measured by. @param {Harness} harness @returns {[string, string, Prepare][]} */
function measures({ jobs }) {
	return [
		['language-small', 'language small, tokens', jobs.tokens],
		['language-middle', 'language middle, tokens', jobs.tokens],
		['language-large', 'language large, tokens', jobs.tokens],
		['diffusion', 'diffusion, a step with guidance', jobs.diffusionStep],
		['encoders', 'encoders, a picture', jobs.picture],
		['encoders', 'encoders, a caption', jobs.caption],
		['captions', 'looks and speaks, tokens', jobs.words]
	];
}

/** Processor time that was used since `before`, in milliseconds: neighbours do not count. */
function processorTime(/** @type {NodeJS.CpuUsage} */ before) {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** The best of several runs: what the machine can do when nothing else is on. @param {Job} job */
function measure({ run, rate = false }) {
	for (let i = 0; i < 3; i++) run();
	let best = Infinity;
	const end = performance.now() + TIME;
	while (performance.now() < end) {
		const start = process.cpuUsage();
		let made = 0;
		// Long enough for the clock of the processor.
		while (processorTime(start) < 20) made += run();
		best = Math.min(best, processorTime(start) / made);
	}
	return rate ? 1000 / best : best;
}

/**
 * @param {unknown} [context] of the whole bench: with it, quality and sizes are told too
 * @param {string} [folder] with the weights files; those that are not there are left out
 * @returns {Promise<Row[]>}
 */
export async function measureModels(context, folder = WEIGHTS) {
	const harness = await bundledHarness();
	/** @type {Row[]} */
	const rows = context === undefined ? [] : modelRows();
	for (const [file, name, prepare] of measures(harness)) {
		const path = join(folder, `${file}.fmw`);
		if (!existsSync(path)) continue;
		const start = process.cpuUsage();
		const weights = harness.parseWeights(readFileSync(path));
		prepare(harness.nodeKernel(), weights);
		const loading = processorTime(start);
		for (const [engineName, makeEngine] of harness.ENGINES) {
			const job = prepare(makeEngine(), weights);
			rows.push({
				group: GROUP,
				name: withLimit(`${name}, ${engineName}`),
				value: measure(job),
				unit: job.unit
			});
		}
		rows.push({ group: GROUP, name: `${file}, checked and loaded`, value: loading, unit: 'ms' });
	}
	return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [, , folder] = process.argv;
	printTable(await measureModels(undefined, resolve(folder ?? WEIGHTS)));
}
