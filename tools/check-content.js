// Checks everything in lessons/: first the files, then the rules for items, bank and lessons.
// `--json` prints the scorecard as data; a folder as argument is checked in place of lessons/. Ends with 1 on any problem and any enforced rule that fails.
import { fileURLToPath } from 'node:url';
import { checkedCourse } from './checked-course.js';
import { importTypeScript } from './import-typescript.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {import('../src/lib/server/content/rules/scorecard.ts').Scorecard} Scorecard
 * @typedef {import('../src/lib/server/content/rules/types.ts').RuleResult} RuleResult
 */

/** @param {RuleResult} result */
function stateOf({ ok, enforced }) {
	return `${ok ? '✓ pass' : '✗ FAIL'}${enforced ? '' : ', not enforced yet'}`;
}

/** Columns as wide as their widest cell; the last is left ragged. @param {string[][]} rows */
function table(rows) {
	const [head = []] = rows;
	const widths = head.map((_cell, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0))
	);
	return rows
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

/** @param {number} share */
const percent = (share) => `${Math.round(share * 100)}%`;

/** @param {Scorecard} card */
function printScorecard(card) {
	const { knowNothing, results } = card;
	console.log(`\n${card.questions} questions, ${card.items} items\n`);
	const rules = results.map((r) => [r.id, r.level, stateOf(r), r.value, r.threshold, r.title]);
	console.log(table([['rule', '', 'state', 'today', 'threshold', 'what it checks'], ...rules]));

	console.log(
		`\nKnow-nothing score: ${percent(knowNothing.score)}, by chance ${percent(knowNothing.chance)}`
	);
	const guesses = knowNothing.guesses.map((g) => [
		g.name,
		percent(g.score),
		`at most ${percent(g.limit)}`
	]);
	console.log(table(guesses));
}

/** @param {RuleResult[]} results */
function printFindings(results) {
	for (const { id, title, level, ok, findings } of results.filter((r) => r.findings.length > 0)) {
		const budget = ok && level === 'W' ? ' (within its budget)' : '';
		console.log(`\n${id} ${title}${budget}`);
		for (const { where, text } of findings) console.log(`  ${where}: ${text}`);
	}
}

/** @type {typeof import('../src/lib/server/content/read-course.ts')} */
const { readCourse, formatProblem } = await importTypeScript(
	'./src/lib/server/content/read-course.ts'
);
/** @type {typeof import('../src/lib/server/content/rules/scorecard.ts')} */
const { scorecard } = await importTypeScript('./src/lib/server/content/rules/scorecard.ts');

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const { course, problems } = await checkedCourse(folder ?? `${root}lessons`, readCourse);
const card = scorecard(course);

if (process.argv.includes('--json')) {
	console.log(JSON.stringify({ problems, ...card }, null, '\t'));
} else {
	for (const problem of problems) console.log(formatProblem(problem));
	printScorecard(card);
	printFindings(card.results);
	console.log(`\n${problems.length} problems in the files`);
	console.log(`${card.passed} of ${card.results.length} rules pass, ${card.failed} stop the check`);
}
process.exitCode = problems.length + card.failed > 0 ? 1 : 0;
