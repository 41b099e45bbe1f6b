import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Loads a TypeScript module of the course, in a fresh clone too: the project's own tsconfig.json
 * rests on files that Kit writes later.
 * @template T
 * @param {string} path from the root of the project
 * @returns {Promise<T>}
 */
export async function importTypeScript(path) {
	const { module } = await runnerImport(path, {
		...{ configFile: false, root, logLevel: 'error' },
		tsconfig: 'tsconfig.base.json'
	});
	return /** @type {T} */ (module);
}
