import * as v from 'valibot';
import { WeightsProblem, type Weights } from './weights.ts';

/** Stands between documents: a model that writes it has finished. */
export const END = 0;
/** Stands for a character that is not in the alphabet. */
export const UNKNOWN_CHARACTER = 1;

/*
 * A word with the space before it, 's, a sign or digit with the space before it, or a white space.
 * Merges never cross pieces. Words are cut at 64 letters, so that an absurd one stays quick.
 */
const PIECE = / ?\p{L}{1,64}|'s| ?[^\s\p{L}\p{N}_]| ?[\p{N}_]|\s/gu;

const token = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Config = v.object({
	vocab: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(2), v.maxLength(65_536)),
	merges: v.array(v.strictTuple([token, token]))
});

/** Byte-pair encoding over characters: text to tokens and back. */
export class Tokenizer {
	readonly #ids: ReadonlyMap<string, number>;
	readonly #merged: ReadonlyMap<number, number>;

	/**
	 * @param vocab the text of each token; the last ones are those of the merges, in their order
	 * @param merges pairs of tokens that become one, the earliest first
	 */
	constructor(
		readonly vocab: readonly string[],
		merges: readonly (readonly [number, number])[]
	) {
		const base = vocab.length - merges.length;
		this.#ids = new Map(vocab.slice(0, base).map((text, id) => [text, id]));
		this.#merged = new Map(merges.map(([a, b], i) => [this.#pair(a, b), base + i]));
	}

	/** The tokens of a text; a character outside the alphabet becomes `UNKNOWN_CHARACTER`. */
	encode(text: string): number[] {
		return (text.match(PIECE) ?? []).flatMap((piece) => this.#encodePiece(piece));
	}

	/** The text of tokens. */
	decode(tokens: readonly number[]): string {
		return tokens.map((id) => this.vocab[id] ?? '').join('');
	}

	/** The pair that was merged first in training is merged first, until no known pair is left. */
	#encodePiece(piece: string): number[] {
		let ids = Array.from(piece, (char) => this.#ids.get(char) ?? UNKNOWN_CHARACTER);
		for (;;) {
			let best = Infinity;
			for (let i = 0; i + 1 < ids.length; i++) best = Math.min(best, this.#mergeAt(ids, i));
			if (best === Infinity) return ids;
			ids = this.#mergeAll(ids, best);
		}
	}

	/** The token that the pair at `i` becomes, or infinity. */
	#mergeAt(ids: readonly number[], i: number): number {
		return this.#merged.get(this.#pair(ids[i] ?? 0, ids[i + 1] ?? 0)) ?? Infinity;
	}

	#mergeAll(ids: readonly number[], into: number): number[] {
		const out: number[] = [];
		for (let i = 0; i < ids.length; i++) {
			const whole = i + 1 < ids.length && this.#mergeAt(ids, i) === into;
			out.push(whole ? into : (ids[i] ?? 0));
			if (whole) i++;
		}
		return out;
	}

	#pair(a: number, b: number): number {
		return a * this.vocab.length + b;
	}
}

/**
 * The tokenizer that a weights file brings in `config.vocab` and `config.merges`.
 * @throws WeightsProblem when they are missing, or do not belong together
 */
export function tokenizerOf(weights: Weights): Tokenizer {
	const config = v.safeParse(Config, weights.config);
	if (!config.success) throw new WeightsProblem(`${weights.model} brings no tokenizer.`);
	const { vocab, merges } = config.output;
	const base = vocab.length - merges.length;
	const fits = merges.every(([a, b], i) => {
		const [first, second] = [vocab[a], vocab[b]];
		const earlier = a < base + i && b < base + i;
		return (
			earlier && first !== undefined && second !== undefined && vocab[base + i] === first + second
		);
	});
	if (!fits) throw new WeightsProblem(`The tokenizer of ${weights.model} does not fit together.`);
	return new Tokenizer(vocab, merges);
}
