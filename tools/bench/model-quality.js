// What the model cards say, floor by floor, and what the weights weigh on their way.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../install.js';

/** @typedef {import('./context.js').Row} Row */
/** @typedef {{ measure: string, value: number, floor: number | null }} Quality */
/** @typedef {{ model: string, quality: Quality[], perplexity?: { over?: number, floor?: number | null } }} Card */

const CARDS = join(ROOT, 'training/cards');
const QUALITY = 'Networks: quality on kept examples, as their cards say it';
const WEIGHTS = 'Networks: weights as sent (brotli)';
const MOST_EACH = 1_000_000;
const MOST = 3_000_000;

const percent = (/** @type {number} */ share) => Math.floor(share * 1000 + 1e-6) / 10;
const bytes = (/** @type {number} */ count) => count.toLocaleString('en');

/** @returns {Card[]} the cards of the models; that of the judge is none */
function readCards() {
	return readdirSync(CARDS)
		.filter((name) => name.endsWith('.json'))
		.map((name) => JSON.parse(readFileSync(join(CARDS, name), 'utf8')))
		.filter((card) => Array.isArray(card.quality));
}

/** A row for each measure that has a floor. @param {Card} card @returns {Row[]} */
function qualityRows({ model, quality, perplexity }) {
	const rows = quality.flatMap(({ measure, value, floor }) => {
		const name = `${model}: ${measure} (at least ${percent(floor ?? 0)}%)`;
		return floor === null ? [] : [{ group: QUALITY, name, value: percent(value), unit: '%' }];
	});
	const { over, floor } = perplexity ?? {};
	if (over === undefined || floor === undefined || floor === null) return rows;
	const name = `${model}: perplexity above that of the text itself (at most ${percent(floor)}%)`;
	return [...rows, { group: QUALITY, name, value: Math.ceil(over * 1000) / 10, unit: '%' }];
}

/** @param {string} folder of the built weights with their packed copies @returns {Row[]} */
function weightRows(folder) {
	const files = readdirSync(folder).filter((name) => name.endsWith('.fmw.br'));
	const rows = files.map((name) => ({
		group: WEIGHTS,
		name: `${name.replace('.fmw.br', '')} (at most ${bytes(MOST_EACH)})`,
		value: statSync(join(folder, name)).size,
		unit: 'bytes'
	}));
	const all = rows.reduce((sum, row) => sum + row.value, 0);
	const name = `all ${files.length} files (at most ${bytes(MOST)})`;
	return [...rows, { group: WEIGHTS, name, value: all, unit: 'bytes' }];
}

/** @param {string} [dir] the built site @returns {Row[]} */
export function modelRows(dir = join(ROOT, 'build')) {
	return [...readCards().flatMap(qualityRows), ...weightRows(join(dir, 'models'))];
}
