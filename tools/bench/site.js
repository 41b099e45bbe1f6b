import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MOST_SHOWN = 3000;

/**
 * Builds the site in a folder.
 * @param {string} root
 * @param {string} [group]
 * @returns {Promise<import('./context.js').Row[]>} how long it took
 */
export async function buildSite(root, group = 'Build') {
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const start = performance.now();
	const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: root,
		encoding: 'utf8'
	});
	if (built.status !== 0) {
		const output = `${built.stdout}${built.stderr}`;
		throw new Error(`The build failed:\n${output.slice(0, MOST_SHOWN)}`);
	}
	return [{ group, name: 'build time', value: (performance.now() - start) / 1000, unit: 's' }];
}

/**
 * The size of a built site.
 * @param {string} dir
 * @param {string} [group]
 * @returns {import('./context.js').Row[]}
 */
export function siteRows(dir, group = 'Build') {
	const files = readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const plain = files.filter((file) => !/\.(br|gz)$/.test(file));
	const known = new Set(files);
	const size = (/** @type {string} */ file) => statSync(file).size;
	const sent = (/** @type {string} */ file) => size(known.has(`${file}.br`) ? `${file}.br` : file);
	const total = (/** @type {(file: string) => number} */ of) =>
		plain.reduce((sum, file) => sum + of(file), 0);
	const weights = plain.filter((file) => file.endsWith('.fmw'));
	const models = weights.reduce((sum, file) => sum + sent(file), 0);
	return [
		{ group, name: 'files', value: plain.length, unit: '' },
		{ group, name: 'whole site', value: total(size), unit: 'bytes' },
		{ group, name: 'whole site as sent (brotli)', value: total(sent), unit: 'bytes' },
		{ group, name: 'of it without the models', value: total(sent) - models, unit: 'bytes' }
	];
}
