import { describe, expect, it } from 'vitest';
import { fixture, nodeKernel } from '../../../tools/kernel/harness.js';
import { Networks } from '#engine/networks/networks.ts';
import { nextProbabilities } from '#engine/networks/sample.ts';
import { END } from '#engine/networks/tokenizer.ts';
import type { Weights } from '#engine/networks/weights.ts';
import { attention, pace, write, type WritingInput, type WritingNews } from './next-word.ts';

const ALPHABET = [
	'<end>',
	'<unknown>',
	'\n',
	' ',
	...'a b c d e f g h i j k l m n o p q r s t u v w x y z ? ! . 1 2 3 4 5'.split(' ')
];
const VOCABULARY = [...ALPHABET, ' a', 'bc'];

/** The small random model, with a tokenizer for its tokens. */
function withTokenizer(): Weights {
	const weights = fixture('language');
	const [space, a, b, c] = [' ', 'a', 'b', 'c'].map((char) => VOCABULARY.indexOf(char));
	return {
		model: weights.model,
		config: {
			...weights.config,
			vocab: VOCABULARY,
			merges: [
				[space, a],
				[b, c]
			]
		},
		has: (name) => weights.has(name),
		outputs: (name) => weights.outputs(name),
		inputs: (name) => weights.inputs(name),
		tensor: (name, shape) => weights.tensor(name, shape)
	};
}

const models = new Networks(nodeKernel(), withTokenizer);
const choice = { size: 'small', lora: false } as const;
const sampling = { temperature: 1, topK: 0, topP: 1 };
const run = (input: Partial<WritingInput>): WritingNews[] => [
	...write.run(models, {
		choice,
		prompt: 'abc a',
		written: [],
		sampling,
		seed: 1,
		most: 8,
		...input
	})
];
const written = (news: readonly WritingNews[]) =>
	news.flatMap((item) => (item.kind === 'wrote' ? [item.token] : []));

describe('write', () => {
	it('needs the weights of the model that was chosen, and of the adapter where it is on', () => {
		const input = { prompt: '', written: [], sampling, seed: 1, most: 0 };
		expect(write.needs({ ...input, choice })).toEqual(['language-small']);
		expect(write.needs({ ...input, choice: { size: 'large', lora: true } })).toEqual([
			'language-large',
			'language-lora'
		]);
	});

	it('tells first what the prompt was cut into, after the mark of the start', () => {
		const [read] = run({ most: 0 });
		if (read?.kind !== 'read') throw new Error('It read nothing.');
		expect(read.tokens.map((token) => read.vocabulary[token])).toEqual(['<end>', 'a', 'bc', ' a']);
		expect(read.unknown).toEqual([]);
		expect(read.context).toBe(24);
		expect(read.scores).toHaveLength(40);
	});

	it('names each character that is not in the alphabet once', () => {
		const [read] = run({ prompt: 'Ab€b€', most: 0 });
		expect(read?.kind === 'read' && read.unknown).toEqual(['A', '€']);
	});

	it('begins a text of its own where the prompt is empty', () => {
		const [read, first] = run({ prompt: '' });
		expect(read?.kind === 'read' && read.tokens).toEqual([END]);
		expect(first?.kind).toBe('wrote');
	});

	it('gives the same tokens for the same seed, others for another', () => {
		expect(written(run({}))).toEqual(written(run({})));
		const texts = [1, 2, 3, 4, 5].map((seed) => written(run({ seed })).join());
		expect(new Set(texts).size).toBeGreaterThan(1);
	});

	it('draws the same token again after it was taken back', () => {
		const all = written(run({}));
		expect(all.length).toBeGreaterThan(2);
		for (let kept = 0; kept < all.length; kept++) {
			const [next] = written(run({ written: all.slice(0, kept), most: 1 }));
			expect(next).toBe(all[kept]);
		}
	});

	it('writes the likeliest token at temperature 0, whatever the seed', () => {
		const greedy = { ...sampling, temperature: 0 };
		const [read] = run({ sampling: greedy, most: 1 });
		const best = nextProbabilities(read?.scores ?? new Float32Array(1), greedy).indexOf(1);
		for (const seed of [1, 2, 3]) {
			expect(written(run({ sampling: greedy, seed, most: 1 }))).toEqual([best]);
		}
	});

	it('stops at the end of the line or of the text, which it keeps', () => {
		const long = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => written(run({ seed, most: 200 })));
		for (const tokens of long) {
			const stops = tokens.map((token) => token === END || VOCABULARY[token] === '\n');
			expect(stops.indexOf(true)).toBe(tokens.length - 1);
		}
	});

	it('can be left between two tokens, and gives scores that stay', () => {
		const before = run({});
		for (const item of write.run(models, {
			...{ choice, prompt: 'zzz', written: [], sampling, seed: 1, most: 9 }
		})) {
			if (item.kind === 'wrote') break;
		}
		expect(run({})).toEqual(before);
	});

	it('goes on where the text has outgrown the context', () => {
		const [read, ...more] = run({ prompt: 'a b '.repeat(30), most: 3 });
		expect(read?.kind === 'read' && read.tokens.length).toBeGreaterThan(24);
		expect(more.length).toBeGreaterThan(0);
	});
});

describe('attention', () => {
	it('tells what each head looked at: shares of all tokens up to the one that was read', () => {
		const [looks] = attention.run(models, { choice, prompt: 'abc a', written: [5], at: 3 });
		if (!looks) throw new Error('Nothing was looked at.');
		const { layers, heads, length, dropped, weights } = looks;
		expect([layers, heads, length, dropped]).toEqual([2, 2, 4, 0]);
		for (let row = 0; row < layers * heads; row++) {
			const sum = weights.slice(row * length, (row + 1) * length).reduce((all, one) => all + one);
			expect(sum).toBeCloseTo(1, 5);
		}
	});

	it('says how many tokens it can no longer look at', () => {
		const prompt = 'abab'.repeat(10);
		const [looks] = attention.run(models, { choice, prompt, written: [], at: 30 });
		expect(looks?.dropped).toBe(24);
		expect(looks?.length).toBe(7);
	});
});

describe('pace', () => {
	it('tells when the work begins and when it is done, and now and then between', () => {
		const input = { choice, prompt: 'abc', written: [], count: 80 };
		expect([...pace.run(models, input)]).toEqual([0, 32, 64, 80]);
	});
});
