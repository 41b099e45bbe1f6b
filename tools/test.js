// `npm test`: every check of the project, as many at a time as there are processors, going on
// after a failure. `npm test -- --quick`: what the last change can have broken, without journeys.
// The last line is "N passed, N failed": a static step counts one, a test counts one.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './install.js';
import { changesIn } from './test/changed.js';
import { countStep, sum } from './test/counts.js';
import { endAll, run } from './test/run.js';
import { schedule } from './test/schedule.js';
import { allSteps, quickSteps } from './test/steps.js';

/** @typedef {import('./test/counts.js').Counts} Counts */
/** @typedef {import('./test/steps.js').Step} Step */

/** Runs a step and prints all about it in one piece. @param {Step} step @returns {Promise<Counts>} */
async function perform({ name, command, env, count = countStep, describe }) {
	const start = performance.now();
	const { code, output } = await run(command, { env });
	const counts = count(code);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	const word = counts.failed > 0 ? 'FAILED' : 'ok';
	const tests = count === countStep ? '' : `, ${counts.passed} passed, ${counts.failed} failed`;
	const more = describe ? `; ${describe()}` : '';
	const full = counts.failed > 0 ? `${output.trim()}\n\n` : '';
	process.stdout.write(`== ${name}: ${word} (${seconds} s${tests}${more})\n${full}`);
	return counts;
}

/** An old build must not pass for the new one. */
function leaveOut(/** @type {Step} */ { name, needs }) {
	console.log(`== ${name}: FAILED (not run, because "${needs}" failed)\n`);
	return { passed: 0, failed: 1 };
}

/** @param {readonly Step[]} steps @returns {Promise<Counts>} */
async function performAll(steps) {
	/** @type {Counts[]} */
	const done = [];
	await schedule(steps, availableParallelism(), async (step, needed) => {
		const counts = needed ? await perform(step) : leaveOut(step);
		done.push(counts);
		return counts.failed === 0;
	});
	return sum(done);
}

/** @returns {Promise<Counts>} */
async function main() {
	ensureInstalled();
	const { prepareEngines } = await import('./engines/prepare.js');
	const quick = process.argv.includes('--quick');
	const engines = prepareEngines(quick ? ['chromium'] : undefined);
	for (const line of engines.missing) console.log(`== ${line}\n`);
	// Types of routes, which lint and types both need.
	await run('svelte-kit sync');
	const folder = mkdtempSync(join(tmpdir(), 'course-tests-'));
	const changes = quick ? changesIn() : undefined;
	const steps = changes ? quickSteps(folder, engines.env, changes) : allSteps(folder, engines.env);
	const total = await performAll(steps);
	rmSync(folder, { recursive: true, force: true });
	return sum([total, { passed: 0, failed: engines.failed }]);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => {
		endAll();
		process.exit(1);
	});
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
