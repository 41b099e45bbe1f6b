// Sheets for readers who have not seen the bank, and what their answers show.
//   npm run blind -- options [--seed N] [--sample N]   the options alone
//   npm run blind -- whole [--seed N] [--sample N]     all that a learner sees before answering
//   npm run blind -- grade FILE... [--keep]            answers of one reader each; --keep writes lessons/blind-reading.yaml
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkedCourse } from './checked-course.js';
import { importTypeScript } from './import-typescript.js';

const lessons = fileURLToPath(new URL('../lessons', import.meta.url));
const USAGE =
	'npm run blind -- options|whole [--seed N] [--sample N], or npm run blind -- grade FILE... [--keep]';

/** @template T @param {string} name @returns {Promise<T>} */
const load = (name) => importTypeScript(`./src/lib/server/content/${name}.ts`);

/** @type {typeof import('../src/lib/server/content/read-course.ts')} */
const { readCourse } = await load('read-course');
/** @type {typeof import('../src/lib/server/content/blind-reading/sheet.ts')} */
const { printSheet } = await load('blind-reading/sheet');
/** @type {typeof import('../src/lib/server/content/blind-reading/grade.ts')} */
const { gradeAnswers, readAnswers } = await load('blind-reading/grade');
/** @type {typeof import('../src/lib/server/content/blind-reading/report.ts')} */
const { report } = await load('blind-reading/report');
/** @type {typeof import('../src/lib/server/content/blind-reading/kept.ts')} */
const { withReading } = await load('blind-reading/kept');

/** @param {string | undefined} text @param {string} name */
function wholeNumber(text, name) {
	if (text === undefined) return undefined;
	if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
	throw new Error(`--${name} is "${text}"; it must be a whole number from 1.`);
}

/** @param {string[]} files @param {boolean} keep */
async function grade(files, keep) {
	if (files.length === 0) throw new Error(`No file of answers is named: ${USAGE}`);
	const missing = files.find((file) => !existsSync(file));
	if (missing !== undefined) throw new Error(`There is no file ${missing}.`);
	const { course } = await checkedCourse(lessons, readCourse);
	const readers = files.map((file) => readAnswers(readFileSync(file, 'utf8')));
	const [first] = readers;
	if (first === undefined || readers.some(({ setting }) => setting.mode !== first.setting.mode)) {
		throw new Error('The files answer sheets of different kinds; grade them apart.');
	}
	const reads = gradeAnswers(course, readers);
	console.log(report(reads));
	if (!keep) return;
	const today = new Date().toISOString().slice(0, 10);
	const text = withReading(course.blindReading, first.setting.mode, reads, today);
	writeFileSync(`${lessons}/blind-reading.yaml`, text);
}

/** @param {'options' | 'whole'} mode @param {{ seed?: string, sample?: string }} values */
async function print(mode, values) {
	const seed = wholeNumber(values.seed, 'seed') ?? Math.floor(Math.random() * 9999) + 1;
	const sample = wholeNumber(values.sample, 'sample');
	const { course } = await checkedCourse(lessons, readCourse);
	console.log(printSheet(course, { mode, seed, sample }));
}

try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			seed: { type: 'string' },
			sample: { type: 'string' },
			keep: { type: 'boolean', default: false }
		}
	});
	const [what, ...files] = positionals;
	if (what === 'grade') await grade(files, values.keep);
	else if (what === 'options' || what === 'whole') await print(what, values);
	else throw new Error(USAGE);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
