import { shuffle } from '#shared/seeded.ts';
import type { Sample } from './features.ts';

const STEPS = 100;
const RATE = 0.5;
/** Pull towards zero, in units of one sample: keeps a small bank from being learnt by heart. */
const RIDGE = 1;
const FOLDS = 10;
const SEED = 1;

// Plain loops below: this runs a thousand times over every option of the bank.

function dot(a: readonly number[], b: readonly number[]): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
	return sum;
}

const widthOf = (samples: readonly Sample[]): number => samples[0]?.rows[0]?.length ?? 0;

/** Chances of the options of one item: softmax of weights times features (McFadden's conditional logit). */
function chances(rows: readonly number[][], weights: readonly number[]): number[] {
	const powers = rows.map((row) => dot(row, weights));
	const most = Math.max(...powers);
	let total = 0;
	for (let i = 0; i < powers.length; i++) total += powers[i] = Math.exp((powers[i] ?? 0) - most);
	for (let i = 0; i < powers.length; i++) powers[i] = (powers[i] ?? 0) / total;
	return powers;
}

/** Features with their mean within the item taken off: only differences between options can tell. */
function centred({ rows, key }: Sample): Sample {
	const means = (rows[0] ?? []).map((_value, f) =>
		rows.reduce((sum, row) => sum + (row[f] ?? 0) / rows.length, 0)
	);
	return { key, rows: rows.map((row) => row.map((value, f) => value - (means[f] ?? 0))) };
}

/** Root mean square of each feature, by which it is divided; 1 where it is zero throughout. */
function scalesOf(samples: readonly Sample[]): number[] {
	const rows = samples.flatMap((sample) => sample.rows);
	return Array.from({ length: widthOf(samples) }, (_unused, f) => {
		const square =
			rows.reduce((sum, row) => sum + (row[f] ?? 0) ** 2, 0) / Math.max(1, rows.length);
		return square > 0 ? Math.sqrt(square) : 1;
	});
}

function scaled(sample: Sample, scales: readonly number[]): Sample {
	return { ...sample, rows: sample.rows.map((row) => row.map((v, f) => v / (scales[f] ?? 1))) };
}

/** The slope of the mean log likelihood, less the pull towards zero. */
function slope(samples: readonly Sample[], weights: readonly number[]): number[] {
	const total = weights.map((weight) => -RIDGE * weight);
	for (const { rows, key } of samples) {
		const p = chances(rows, weights);
		for (let option = 0; option < rows.length; option++) {
			const row = rows[option] ?? [];
			const surprise = (option === key ? 1 : 0) - (p[option] ?? 0);
			for (let f = 0; f < row.length; f++) total[f] = (total[f] ?? 0) + surprise * (row[f] ?? 0);
		}
	}
	return total.map((value) => value / samples.length);
}

/** Weights that tell keys from the other options best, by gradient ascent. Needs at least one sample. */
export function fit(samples: readonly Sample[]): number[] {
	let weights = Array.from({ length: widthOf(samples) }, () => 0);
	for (let step = 0; step < STEPS; step++) {
		const direction = slope(samples, weights);
		weights = weights.map((weight, f) => weight + RATE * (direction[f] ?? 0));
	}
	return weights;
}

/** 1 when the weights single out the key, 0 when another option, a share when several options tie. */
function hit({ rows, key }: Sample, weights: readonly number[]): number {
	const scores = rows.map((row) => dot(row, weights));
	const most = Math.max(...scores);
	const top = scores.filter((score) => score >= most - 1e-9).length;
	return (scores[key] ?? -Infinity) >= most - 1e-9 ? 1 / top : 0;
}

/** One fold's hits: learnt from the others, tried on it. */
function tried(learnt: readonly Sample[], held: readonly Sample[]): number {
	const scales = scalesOf(learnt);
	const weights = fit(learnt.map((sample) => scaled(sample, scales)));
	return held.reduce((sum, sample) => sum + hit(scaled(sample, scales), weights), 0);
}

/**
 * The share of keys, 0 to 1, that surface form alone foretells in items not learnt from
 * (10-fold cross validation). The same samples give the same value; undefined below two samples.
 */
export function crossValidated(samples: readonly Sample[]): number | undefined {
	if (samples.length < 2) return undefined;
	const order = shuffle(samples, SEED).map(centred);
	const folds = Math.min(FOLDS, order.length);
	let hits = 0;
	for (let fold = 0; fold < folds; fold++) {
		hits += tried(
			order.filter((_sample, i) => i % folds !== fold),
			order.filter((_sample, i) => i % folds === fold)
		);
	}
	return hits / order.length;
}
