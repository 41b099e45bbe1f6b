import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '#shared/seeded.ts';
import { bankOf } from '../bank.ts';
import { rightOption, sampleCourse, sampleLesson, sampleSingle, wrongOption } from '../samples.ts';
import { samplesOf } from './features.ts';
import { CLASSIFIER, knowNothing } from './know-nothing.ts';
import { crossValidated, fit } from './logit.ts';

const syllables = 'ba co di fu ga hel ki lom mer nu pos ra sin tov ul vex wam yor zet'.split(' ');

/** A bank of four-option items of random words; `keyOf` says which text is the key. */
function bankBy(keyOf: (texts: readonly string[], random: () => number) => number, items: number) {
	const random = randomFrom(7);
	const pick = (): string => syllables[Math.floor(random() * syllables.length)] ?? '';
	const phrase = (): string =>
		Array.from({ length: 3 + Math.floor(random() * 6) }, () => pick() + pick()).join(' ');
	const questions = Array.from({ length: items }, (_unused, n) => {
		const texts = Array.from({ length: 4 }, phrase);
		const key = keyOf(texts, random);
		const options = texts.map((text, place) =>
			place === key ? rightOption(`o-${place}`, text) : wrongOption(`o-${place}`, text)
		);
		return sampleSingle({ id: `q-${n}`, stem: `Which is ${phrase()}?`, options });
	});
	return bankOf(sampleCourse([sampleLesson(questions)]));
}

const byLength = (texts: readonly string[]): number =>
	texts.reduce((best, text, i) => (text.length > (texts[best] ?? '').length ? i : best), 0);

const byLot = (_texts: readonly string[], random: () => number): number => Math.floor(random() * 4);

describe('knowNothing', () => {
	const leaking = knowNothing(bankBy(byLength, 200));
	const sound = knowNothing(bankBy(byLot, 1000));
	const scoreIn = (result: typeof sound, name: string) =>
		result.guesses.find((guess) => guess.name === name)?.score ?? -1;

	it('finds nearly every key of a bank whose key is always the longest', () => {
		expect(scoreIn(leaking, 'the longest option')).toBeGreaterThan(0.95);
		expect(scoreIn(leaking, CLASSIFIER)).toBeGreaterThan(0.95);
		expect(leaking.guesses.filter((guess) => !guess.ok).length).toBeGreaterThanOrEqual(2);
	});

	it('scores about chance on a bank whose key is drawn by lot', () => {
		expect(sound.chance).toBe(0.25);
		for (const guess of sound.guesses) expect(Math.abs(guess.score - 0.25)).toBeLessThan(0.05);
		expect(sound.guesses.every((guess) => guess.ok)).toBe(true);
	});

	it('finds a key that always stands in the same place', () => {
		const second = knowNothing(bankBy(() => 1, 60));
		expect(scoreIn(second, 'the second option')).toBe(1);
		expect(scoreIn(second, 'the first option')).toBe(0);
	});

	it('finds a key that is always the middle number', () => {
		const questions = Array.from({ length: 10 }, (_unused, n) =>
			sampleSingle({
				id: `n-${n}`,
				fixedOrder: true,
				options: [wrongOption('low', '10'), rightOption('mid', '20'), wrongOption('high', '30')]
			})
		);
		const result = knowNothing(bankOf(sampleCourse([sampleLesson(questions)])));
		expect(scoreIn(result, 'the middle number')).toBe(1);
	});

	it('guesses by lot where a strategy says nothing', () => {
		expect(scoreIn(sound, 'the middle number')).toBe(0.25);
		expect(scoreIn(sound, 'the fifth option')).toBe(0.25);
	});

	it('takes an empty bank', () => {
		expect(knowNothing(bankOf(sampleCourse([])))).toMatchObject({ score: 0, chance: 0, items: 0 });
	});
});

describe('crossValidated', () => {
	it('gives the same value for the same samples', () => {
		const samples = samplesOf(bankBy(byLot, 50).items);
		expect(crossValidated(samples)).toBe(crossValidated(samples));
	});

	it('is undefined where there is nothing to learn from', () => {
		expect(crossValidated([])).toBeUndefined();
	});

	it('stays between 0 and 1 for any features', () => {
		const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 2 });
		const sample = fc.record({
			rows: fc.array(row, { minLength: 3, maxLength: 3 }),
			key: fc.integer({ min: 0, max: 2 })
		});
		fc.assert(
			fc.property(fc.array(sample, { minLength: 2, maxLength: 15 }), (samples) => {
				const value = crossValidated(samples) ?? -1;
				expect(value).toBeGreaterThanOrEqual(0);
				expect(value).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 20 }
		);
	});
});

describe('fit', () => {
	it('gives a telling feature weight in its direction, and a silent one none', () => {
		const rows = [
			[1, 0],
			[0, 0],
			[-1, 0]
		];
		const [telling = 0, silent = 0] = fit(Array.from({ length: 20 }, () => ({ rows, key: 0 })));
		expect(telling).toBeGreaterThan(1);
		expect(silent).toBe(0);
	});
});
