import * as v from 'valibot';
import { DecoderLayer } from './decoder-layer.ts';
import { GatedLook } from './gated-look.ts';
import {
	addTo,
	layerNorm,
	linear,
	norm,
	pack,
	packLayer,
	type Norm
} from '../arithmetic/layers.ts';
import { type Engine, type Packed } from '../arithmetic/matrix.ts';
import { nextProbabilities } from './sample.ts';
import { WeightsProblem, type Weights } from './weights.ts';
import { readCaption } from './words.ts';

const side = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(4096));
const Config = v.object({
	layers: side,
	heads: side,
	slots: side,
	vocabulary: v.pipe(v.array(v.string()), v.minLength(6))
});

const EPSILON = 1e-5;
/** How many words that were next in line are told. */
const OTHERS = 3;

/** What the model is asked to write about a picture. */
export type Task =
	{ readonly kind: 'caption' } | { readonly kind: 'answer'; readonly question: string };

/** A word that could have come instead; `<end>` where it could have ended. */
export interface OtherWord {
	readonly word: string;
	readonly probability: number;
}

/** A word that the model wrote. */
export interface Spoken {
	readonly word: string;
	/** How sure it was, from 0 to 1. */
	readonly probability: number;
	/** The words that were next in line, the likeliest first. */
	readonly others: readonly OtherWord[];
	/** How much it looked at each cell [16] of the picture while writing, mean over layers, 0 to 1. */
	readonly looks: Float32Array;
}

interface Layer {
	readonly look: GatedLook;
	readonly rest: DecoderLayer;
}

/** Looks at a picture's cells and writes a caption or a short answer, word by word. */
export class Speaker {
	readonly #engine: Engine;
	readonly #shape: v.InferOutput<typeof Config>;
	readonly #embed: Packed;
	readonly #embedding: Float32Array;
	readonly #position: Float32Array;
	readonly #cellsNorm: Norm;
	readonly #cellsIn: Packed;
	readonly #cellPosition: Float32Array;
	readonly #layers: readonly Layer[];
	readonly #norm: Norm;
	readonly #buffers: {
		readonly [name in 'x' | 'normed' | 'logits' | 'cells' | 'seen']: Float32Array;
	};

	/** @throws WeightsProblem when the file holds no such model, or not all of it */
	constructor(engine: Engine, weights: Weights) {
		const config = v.safeParse(Config, weights.config);
		if (!config.success) throw new WeightsProblem(`${weights.model} does not say its shape.`);
		const { layers, heads, slots, vocabulary } = config.output;
		const width = weights.inputs('embed.weight');
		const cells = weights.outputs('cell_position');
		const channels = weights.inputs('cells.weight');
		const embed = weights.tensor('embed.weight', [vocabulary.length, width]);
		const sides = { width, heads, cells, layers, context: slots };
		this.#engine = engine;
		this.#shape = config.output;
		this.#embed = pack(engine, embed);
		this.#embedding = embed.values;
		this.#position = weights.tensor('position', [slots, width]).values;
		this.#cellsNorm = norm(weights, 'cells_norm', channels, EPSILON);
		this.#cellsIn = packLayer(engine, weights, 'cells', [width, channels]);
		this.#cellPosition = weights.tensor('cell_position', [cells, width]).values;
		this.#layers = Array.from({ length: layers }, (_, i) => ({
			look: new GatedLook(engine, weights, `blocks.${i}.look`, sides),
			rest: new DecoderLayer(engine, weights, `blocks.${i}`, sides)
		}));
		this.#norm = norm(weights, 'norm', width, EPSILON);
		this.#buffers = {
			x: engine.take(width),
			normed: engine.take(width),
			logits: engine.take(vocabulary.length),
			cells: engine.take(cells * channels),
			seen: engine.take(cells * width)
		};
	}

	/** All words that it knows, by number. */
	get vocabulary(): readonly string[] {
		return this.#shape.vocabulary;
	}

	/**
	 * Writes the most probable words one by one until it has finished. Stop asking to cancel.
	 * @param cells what the picture tower saw: [16, channels]
	 */
	*speak(cells: Float32Array, task: Task): Generator<Spoken, void, void> {
		this.see(cells);
		const end = this.#id('<end>');
		let place = 0;
		let logits: Float32Array = this.#buffers.logits;
		for (const id of this.prompt(task)) logits = this.logits(id, place++);
		for (;;) {
			const probabilities = nextProbabilities(logits, { temperature: 1, topK: 0, topP: 1 });
			const best = logits.indexOf(Math.max(...logits));
			if (best === end) return;
			const word = this.vocabulary[best] ?? '';
			const others = this.#others(probabilities, best);
			yield { word, probability: probabilities[best] ?? 0, others, looks: this.looks() };
			if (place + 1 >= this.#shape.slots) return;
			logits = this.logits(best, place++);
		}
	}

	/** The words before its own, by number; of a very long question the end is left out. */
	prompt(task: Task): number[] {
		if (task.kind === 'caption') return [this.#id('<caption>')];
		const { ids } = readCaption(task.question, this.vocabulary);
		const room = Math.max(0, this.#shape.slots - 4);
		return [this.#id('<question>'), ...ids.slice(0, room), this.#id('<answer>')];
	}

	/**
	 * The scores of each word as the next one, after word `id` at `place` (from 0) and those fed before
	 * it, about the picture that was taken in. The array is used again by the next call.
	 */
	logits(id: number, place: number): Float32Array {
		const { x, normed, logits } = this.#buffers;
		const width = x.length;
		for (let i = 0; i < width; i++) {
			const meaning = this.#embedding[id * width + i] ?? 0;
			x[i] = meaning + (this.#position[place * width + i] ?? 0);
		}
		for (const { look, rest } of this.#layers) {
			look.step(x);
			rest.step(x, place);
		}
		layerNorm(this.#norm, x, 1, normed);
		linear(this.#engine, normed, 1, this.#embed, logits);
		return logits;
	}

	/** Takes in a picture: what the picture tower saw, [16, channels]. */
	see(picture: Float32Array): void {
		const { cells, seen } = this.#buffers;
		const count = cells.length / this.#cellsIn.depth;
		cells.set(picture);
		layerNorm(this.#cellsNorm, cells, count, cells);
		linear(this.#engine, cells, count, this.#cellsIn, seen);
		addTo(seen, this.#cellPosition);
		for (const { look } of this.#layers) look.see(seen);
	}

	/** How much the last word looked at each cell [16], mean over layers and heads, 0 to 1. */
	looks(): Float32Array {
		const each = this.#layers.map(({ look }) => look.looks());
		const mean = new Float32Array(each[0]?.length ?? 0);
		for (const looks of each) {
			for (let i = 0; i < mean.length; i++)
				mean[i] = (mean[i] ?? 0) + (looks[i] ?? 0) / each.length;
		}
		return mean;
	}

	/** The likeliest words but the one that was taken. */
	#others(probabilities: Float64Array, taken: number): OtherWord[] {
		return this.vocabulary
			.map((word, id) => ({ word, probability: probabilities[id] ?? 0 }))
			.filter((_, id) => id !== taken)
			.sort((a, b) => b.probability - a.probability)
			.slice(0, OTHERS);
	}

	#id(mark: string): number {
		return this.vocabulary.indexOf(mark);
	}
}
