import { describe, expect, it } from 'vitest';
import { fixture, nodeKernel } from '../../../tools/kernel/harness.js';
import { Networks } from '#engine/networks/networks.ts';
import { look, type LookingInput, type LookingPiece } from './look-and-answer.ts';

const models = new Networks(nodeKernel(), fixture);
const picture = Float32Array.from({ length: 32 * 32 * 3 }, (_, i) => ((i * 37) % 200) / 100 - 1);

const run = (input: Partial<LookingInput>): LookingPiece[] => [
	...look.run(models, { picture, question: '', ...input })
];
const wordsOf = (pieces: readonly LookingPiece[]) =>
	pieces.flatMap((piece) => (piece.kind === 'word' ? piece.spoken : []));
const readOf = (pieces: readonly LookingPiece[]) =>
	pieces.flatMap((piece) => (piece.kind === 'read' ? piece.words : []));

describe('looking', () => {
	it('needs the encoder that sees and the model that speaks', () => {
		expect(look.needs({ picture, question: '' })).toEqual(['encoders', 'captions']);
	});

	it('tells how the question is read, then the words, then that it has ended', () => {
		const kinds = run({ question: 'what colour is the cat' }).map(({ kind }) => kind);
		expect(kinds[0]).toBe('read');
		expect(kinds.at(-1)).toBe('end');
		expect(new Set(kinds.slice(1, -1))).toEqual(new Set(['word']));
	});

	it('marks words that it does not know, and what is too long to be read', () => {
		const read = readOf(run({ question: 'What colour is the giraffe, the red CAT?' }));
		expect(read.map(({ word }) => word).join(' ')).toBe('what colour is the giraffe the red cat');
		expect(read.filter(({ known }) => !known).map(({ word }) => word)).toEqual(['giraffe']);
		expect(read.map(({ read: seen }) => seen).lastIndexOf(true)).toBe(4);
	});

	it('writes a caption when nothing is asked, or nothing but signs', () => {
		const caption = run({});
		expect(readOf(caption)).toEqual([]);
		expect(run({ question: ' ?! ' })).toEqual(caption);
	});

	it('writes the same again, whatever it was asked meanwhile and even when it was stopped', () => {
		const before = run({});
		const stopped = look.run(models, { picture, question: 'what colour is the cat' });
		const [first] = stopped;
		expect(first?.kind).toBe('read');
		run({ picture: picture.map((value) => -value) });
		expect(run({})).toEqual(before);
	});

	it('says how sure it was, what was next in line, and where it looked', () => {
		for (const { probability, others, looks } of wordsOf(run({}))) {
			const all = [probability, ...others.map((other) => other.probability)];
			expect(all).toEqual(all.toSorted((a, b) => b - a));
			expect(all.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1.000001);
			expect(looks).toHaveLength(16);
		}
	});

	it('hands out numbers of its own, which the next word does not change', () => {
		const [first, second] = wordsOf(run({}));
		if (first && second) expect(first.looks.buffer).not.toBe(second.looks.buffer);
		expect(first).toBeDefined();
	});
});
