// Proves that a step is asked for: it is left out, and the check that the recipe promises must name it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../test/run.js';

/**
 * @typedef {import('./apply.js').Asked} Asked
 * @typedef {import('./apply.js').Recipe} Recipe
 * @typedef {import('./apply.js').Step} Step
 * @typedef {import('./apply.js').Workplace} Workplace
 * @typedef {{ recipe: string, step: Step, asked: Asked }} Promised
 */

/** @param {readonly Recipe[]} recipes @returns {Promised[]} */
const promisedBy = (recipes) =>
	recipes.flatMap(({ name, steps }) =>
		steps.flatMap((step) => (step.asked ? [{ recipe: name, step, asked: step.asked }] : []))
	);

const REPORT = 'asked-report.json';

/** @typedef {{ name: string, assertionResults: { fullName: string, status: string, failureMessages: string[] }[], message: string }} TestFile */

/** A line for each test that failed: its file, its name, why. @param {string} copy */
function failuresIn(copy) {
	/** @type {{ testResults: TestFile[] }} */
	const { testResults } = JSON.parse(readFileSync(join(copy, REPORT), 'utf8'));
	return testResults.flatMap(({ name, assertionResults, message }) => [
		`${name} ${message}`,
		...assertionResults
			.filter(({ status }) => status === 'failed')
			.map(({ fullName, failureMessages }) => `${name} ${fullName} ${failureMessages.join(' ')}`)
	]);
}

/** How each check is run on what was left out; a line of its answer is one thing that it says. */
const CHECKS = {
	types: () => 'svelte-check --tsconfig ./tsconfig.json --output machine',
	pure: () => 'tsc -p src/tsconfig.pure.json --pretty false',
	content: () => 'npm run --silent check:content',
	unit: (/** @type {readonly string[]} */ places) =>
		`vitest run --project unit ${places.join(' ')} --reporter=json --outputFile.json=${REPORT}`
};

/**
 * @param {Workplace} work @param {Asked['by']} by @param {readonly Promised[]} together
 * @returns {Promise<string[]>} what was promised and not said
 */
async function unsaid(work, by, together) {
	const steps = together.map(({ step }) => step);
	work.leaveOut(steps);
	const places = [...new Set(together.map(({ asked }) => asked.where))];
	const { code, output } = await run(CHECKS[by](places), { root: work.copy });
	const lines = by === 'unit' ? failuresIn(work.copy) : linesOf(output);
	work.putBack(steps);
	return together
		.filter(
			({ asked: { where, says } }) =>
				code === 0 || !lines.some((line) => line.includes(where) && line.includes(says))
		)
		.map(
			({ recipe, asked: { where, says } }) => `${recipe}: ${by} of ${where} does not say "${says}"`
		);
}

/** A message about types stands in quotes. @param {string} output */
const linesOf = (output) => output.replaceAll('\\"', '"').split('\n');

/**
 * Leaves out together what the same check asks for in the same round.
 * @param {Workplace} work
 * @returns {AsyncGenerator<{ name: string, steps: number, unsaid: string[] }>}
 */
export async function* askForAll(work) {
	const promised = promisedBy(work.recipes);
	const nameOf = (/** @type {Promised} */ { asked: { by, round = 1 } }) => `${by} ${round}`;
	for (const name of new Set(promised.map(nameOf))) {
		const together = promised.filter((one) => nameOf(one) === name);
		const [first] = together;
		if (!first) continue;
		yield { name, steps: together.length, unsaid: await unsaid(work, first.asked.by, together) };
	}
}
