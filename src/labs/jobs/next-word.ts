import { languageFiles, type LanguageChoice } from '#engine/networks/files.ts';
import { droppedTokens } from '#engine/networks/language.ts';
import { type Writer } from '#engine/networks/networks.ts';
import { chanceAt } from '#engine/arithmetic/noise.ts';
import { nextProbabilities, pick, type Sampling } from '#engine/networks/sample.ts';
import { END, UNKNOWN_CHARACTER } from '#engine/networks/tokenizer.ts';
import { type Job } from './job.ts';

/** A text as the learner has it: what was typed, and the tokens that were added. */
export interface TextSoFar {
	readonly choice: LanguageChoice;
	readonly prompt: string;
	readonly written: readonly number[];
}

export interface WritingInput extends TextSoFar {
	readonly sampling: Sampling;
	/** The n-th token that is added is drawn by the seed's n-th chance: undone, it comes again. */
	readonly seed: number;
	/** Tokens to add at most; 0 only reads. */
	readonly most: number;
}

/** First what was read, then each token that was added. `scores` are those of the token after it. */
export type WritingNews =
	| {
			readonly kind: 'read';
			/** What the prompt was cut into; the mark of a text's start stands first. */
			readonly tokens: readonly number[];
			/** The texts of all tokens, by number. */
			readonly vocabulary: readonly string[];
			/** The characters of the prompt that are not in the alphabet, each once. */
			readonly unknown: readonly string[];
			/** The most tokens that the model can look back on. */
			readonly context: number;
			readonly scores: Float32Array;
	  }
	| { readonly kind: 'wrote'; readonly token: number; readonly scores: Float32Array };

/** What each head looked at while it read one token. */
export interface Looks {
	readonly layers: number;
	readonly heads: number;
	/** Tokens that were dropped from the start of the text: nothing can look at them. */
	readonly dropped: number;
	/** Tokens that were looked at: the reading one is the last. */
	readonly length: number;
	/** [layer, head, token], numbers from 0 to 1. */
	readonly weights: Float32Array;
}

/** The tokens of a prompt, after the mark of a text's start. */
const encode = ({ tokenizer }: Writer, prompt: string): number[] => [
	END,
	...tokenizer.encode(prompt)
];

function unknownCharacters({ tokenizer }: Writer, prompt: string): string[] {
	const foreign = (char: string) => tokenizer.encode(char).includes(UNKNOWN_CHARACTER);
	return [...new Set(prompt)].filter(foreign);
}

/** Reads a text and goes on with it: to the end of the line, of the text, or of what was asked for. */
export const write: Job<WritingInput, WritingNews> = {
	needs: ({ choice }) => languageFiles(choice),
	*run(models, { choice, prompt, written, sampling, seed, most }) {
		const writer = models.language(choice);
		const { model, tokenizer } = writer;
		const [newline] = tokenizer.encode('\n');
		const tokens = encode(writer, prompt);
		const text = [...tokens, ...written];
		const scores = () => model.logits(text).slice();
		let next = scores();
		yield {
			kind: 'read',
			tokens,
			vocabulary: tokenizer.vocab,
			unknown: unknownCharacters(writer, prompt),
			context: model.shape.context,
			scores: next
		};
		for (let n = 0; n < most; n++) {
			const token = pick(
				nextProbabilities(next, sampling),
				chanceAt(seed, text.length - tokens.length)
			);
			text.push(token);
			next = scores();
			yield { kind: 'wrote', token, scores: next };
			if (token === END || token === newline) return;
		}
	}
};

/** What each head looked at while it read the token at `at` (0 is the mark of the start). */
export const attention: Job<TextSoFar & { readonly at: number }, Looks> = {
	needs: ({ choice }) => languageFiles(choice),
	*run(models, { choice, prompt, written, at }) {
		const writer = models.language(choice);
		const text = [...encode(writer, prompt), ...written].slice(0, at + 1);
		const dropped = droppedTokens(text.length, writer.model.shape.context);
		const { layers, heads, length, weights } = writer.model.attention(text);
		const last = new Float32Array(layers * heads * length);
		for (let head = 0; head < layers * heads; head++) {
			const row = (head * length + length - 1) * length;
			last.set(weights.subarray(row, row + length), head * length);
		}
		yield { layers, heads, dropped, length, weights: last };
	}
};

/** Tokens between two signs of life of `pace`, so that it can be cancelled. */
const PACE = 32;

/**
 * Writes without a stop, for whoever measures how fast: tells how many tokens are done, first 0 when
 * the prompt is read and the work begins.
 */
export const pace: Job<TextSoFar & { readonly count: number }, number> = {
	needs: ({ choice }) => languageFiles(choice),
	*run(models, { choice, prompt, written, count }) {
		const writer = models.language(choice);
		const text = [...encode(writer, prompt), ...written];
		let scores = writer.model.logits(text);
		for (let done = 0; ; done++) {
			if (done % PACE === 0 || done === count) yield done;
			if (done === count) return;
			// The likeliest but the end, so that the text goes on.
			let best = END + 1;
			scores.forEach((score, token) => {
				if (token > best && score > (scores[best] ?? 0)) best = token;
			});
			text.push(best);
			scores = writer.model.logits(text);
		}
	}
};
