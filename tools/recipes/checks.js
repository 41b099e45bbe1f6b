// What a finished copy must pass: the checks of `npm test` but the journeys, and what the site then holds.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {import('./apply.js').Recipe} Recipe
 * @typedef {{ name: string, command: string, needs?: string, wide?: boolean }} Check
 */

/** Routes hold brackets, which a shell would read. @param {readonly string[]} files */
const quoted = (files) => files.map((file) => JSON.stringify(file)).join(' ');

/** @param {string} name @param {string} project @param {readonly string[]} tests @returns {Check[]} */
const vitest = (name, project, tests) =>
	tests.length === 0
		? []
		: [{ name, command: `vitest run --project ${project} ${quoted([...new Set(tests)])}` }];

/**
 * @param {readonly Recipe[]} recipes
 * @param {readonly string[]} touched files that were added or edited by hand
 * @returns {Check[]}
 */
export function checksOf(recipes, touched) {
	const code = touched.filter((file) => /\.(ts|js|cjs|svelte)$/.test(file));
	return [
		{ name: 'Build', command: 'vite build' },
		{ name: 'Types', command: 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings' },
		{ name: 'Types of what is pure', command: 'tsc -p src/tsconfig.pure.json' },
		{ name: 'Types of the service worker', command: 'tsc -p src/service-worker/tsconfig.json' },
		{ name: 'Types of the tools', command: 'tsc -p tools/tsconfig.json' },
		...(code.length > 0 ? [{ name: 'Lint', command: `eslint ${quoted(code)}` }] : []),
		{ name: 'Formatting', command: `prettier --check --ignore-unknown ${quoted(touched)}` },
		{ name: 'Layers', command: 'npm run --silent layers' },
		{ name: 'Unused code', command: 'npm run --silent unused' },
		{ name: 'Content', command: 'npm run --silent check:content' },
		...vitest(
			'Unit tests',
			'unit',
			recipes.flatMap(({ unit }) => unit)
		),
		...vitest(
			'Component tests',
			'component',
			recipes.flatMap(({ component }) => component)
		)
	];
}

/** What the built site lacks of a recipe, in words. @param {string} copy @param {Recipe} recipe */
export function missingIn(copy, { shown }) {
	return shown.flatMap(({ file, holds }) => {
		const path = join(copy, 'build', file);
		if (!existsSync(path)) return [`build/${file} is not there`];
		return readFileSync(path, 'utf8').includes(holds) ? [] : [`build/${file} holds no "${holds}"`];
	});
}
