// The steps of `npm test`, and of its quick form.
import { join } from 'node:path';
import { countAffected, countPlaywright, countVitest, describeEngines } from './counts.js';

/** @typedef {import('./counts.js').Counts} Counts */
/** @typedef {{ name: string, command: string, env?: Record<string, string>, needs?: string, wide?: boolean, count?: (code: number | null) => Counts, describe?: () => string }} Step */

const TYPES = [
	{ name: 'Types', command: 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings' },
	{ name: 'Types of what is pure', command: 'tsc -p src/tsconfig.pure.json' },
	{ name: 'Types of the service worker', command: 'tsc -p src/service-worker/tsconfig.json' },
	{ name: 'Types of the tools', command: 'tsc -p tools/tsconfig.json' }
];

const RULES = [
	{ name: 'Layers', command: 'npm run --silent layers' },
	{ name: 'Unused code', command: 'npm run --silent unused' },
	{ name: 'Content', command: 'npm run --silent check:content' }
];

/**
 * Everything. The build comes first, because the journeys wait for it; what takes long comes early.
 * @param {string} folder where the runners write their reports
 * @param {Record<string, string>} env where the engines are
 * @returns {Step[]}
 */
export function allSteps(folder, env) {
	const journeys = join(folder, 'journeys.json');
	return [
		{ name: 'Build', command: 'npm run --silent build' },
		{ name: 'Lint', command: 'npm run --silent lint' },
		...TYPES,
		{ name: 'Formatting', command: 'prettier --check .' },
		...RULES,
		// Vitest would leave one processor free; of two, that is half the speed.
		{ name: 'Unit tests', ...vitest(folder, env, 'unit', '--maxWorkers=100%'), wide: true },
		{ name: 'Component tests', ...vitest(folder, env, 'component') },
		{
			name: 'Journeys',
			needs: 'Build',
			wide: true,
			command: 'playwright test --reporter=list,json',
			env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: journeys },
			count: (code) => countPlaywright(journeys, code),
			describe: () => describeEngines(journeys)
		}
	];
}

/**
 * The inner loop: what was changed is looked at, and the tests that it can reach are run.
 * @param {string} folder where the runners write their reports
 * @param {Record<string, string>} env where the engines are
 * @param {import('./changed.js').Changes} changes
 * @returns {Step[]}
 */
export function quickSteps(folder, env, { files, since }) {
	const affected = `--changed ${since} --passWithNoTests`;
	const code = files.filter((file) => /\.(ts|js|cjs|svelte)$/.test(file));
	return [
		...ofFiles('Lint', 'eslint --no-warn-ignored', code),
		...TYPES,
		...ofFiles('Formatting', 'prettier --check --ignore-unknown', files),
		...RULES,
		{ name: 'Unit tests', ...vitest(folder, env, 'unit', affected, countAffected), wide: true },
		{ name: 'Component tests', ...vitest(folder, env, 'component', affected, countAffected) }
	];
}

/** @param {string} name @param {string} command @param {readonly string[]} files @returns {Step[]} */
function ofFiles(name, command, files) {
	// One of our names may hold what a shell would read: routes hold brackets.
	const words = files.map((file) => JSON.stringify(file));
	return words.length === 0 ? [] : [{ name, command: `${command} ${words.join(' ')}` }];
}

/** @param {string} folder @param {Record<string, string>} env @param {string} project */
function vitest(folder, env, project, options = '', count = countVitest) {
	const report = join(folder, `${project}.json`);
	return {
		command: `vitest run --project ${project} ${options} --reporter=default --reporter=json --outputFile.json="${report}"`,
		env,
		count: (/** @type {number | null} */ code) => count(report, code)
	};
}
