import { svelte } from '@sveltejs/vite-plugin-svelte';
import { isMainThread } from 'node:worker_threads';
import { build } from 'vite';
import { hashOfFiles, keptLater } from '../src/lib/server/kept.js';
import { cssHash } from './lab-styles.js';

/** The script of every page: it makes the islands of the page live. */
export const ISLANDS_ENTRY = 'src/islands/main.ts';

const FOLDER = '_app/immutable/islands';

/**
 * Each page already carries the styles of everything that is drawn on it: the script brings none.
 * (`emitCss` leaves them out of the files, `external` out of the code.)
 */
const withoutStyles = () =>
	svelte({
		configFile: false,
		emitCss: false,
		compilerOptions: { runes: true, css: 'external', cssHash }
	});

/** Vite's own loader of pieces also fetches their styles; ours have none, so it need not travel with every page. */
const withoutPreload = {
	name: 'without-preload',
	enforce: /** @type {const} */ ('pre'),
	load: (/** @type {string} */ id) =>
		id.includes('vite/preload-helper')
			? `export const __vitePreload = (load) => load().catch((problem) => {
	dispatchEvent(new Event('vite:preloadError'));
	throw problem;
});`
			: undefined
};

/** Names with a hash: hosts and browsers may keep these files for ever. */
const names = (/** @type {string} */ entry) => ({
	entryFileNames: `${FOLDER}/${entry}.js`,
	chunkFileNames: `${FOLDER}/[hash].js`,
	assetFileNames: `${FOLDER}/[name].[hash][extname]`
});

/**
 * Builds the script; gives its files, the entry first. Among them is the worker that runs the models:
 * Vite builds it apart, with all that it needs, and gives it as an asset.
 */
async function buildIslands() {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		base: './',
		plugins: [withoutPreload, withoutStyles()],
		worker: { format: 'es', rolldownOptions: { output: names('worker.[hash]') } },
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			rolldownOptions: {
				input: ISLANDS_ENTRY,
				// Schemas are for the build; without this the calls that make them would stay in the script.
				treeshake: { manualPureFunctions: ['v', 'questionOf', 'partOf'] },
				output: {
					...names('[name].[hash]'),
					// What the first file needs is one file: a second one would cost a way to the host.
					codeSplitting: { groups: [{ name: 'main', tags: ['$initial'] }] }
				}
			}
		}
	});
	const outputs = Array.isArray(built) ? built.flatMap((one) => one.output) : [];
	const isEntry = (/** @type {typeof outputs[number]} */ file) =>
		file.type === 'chunk' && file.isEntry;
	return ('output' in built ? built.output : outputs)
		.sort((a, b) => Number(isEntry(b)) - Number(isEntry(a)))
		.map((file) => ({
			fileName: file.fileName,
			source: file.type === 'chunk' ? file.code : file.source
		}));
}

/** The files of the script, built anew when something changed that can change them. */
const islandFiles = () =>
	keptLater('islands', [hashOfFiles(['src', 'tools', 'package-lock.json'])], buildIslands);

/** @type {ReturnType<typeof buildIslands> | undefined} */
let built;

const isSync = process.argv.includes('sync');

/**
 * Builds the islands' script beside the pages and puts it among the site's files.
 * `__ISLANDS__` is the list of its files, the entry first; empty while developing.
 * @returns {import('vite').Plugin}
 */
export function islands() {
	let isBrowserBuild = false;
	return {
		name: 'islands',
		async config(_config, { command, isSsrBuild }) {
			isBrowserBuild = command === 'build' && !isSsrBuild;
			// The site is built in several steps, in one process; the script is built once. Kit also reads the
			// configuration in threads, and to write types: nothing is built there.
			if (command === 'build' && isMainThread && !isSync) built ??= islandFiles();
			const files = (await built)?.map((file) => file.fileName) ?? [];
			return { define: { __ISLANDS__: JSON.stringify(files) } };
		},
		async generateBundle() {
			if (!isBrowserBuild) return;
			for (const file of (await built) ?? []) this.emitFile({ type: 'asset', ...file });
		}
	};
}
