import { svelte } from '@sveltejs/vite-plugin-svelte';
import { isMainThread } from 'node:worker_threads';
import { build } from 'vite';
import { ROOT } from '../../src/lib/ui/build-marks.js';
import { hashOfFiles, keptLater } from '../../src/lib/server/kept.js';

/** The script of every page: it makes the islands of the page live. */
export const ISLANDS_ENTRY = 'src/islands/main.ts';

const FOLDER = '_app/immutable/islands';
const LESSON_PARTS = '/src/islands/lesson-parts.ts';

/** Each page carries its styles: the script brings none, and those of the labs are told apart by kind below. */
const components = () => svelte({ configFile: false, compilerOptions: { runes: true } });

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

/** Where the loader would find the styles of a piece; written after the names of the files, as Vite does it. */
const withoutLists = {
	name: 'without-lists-of-styles',
	generateBundle: {
		order: /** @type {const} */ ('post'),
		/** @param {unknown} _options @param {Record<string, Chunk | Asset>} bundle */
		handler(_options, bundle) {
			for (const file of Object.values(bundle)) {
				if (file.type !== 'chunk') continue;
				file.code = file.code
					.replace(/const __vite__mapDeps=[^;]*;\s*/, '')
					.replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\)(?:,\s*import\.meta\.url)?/g, '');
			}
		}
	}
};

/** Names with a hash: hosts and browsers may keep these files for ever. */
const names = (/** @type {string} */ entry) => ({
	entryFileNames: `${FOLDER}/${entry}.js`,
	chunkFileNames: `${FOLDER}/[hash].js`,
	assetFileNames: `${FOLDER}/[name].[hash][extname]`
});

/** @typedef {import('vite').Rolldown.OutputChunk} Chunk */
/** @typedef {import('vite').Rolldown.OutputAsset} Asset */

const LAB = /\/src\/labs\/ui\/([a-z-]+)\/[A-Za-z]+Lab\.svelte$/;

/**
 * The styles of each kind of lab: of its component, and of everything that it can ever show.
 * @param {readonly (Chunk | Asset)[]} files
 * @returns {Record<string, string[]>}
 */
function labStyles(files) {
	const byName = new Map(files.map((file) => [file.fileName, file]));
	/** @param {string} name @param {Set<string>} seen @returns {Set<string>} files of styles */
	const stylesOf = (name, seen) => {
		const file = byName.get(name);
		if (seen.has(name) || file?.type !== 'chunk' || file.isEntry) return new Set();
		seen.add(name);
		const imported = [...file.imports, ...file.dynamicImports];
		const own = file.viteMetadata?.importedCss ?? [];
		return new Set([...own, ...imported.flatMap((one) => [...stylesOf(one, seen)])]);
	};
	const textOf = (/** @type {string} */ name) => {
		const file = byName.get(name);
		const css = file?.type === 'asset' ? String(file.source).trim() : '';
		// Pages lie elsewhere than the files of the script: they put in their own way to the root.
		return css.replace(/url\((["']?)(?:\.\/)?(?=[\w.-]+\))/g, `url($1${ROOT}/${FOLDER}/`);
	};
	const kinds = files.flatMap((file) => {
		const [, kind] = LAB.exec(file.type === 'chunk' ? (file.facadeModuleId ?? '') : '') ?? [];
		return kind === undefined ? [] : [[kind, [...stylesOf(file.fileName, new Set())].map(textOf)]];
	});
	return Object.fromEntries(kinds);
}

/**
 * The files that a piece of the script needs beside the entry: a page can ask for them before the entry does.
 * @param {readonly (Chunk | Asset)[]} files
 * @param {string} source
 */
function piecesOf(files, source) {
	const byName = new Map(files.map((file) => [file.fileName, file]));
	const names = new Set(
		files.flatMap((file) =>
			file.type === 'chunk' && file.facadeModuleId?.endsWith(source) ? [file.fileName] : []
		)
	);
	// A set that grows while it is walked is walked to its end.
	for (const name of names) {
		const file = byName.get(name);
		if (file?.type !== 'chunk') continue;
		for (const one of file.imports) {
			const imported = byName.get(one);
			if (imported?.type === 'chunk' && !imported.isEntry) names.add(one);
		}
	}
	return [...names];
}

/**
 * Builds the script; gives its files, the entry first, the styles of the labs by kind, and the files of lessons' pages. Among the files is the
 * worker that runs the networks: Vite builds it apart, with all that it needs, and gives it as an asset.
 */
async function buildIslands() {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		base: './',
		plugins: [withoutPreload, components(), withoutLists],
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
	const all = 'output' in built ? built.output : outputs;
	const isEntry = (/** @type {Chunk | Asset} */ file) => file.type === 'chunk' && file.isEntry;
	const files = all
		.filter((file) => !file.fileName.endsWith('.css'))
		.sort((a, b) => Number(isEntry(b)) - Number(isEntry(a)))
		.map((file) => ({
			fileName: file.fileName,
			source: file.type === 'chunk' ? file.code : file.source
		}));
	return { files, styles: labStyles(all), lesson: piecesOf(all, LESSON_PARTS) };
}

/** The script, built anew when something changed that can change it. */
const islandFiles = () =>
	keptLater('islands', [hashOfFiles(['src', 'tools', 'package-lock.json'])], buildIslands);

/** @type {ReturnType<typeof buildIslands> | undefined} */
let built;

const isSync = process.argv.includes('sync');

/**
 * Builds the islands' script beside the pages and puts it among the site's files.
 * `__ISLANDS__` is the list of its files, the entry first; `__LAB_STYLES__` are the styles of each kind of lab;
 * `__LESSON_SCRIPT__` are the files that a lesson's page needs beside the entry. All are empty while developing, when Vite brings styles with the components.
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
			const script = await built;
			const files = script?.files.map((file) => file.fileName) ?? [];
			return {
				define: {
					__ISLANDS__: JSON.stringify(files),
					__LAB_STYLES__: JSON.stringify(script?.styles ?? {}),
					__LESSON_SCRIPT__: JSON.stringify(script?.lesson ?? [])
				}
			};
		},
		async generateBundle() {
			if (!isBrowserBuild) return;
			for (const file of (await built)?.files ?? []) this.emitFile({ type: 'asset', ...file });
		}
	};
}
