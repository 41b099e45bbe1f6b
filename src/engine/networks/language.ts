import * as v from 'valibot';
import { DecoderLayer, type DecoderShape } from './decoder-layer.ts';
import { layerNorm, linear, norm, pack, type Norm } from '../arithmetic/layers.ts';
import { type Engine, type Packed } from '../arithmetic/matrix.ts';
import { WeightsProblem, type Weights } from './weights.ts';

const side = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(65_536));
const Config = v.object({
	layers: side,
	width: side,
	heads: side,
	context: side,
	vocabulary: side
});

const EPSILON = 1e-5;
/** Tokens dropped at once when a text outgrows the context: each drop makes the model read anew. */
const DROP = 64;

/**
 * How many tokens a model with this context has dropped from the start of a text of `length` tokens:
 * none while it fits, then as few whole blocks of 64 as needed.
 */
export function droppedTokens(length: number, context: number): number {
	if (length <= context) return 0;
	const block = Math.min(DROP, context);
	return Math.min(length - 1, Math.ceil((length - context) / block) * block);
}

/** What each head of each layer looked at, while one text was read. */
export interface Attention {
	readonly layers: number;
	readonly heads: number;
	/** Tokens of the text that the model still sees. */
	readonly length: number;
	/** [layer, head, reading token, token read], numbers from 0 to 1; what lies ahead is 0. */
	readonly weights: Float32Array;
}

/** A language model (GPT) that reads tokens one by one and remembers what it has read. */
export class Language {
	readonly #engine: Engine;
	readonly #embed: Packed;
	readonly #embedding: Float32Array;
	readonly #position: Float32Array;
	readonly #layers: readonly DecoderLayer[];
	readonly #norm: Norm;
	readonly #x: Float32Array;
	readonly #normed: Float32Array;
	readonly #logits: Float32Array;
	#read: number[] = [];

	readonly shape: DecoderShape & { readonly vocabulary: number };

	/** @throws WeightsProblem when the file holds no language model, or not all of it */
	constructor(engine: Engine, weights: Weights) {
		const config = v.safeParse(Config, weights.config);
		if (!config.success || config.output.width % config.output.heads !== 0) {
			throw new WeightsProblem(`${weights.model} does not say what language model it is.`);
		}
		const { layers, width, context, vocabulary } = config.output;
		this.shape = config.output;
		const embed = weights.tensor('embed', [vocabulary, width]);
		this.#engine = engine;
		this.#embed = pack(engine, embed);
		this.#embedding = embed.values;
		this.#position = weights.tensor('position', [context, width]).values;
		this.#layers = Array.from(
			{ length: layers },
			(_, i) => new DecoderLayer(engine, weights, `blocks.${i}`, config.output)
		);
		this.#norm = norm(weights, 'norm', width, EPSILON);
		this.#x = engine.take(width);
		this.#normed = engine.take(width);
		this.#logits = engine.take(vocabulary);
	}

	/**
	 * The scores [vocabulary] of each token as the next one after this text. A text that begins as the
	 * last one did costs only what is new, so stepping forward and back is cheap. The array is used
	 * again by the next call.
	 * @param tokens at least one; of a text longer than the context the start is dropped (`droppedTokens`)
	 * @throws RangeError for an empty text or a token outside the vocabulary
	 */
	logits(tokens: readonly number[]): Float32Array {
		const seen = this.#seen(tokens);
		let same = 0;
		while (same < seen.length - 1 && seen[same] === this.#read[same]) same++;
		this.#read = this.#read.slice(0, same);
		for (const token of seen.slice(same)) this.#step(token);
		layerNorm(this.#norm, this.#x, 1, this.#normed);
		linear(this.#engine, this.#normed, 1, this.#embed, this.#logits);
		return this.#logits;
	}

	/**
	 * What each head looked at while reading this text (read again from the start for it).
	 * @throws RangeError as `logits`
	 */
	attention(tokens: readonly number[]): Attention {
		const seen = this.#seen(tokens);
		const { layers, heads } = this.shape;
		const { length } = seen;
		const weights = new Float32Array(layers * heads * length * length);
		this.#read = [];
		for (const token of seen) {
			const place = this.#read.length;
			this.#step(token);
			this.#layers.forEach(({ cache }, layer) => {
				for (let head = 0; head < heads; head++) {
					const row = cache.row(head, 0);
					const looked = cache.weights.subarray(row, row + place + 1);
					weights.set(looked, ((layer * heads + head) * length + place) * length);
				}
			});
		}
		return { layers, heads, length, weights };
	}

	/** The part of a text that fits into the context. */
	#seen(tokens: readonly number[]): readonly number[] {
		if (tokens.length === 0) throw new RangeError('A language model needs at least one token.');
		for (const token of tokens) {
			if (!Number.isInteger(token) || token < 0 || token >= this.shape.vocabulary) {
				throw new RangeError(`There is no token ${token}.`);
			}
		}
		return tokens.slice(droppedTokens(tokens.length, this.shape.context));
	}

	#step(token: number): void {
		const { width } = this.shape;
		const place = this.#read.length;
		for (let i = 0; i < width; i++) {
			const meaning = this.#embedding[token * width + i] ?? 0;
			this.#x[i] = meaning + (this.#position[place * width + i] ?? 0);
		}
		for (const layer of this.#layers) layer.step(this.#x, place);
		this.#read.push(token);
	}
}
