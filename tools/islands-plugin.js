import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/** The script of every page: it makes the islands of the page live. */
export const ISLANDS_ENTRY = 'src/islands/main.ts';

const FOLDER = '_app/immutable/islands';

/**
 * Each page already carries the styles of everything that is drawn on it: the script brings none.
 * (`emitCss` leaves them out of the files, `external` out of the code.)
 */
const withoutStyles = () =>
	svelte({ configFile: false, emitCss: false, compilerOptions: { runes: true, css: 'external' } });

/** Builds the script; gives its files, the entry first. */
async function buildIslands() {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		base: './',
		plugins: [withoutStyles()],
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			rolldownOptions: {
				input: ISLANDS_ENTRY,
				// Schemas are for the build; without this the calls that make them would stay in the script.
				treeshake: { manualPureFunctions: ['v', 'questionOf', 'partOf'] },
				output: {
					entryFileNames: `${FOLDER}/[name].[hash].js`,
					chunkFileNames: `${FOLDER}/[hash].js`,
					// What the first file needs is one file: a second one would cost a way to the host.
					codeSplitting: { groups: [{ name: 'main', tags: ['$initial'] }] }
				}
			}
		}
	});
	const outputs = Array.isArray(built) ? built.flatMap((one) => one.output) : [];
	const chunks = ('output' in built ? built.output : outputs).filter((one) => one.type === 'chunk');
	return chunks
		.sort((a, b) => Number(b.isEntry) - Number(a.isEntry))
		.map(({ fileName, code }) => ({ fileName, code }));
}

/** @type {ReturnType<typeof buildIslands> | undefined} */
let built;

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
			// The site is built in several steps, in one process; the script is built once.
			if (command === 'build') built ??= buildIslands();
			const files = (await built)?.map((file) => file.fileName) ?? [];
			return { define: { __ISLANDS__: JSON.stringify(files) } };
		},
		async generateBundle() {
			if (!isBrowserBuild) return;
			for (const { fileName, code } of (await built) ?? []) {
				this.emitFile({ type: 'asset', fileName, source: code });
			}
		}
	};
}
