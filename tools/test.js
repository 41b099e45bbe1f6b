// `npm test`: every check of the project, one after the other, going on after a failure.
// The last line is "N passed, N failed": a static step counts one, a test counts one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './install.js';
import { countPlaywright, countStep, countVitest, sum } from './test/counts.js';
import { run } from './test/run.js';

/** @typedef {import('./test/counts.js').Counts} Counts */
/** @typedef {{ name: string, command: string, env?: Record<string, string>, needs?: string, count?: (code: number | null) => Counts }} Step */

/**
 * @param {string} folder where the runners write their reports
 * @param {string} browser path of a Chromium
 * @returns {Step[]}
 */
function steps(folder, browser) {
	const report = (/** @type {string} */ name) => join(folder, `${name}.json`);
	const vitest = (/** @type {string} */ project, options = '') => ({
		command: `vitest run --project ${project} ${options} --reporter=default --reporter=json --outputFile.json="${report(project)}"`,
		env: { CHROME_PATH: browser },
		count: (/** @type {number | null} */ code) => countVitest(report(project), code)
	});
	return [
		{ name: 'Formatting', command: 'prettier --check .' },
		{ name: 'Lint', command: 'npm run --silent lint' },
		{ name: 'Types', command: 'npm run --silent types' },
		{ name: 'Layers', command: 'npm run --silent layers' },
		{ name: 'Content', command: 'npm run --silent check:content' },
		{ name: 'Build', command: 'npm run --silent build' },
		// Vitest would leave one processor free; of two, that is half the speed.
		{ name: 'Unit tests', ...vitest('unit', '--maxWorkers=100%') },
		{ name: 'Component tests', ...vitest('component') },
		{
			name: 'Journeys',
			needs: 'Build',
			command: 'playwright test --reporter=list,json',
			env: { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report('journeys') },
			count: (code) => countPlaywright(report('journeys'), code)
		}
	];
}

/** @param {Step} step @returns {Promise<Counts>} */
async function perform({ name, command, env, count = countStep }) {
	const start = performance.now();
	const { code, output } = await run(command, { env });
	const counts = count(code);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	const word = counts.failed > 0 ? 'FAILED' : 'ok';
	const tests = count === countStep ? '' : `, ${counts.passed} passed, ${counts.failed} failed`;
	console.log(`== ${name}: ${word} (${seconds} s${tests})`);
	if (counts.failed > 0) console.log(`${output.trim()}\n`);
	return counts;
}

/** An old build must not pass for the new one. */
function leaveOut(/** @type {Step} */ { name, needs }) {
	console.log(`== ${name}: FAILED (not run, because "${needs}" failed)\n`);
	return { passed: 0, failed: 1 };
}

/** @returns {Promise<Counts>} */
async function main() {
	ensureInstalled();
	const { findBrowser } = await import('./browser.js');
	const browser = findBrowser();
	// Types of routes, which lint and types both need.
	await run('svelte-kit sync');
	const folder = mkdtempSync(join(tmpdir(), 'course-tests-'));
	/** @type {Map<string, Counts>} */
	const done = new Map();
	for (const step of steps(folder, browser)) {
		const blocked = step.needs !== undefined && done.get(step.needs)?.failed !== 0;
		done.set(step.name, blocked ? leaveOut(step) : await perform(step));
	}
	rmSync(folder, { recursive: true, force: true });
	return sum([...done.values()]);
}

let total = { passed: 0, failed: 1 };
try {
	total = await main();
} catch (problem) {
	console.error(problem);
}
// Written in one piece before the process ends, so that nothing can come after it.
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`, () => {
	process.exit(total.failed === 0 ? 0 : 1);
});
