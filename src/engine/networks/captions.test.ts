import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGINES, fixture, nodeKernel, worst } from '../../../tools/kernel/harness.js';
import { Speaker } from './captions.ts';
import reference from '../fixtures/captions.reference.json';

const weights = fixture('captions');
const cells = Float32Array.from(reference.cells);

describe.each(ENGINES)('the speaker on %s', (_, makeEngine) => {
	it('gives the scores of PyTorch after each word', () => {
		const model = new Speaker(makeEngine(), weights);
		model.see(cells);
		reference.ids.forEach((id, place) => {
			expect(worst(model.logits(id, place), reference.logits[place] ?? [])).toBeLessThan(1e-3);
		});
		expect(worst(model.looks(), reference.looks)).toBeLessThan(1e-3);
	});
});

describe('the speaker', () => {
	const model = new Speaker(nodeKernel(), weights);

	it('reads a question as marks and words', () => {
		const question = 'What colour is the <end> dog?';
		const marks = model.prompt({ kind: 'answer', question }).map((id) => model.vocabulary[id]);
		expect(marks).toEqual(['<question>', 'what', 'colour', 'is', 'the', '<unknown>', '<answer>']);
		expect(model.prompt({ kind: 'caption' })).toEqual([2]);
	});

	it('ends, whatever it is asked, and looks at the picture with every word', () => {
		fc.assert(
			fc.property(fc.string(), (question) => {
				const spoken = [...model.speak(cells, { kind: 'answer', question })];
				expect(spoken.length).toBeLessThan(10);
				for (const { word, probability, looks } of spoken) {
					expect(model.vocabulary).toContain(word);
					expect(probability > 0 && probability <= 1).toBe(true);
					expect(looks.reduce((sum, look) => sum + look, 0)).toBeCloseTo(1, 5);
				}
			}),
			{ numRuns: 30 }
		);
	});

	it('says the same again about the same picture', () => {
		const caption = () => [...model.speak(cells, { kind: 'caption' })];
		const before = caption();
		[
			...model.speak(
				cells.map((value) => 1 - value),
				{ kind: 'caption' }
			)
		].forEach(() => undefined);
		expect(caption()).toEqual(before);
	});

	it('refuses weights that are none of a speaker', () => {
		expect(() => new Speaker(nodeKernel(), fixture('lora'))).toThrow('does not say its shape');
	});
});
