// `npm run bench`: builds the course, serves it, and measures it as a learner's browser meets it.
// --json prints the rows as JSON; --only weight,feedback,... runs a part; --no-build takes build/.
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './install.js';

/** @typedef {import('./bench/context.js').Row} Row */
/** @typedef {import('./bench/context.js').Context} Context */

const { values: flags } = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		only: { type: 'string' },
		'no-build': { type: 'boolean', default: false }
	}
});

/** @type {Record<string, () => Promise<(context: Context) => Promise<Row[]>>>} */
const PARTS = {
	weight: async () => (await import('./bench/weight.js')).measureWeight,
	feedback: async () => (await import('./bench/feedback.js')).measureFeedback,
	start: async () => (await import('./bench/cold-start.js')).measureColdStart,
	next: async () => (await import('./bench/next-lesson.js')).measureNextLesson,
	models: async () => (await import('./bench/models.js')).measureModels,
	picture: async () => (await import('./bench/first-picture.js')).measureFirstPicture,
	log: async () => (await import('./bench/log.js')).measureLog,
	growth: async () => (await import('./bench/growth.js')).measureGrowth
};

function chosenParts() {
	const names = flags.only?.split(',') ?? Object.keys(PARTS);
	const unknown = names.filter((name) => !(name in PARTS));
	if (unknown.length === 0) return names;
	throw new Error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
}

async function main() {
	const names = chosenParts();
	ensureInstalled();
	const { openContext } = await import('./bench/context.js');
	const { buildSite, siteRows } = await import('./bench/site.js');
	const { printTable } = await import('./bench/table.js');
	/** @type {Row[]} */
	const rows = [];
	if (!flags['no-build']) rows.push(...(await buildSite(ROOT)));
	rows.push(...siteRows(join(ROOT, 'build')));
	const context = await openContext(join(ROOT, 'build'));
	let broken = 0;
	for (const name of names) {
		console.error(`Measuring: ${name} ...`);
		try {
			const measure = await PARTS[name]?.();
			if (measure) rows.push(...(await measure(context)));
		} catch (problem) {
			// One part that cannot be measured must not cost the others.
			broken++;
			console.error(`${name}: ${problem instanceof Error ? problem.stack : problem}`);
		}
	}
	await context.close();
	if (flags.json) console.log(JSON.stringify(rows, null, '\t'));
	else printTable(rows);
	process.exitCode = broken > 0 ? 1 : 0;
}

main().catch((problem) => {
	console.error(problem instanceof Error ? problem.message : problem);
	process.exit(1);
});
