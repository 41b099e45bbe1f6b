import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as v from 'valibot';
import { EXAMPLE_COUNTS, readTeach, type ExampleCount } from '#labs/core/teach/setting.ts';
import { countRight } from '#labs/core/teach/outcome.ts';
import { labSchema } from '#lib/server/content/schemas.ts';
import { firstFrame, readMeasured, taughtAt } from './teach.ts';

const FOLDER = join(process.cwd(), 'lessons/labs');
const labs = readdirSync(FOLDER)
	.map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }))
	.filter(({ text }) => /^kind: teach$/m.test(text))
	.map(({ file, text }) => ({ file, lab: v.parse(labSchema, parse(text)) }));

/** How many kept pictures are right: `words alone`, or so many `examples`, also `of seed` another. */
const SHOWS = /^(?:(words) alone|(\d+) examples(?: of seed (\d+))?) (\d+)$/;

describe.each(labs)('$file', ({ lab }) => {
	const { setting } = readTeach(lab.setting);
	const rightAt = (examples: ExampleCount, seed = setting.seed) =>
		countRight(taughtAt({ ...setting, examples, seed }).verdicts);

	it.each(lab.shows)('shows what the models do: %s', (line) => {
		const [, words, count, seed, right] = SHOWS.exec(line) ?? [];
		const examples = EXAMPLE_COUNTS.find((each) => String(each) === count);
		if (words === undefined && examples === undefined) throw new Error(`What is "${line}"?`);
		const found = examples
			? rightAt(examples, seed === undefined ? setting.seed : Number(seed))
			: firstFrame(setting).byWords;
		expect(found).toBe(Number(right));
	});

	it('asks for a guess that the models prove right', () => {
		const { ask, options, right, because } = lab.predict;
		expect(options[right - 1]).toBe('About 5');
		expect(ask).toContain(`${rightAt(1)} of 100`);
		expect(ask).toContain('90');
		expect(because).toContain(`5 examples of each it gets ${rightAt(5)} right`);
		expect(because).toContain(`3 it was ${rightAt(3)}`);
		expect(rightAt(3)).toBeLessThan(90);
		expect(rightAt(5)).toBeGreaterThanOrEqual(90);
	});

	it('draws a first frame that is small and plain', () => {
		const first = firstFrame(setting);
		expect(first.outcome.right).toBe(rightAt(setting.examples));
		expect(first.outcome.kept.length).toBe(8);
		expect(first.examples.length).toBe(4);
		expect(JSON.parse(JSON.stringify(first))).toEqual(first);
		expect(JSON.stringify(first).length).toBeLessThan(70_000);
	});
});

describe('readMeasured', () => {
	it('agrees with the heads of this page on the same pictures, within what rounding does', () => {
		const { sets, counts, head } = readMeasured();
		expect(counts).toEqual(EXAMPLE_COUNTS);
		for (const [at, examples] of EXAMPLE_COUNTS.entries()) {
			const here = Array.from({ length: sets }, (_, i) =>
				countRight(taughtAt({ examples, seed: i + 1, without: [] }).verdicts)
			);
			const mean = here.reduce((sum, right) => sum + right, 0) / sets;
			expect(Math.abs(mean - (head.right[at] ?? NaN))).toBeLessThan(1.01);
		}
	});

	it('says of the whole tower what the lesson says', () => {
		const { head, whole, known } = readMeasured();
		expect(Math.floor(whole.numbers / head.numbers / 100)).toBe(6);
		for (const [at, right] of whole.right.entries()) {
			expect(Math.abs(right - (head.right[at] ?? NaN))).toBeLessThan(3);
			expect(known.after[at]).toBeLessThan(known.before - 0.01);
			expect(known.after[at]).toBeGreaterThan(0.9);
		}
	});
});
