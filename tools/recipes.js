// `npm run recipes`: does each recipe of CONTRIBUTING.md on a copy of the project, checks and builds the
// copy, and leaves out each step that is said to be asked for. `npm run recipes -- page rule` does some;
// `--keep` leaves the copy where it is. The last line is "N passed, N failed".
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Workplace } from './recipes/apply.js';
import { RECIPES } from './recipes/all.js';
import { askForAll } from './recipes/asked.js';
import { checksOf, missingIn } from './recipes/checks.js';
import { copyProject } from './recipes/copy.js';
import { tableOf } from './recipes/table.js';
import { ROOT } from './install.js';
import { endAll, run } from './test/run.js';
import { schedule } from './test/schedule.js';

let passed = 0;
let failed = 0;

/** @param {string} what @param {boolean} good @param {number} start @param {string} [why] */
function tell(what, good, start, why = '') {
	if (good) passed++;
	else failed++;
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	process.stdout.write(
		`== ${what}: ${good ? 'ok' : 'FAILED'} (${seconds} s)\n${good ? '' : `${why.trim()}\n\n`}`
	);
}

/** The recipes that the command line names, or all; ends for one that is not there. */
function chosen() {
	const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
	const known = RECIPES.map(({ name }) => name);
	const unknown = names.filter((name) => !known.includes(name));
	if (unknown.length > 0) {
		console.error(`There is no recipe "${unknown.join('", "')}"; there are ${known.join(', ')}.`);
		process.exit(1);
	}
	return names.length === 0 ? RECIPES : RECIPES.filter(({ name }) => names.includes(name));
}

/** @param {Workplace} work */
async function doRecipes(work) {
	work.addAndEdit();
	for (const command of work.commands) {
		const start = performance.now();
		const { code, output } = await run(command, { root: work.copy });
		tell(command, code === 0, start, output);
	}
	work.takeWritten();
}

/** @param {Workplace} work */
async function check(work) {
	// Types of routes, which lint and types both need.
	await run('svelte-kit sync', { root: work.copy });
	await schedule(checksOf(work.recipes, work.touched), availableParallelism(), async (one) => {
		const start = performance.now();
		const { code, output } = await run(one.command, { root: work.copy });
		tell(one.name, code === 0, start, output);
		return code === 0;
	});
	for (const recipe of work.recipes) {
		const missing = missingIn(work.copy, recipe);
		tell(`Built site: ${recipe.name}`, missing.length === 0, performance.now(), missing.join('\n'));
	}
}

/** @param {Workplace} work */
async function ask(work) {
	let start = performance.now();
	for await (const { name, steps, unsaid } of askForAll(work)) {
		tell(`Asked for (${name}, ${steps} left out)`, unsaid.length === 0, start, unsaid.join('\n'));
		start = performance.now();
	}
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => {
		endAll();
		process.exit(1);
	});
}

const recipes = chosen();
const copy = copyProject(ROOT);
try {
	const work = new Workplace(ROOT, copy, recipes);
	await doRecipes(work);
	await check(work);
	await ask(work);
} catch (problem) {
	failed++;
	console.error(problem);
}
if (process.argv.includes('--keep')) console.log(`The copy: ${copy}`);
else rmSync(copy, { recursive: true });
console.log(`\n${tableOf(recipes)}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
