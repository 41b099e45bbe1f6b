// What recipes cost: files, steps and lines.
import { readFileSync } from 'node:fs';
import { sourceOf } from './apply.js';

/** @typedef {import('./apply.js').Recipe} Recipe */

/** @param {string} text */
const linesIn = (text) => text.trimEnd().split('\n').length;

/** @param {Recipe} recipe */
function rowOf(recipe) {
	const { name, steps } = recipe;
	const added = steps.flatMap(({ files }) => files ?? []);
	const edits = steps.flatMap((step) => step.edits ?? []);
	const edited = new Set(edits.map(({ file }) => file));
	const written = new Set(steps.flatMap(({ writes }) => writes ?? []));
	const own = added.map((file) => linesIn(readFileSync(sourceOf(recipe, file), 'utf8')));
	const put = edits.map(({ text, replace }) => linesIn(text.trim()) * (replace === text ? 0 : 1));
	const sum = (/** @type {readonly number[]} */ all) => all.reduce((total, one) => total + one, 0);
	return [
		name,
		added.length,
		edited.size,
		written.size,
		steps.length,
		steps.filter(({ asked }) => asked).length,
		sum(own),
		sum(put)
	].map(String);
}

const HEAD = [
	'recipe',
	'files added',
	'files edited',
	'files by command',
	'steps',
	'proved as asked for',
	'lines in new files',
	'lines in files that were there'
];

/** @param {readonly Recipe[]} recipes */
export function tableOf(recipes) {
	const rows = [HEAD, ...recipes.map(rowOf)];
	const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows
		.map((row) =>
			row
				.map((cell, at) =>
					at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
				)
				.join('  ')
		)
		.join('\n');
}
