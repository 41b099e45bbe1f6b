import * as v from 'valibot';
import { exp } from '../arithmetic/exact.ts';
import { type Engine } from '../arithmetic/matrix.ts';
import { PictureTower } from './picture-tower.ts';
import { TextTower, type Reading } from './text-tower.ts';
import { WeightsProblem, type Weights } from './weights.ts';
import { readCaption } from './words.ts';

const side = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(4096));
const Config = v.object({
	slots: side,
	heads: side,
	vocabulary: v.pipe(v.array(v.string()), v.minLength(2))
});

/** How many layers of a name the file holds: name.0, name.1, ... */
function countLayers(weights: Weights, name: string): number {
	let layers = 0;
	while (weights.has(`${name}.${layers}.qkv.weight`)) layers++;
	return layers;
}

/** The two encoders of one space. */
export class Encoders {
	readonly pictures: PictureTower;
	readonly texts: TextTower;
	/** All words that the text tower knows, by number. */
	readonly vocabulary: readonly string[];
	/** What a likeness is multiplied by before it is compared with others. */
	readonly sharpness: number;

	/** @throws WeightsProblem when the file holds no encoders, or not all of them */
	constructor(engine: Engine, weights: Weights) {
		const config = v.safeParse(Config, weights.config);
		if (!config.success) throw new WeightsProblem(`${weights.model} does not say its shape.`);
		const { slots, heads, vocabulary } = config.output;
		this.vocabulary = vocabulary;
		this.pictures = new PictureTower(engine, weights);
		this.texts = new TextTower(engine, weights, {
			slots,
			heads,
			width: weights.inputs('text.embed.weight'),
			layers: countLayers(weights, 'text.blocks'),
			vocabulary: vocabulary.length
		});
		this.sharpness = exp(weights.tensor('scale', [1]).values[0] ?? 0);
	}

	/** Reads a caption. */
	read(caption: string): Reading {
		return this.texts.read(readCaption(caption, this.vocabulary).ids);
	}
}

/** How alike two points of the joint space are: -1 to 1 (the cosine; both have length 1). */
export function likeness(a: Float32Array, b: Float32Array): number {
	return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/**
 * Probabilities of the candidates: the softmax of their likeness to `point`. They sum to 1.
 * @param sharpness as the encoders have learned it
 */
export function compare(
	point: Float32Array,
	candidates: readonly Float32Array[],
	sharpness: number
): number[] {
	const scores = candidates.map((candidate) => sharpness * likeness(point, candidate));
	const top = Math.max(...scores);
	const weights = scores.map((score) => exp(score - top));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight) => weight / total);
}
