import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/core/quiz/questions.ts';
import { runRule, textsFrom } from './run-rule.ts';
import {
	rightOption,
	sampleBase,
	sampleSingle,
	wrongOption,
	type SampleSingle
} from './samples.ts';

const repeat = (count: number, make: (n: number) => Partial<SampleSingle>): Question[] =>
	Array.from({ length: count }, (_unused, n) => sampleSingle({ id: `q-${n}`, ...make(n) }));

/** Four options of one length with the key at a place. */
const keyAt = (place: number) => ({
	options: ['lake', 'hill', 'road', 'barn'].map((text, at) =>
		at === place ? rightOption(text, text) : wrongOption(text, text)
	)
});

describe('leaks by length', () => {
	const lengths = (key: string, other: string) => ({
		options: [rightOption('k', key), wrongOption('x', other), wrongOption('y', `${other}s`)]
	});

	it('reports a bank whose keys are the longest options (I04) or the shortest (I05)', () => {
		const long = repeat(10, () => lengths('A key that goes on and on', 'A lure'));
		const short = repeat(10, () => lengths('Key', 'A lure that goes on'));
		expect(runRule('I04', long)).toMatchObject({ ok: false, value: '100%' });
		expect(runRule('I05', long)).toMatchObject({ ok: true, value: '0%' });
		expect(runRule('I05', short)).toMatchObject({ ok: false, value: '100%' });
	});

	it('counts a key only when it is alone the longest', () => {
		expect(
			runRule(
				'I04',
				repeat(10, () => keyAt(0))
			)
		).toMatchObject({ ok: true, value: '0%' });
	});
});

describe('reasons in options', () => {
	const options = (text: string) => ({
		options: [rightOption('k', text), wrongOption('x', 'A hill'), wrongOption('y', 'A lake')]
	});

	it('are reported, and stop the check when they are many (I06)', () => {
		for (const text of ['A road, since it leads', 'A road because it leads', 'A road, which leads'])
			expect(
				runRule(
					'I06',
					repeat(2, () => options(text))
				)
			).toMatchObject({ ok: false });
		expect(
			runRule(
				'I06',
				repeat(2, () => options('A road as wide as a lake'))
			)
		).toMatchObject({
			ok: true,
			value: '0%'
		});
	});
});

describe('I10', () => {
	it('reports absolutes that mark the wrong options', () => {
		const marked = repeat(10, (n) => ({
			options: [
				rightOption('k', `It works in case ${n}`),
				wrongOption('x', 'It always works'),
				wrongOption('y', 'It never works')
			]
		}));
		expect(runRule('I10', marked).ok).toBe(false);
	});

	it('takes a difference of one option for luck', () => {
		const [one] = repeat(1, () => ({
			options: [rightOption('k', 'It may'), wrongOption('x', 'No')]
		}));
		expect(one && runRule('I10', [one, ...repeat(9, () => keyAt(0))]).ok).toBe(true);
	});
});

describe('I24', () => {
	const vendors = (key: string, other: string) => ({
		options: [rightOption('k', key), wrongOption('x', other), wrongOption('y', 'No model')]
	});

	it('reports a vendor that is the key too often', () => {
		const biased = repeat(6, () => vendors('Acme One', 'Birch Two'));
		expect(runRule('I24', biased).findings).toEqual([
			{ where: 'Acme', text: 'is the key in 6 of the 6 items that offer it' }
		]);
	});

	it('says nothing of a vendor in few items, or of items that offer one vendor alone', () => {
		expect(
			runRule(
				'I24',
				repeat(4, () => vendors('Acme One', 'Birch Two'))
			).ok
		).toBe(true);
		const alone = repeat(6, () => ({
			options: [
				rightOption('k', 'Acme One'),
				wrongOption('x', 'Acme'),
				wrongOption('y', 'Acme too')
			]
		}));
		expect(runRule('I24', alone).ok).toBe(true);
	});
});

describe('coverage', () => {
	const levels = ['recall', 'apply', 'apply', 'analyse', 'analyse'] as const;
	const mixed = repeat(5, (n) => ({ level: levels[n] }));

	it('wants each objective asked at each level (B01)', () => {
		expect(textsFrom('B01', mixed)).toEqual([]);
		expect(textsFrom('B01', mixed.slice(0, 3))).toEqual(['3 of 4 items, 0 of 1 analyse']);
	});

	it('wants levels in proportion (B02)', () => {
		expect(runRule('B02', mixed)).toMatchObject({ ok: true, value: '20%, 40%, 40%' });
		expect(runRule('B02', mixed.slice(0, 1)).ok).toBe(false);
	});

	it('wants eight items a topic (B03)', () => {
		expect(
			runRule(
				'B03',
				repeat(8, () => ({}))
			).ok
		).toBe(true);
		expect(
			textsFrom(
				'B03',
				repeat(7, () => ({}))
			)
		).toEqual(['7 items']);
	});
});

describe('positions', () => {
	it('wants the key in each place about equally often (B04)', () => {
		expect(
			runRule(
				'B04',
				repeat(24, (n) => keyAt(n % 4))
			).ok
		).toBe(true);
		expect(
			runRule(
				'B04',
				repeat(24, () => keyAt(1))
			).ok
		).toBe(false);
	});

	it('does not judge places with too few items (B04)', () => {
		expect(
			runRule(
				'B04',
				repeat(4, () => keyAt(1))
			)
		).toMatchObject({
			ok: true,
			value: 'too few items'
		});
	});

	it('allows three equal places in a row, and reports the fourth (B05)', () => {
		expect(
			textsFrom(
				'B05',
				repeat(7, (n) => keyAt(n < 3 ? 0 : n % 4))
			)
		).toEqual([]);
		expect(
			textsFrom(
				'B05',
				repeat(4, () => keyAt(0))
			)
		).toHaveLength(1);
	});
});

describe('B07', () => {
	it('reports a stem or feedback that holds the key of another item', () => {
		const telling = sampleSingle({
			id: 'telling',
			stem: 'Take **a model that embeds** both of them: what follows?',
			options: keyAt(0).options
		});
		expect(runRule('B07', [sampleSingle(), telling]).findings).toEqual([
			{ where: 'lessons/01-shop/quiz.yaml: telling', text: 'stem holds the key of shop-search' }
		]);
	});

	it('lets short keys be, and a key in its own item', () => {
		expect(
			textsFrom(
				'B07',
				repeat(3, () => keyAt(0))
			)
		).toEqual([]);
		expect(textsFrom('B07', [sampleSingle({ why: 'A model that embeds both of them.' })])).toEqual(
			[]
		);
	});
});

describe('B08', () => {
	it('reports stems that ask the same for one objective', () => {
		const again = sampleSingle({ id: 'again' });
		expect(textsFrom('B08', [sampleSingle(), again])).toEqual(['asks the same as shop-search']);
		const elsewhere = sampleSingle({ id: 'again', objective: 'shop-buy' });
		expect(textsFrom('B08', [sampleSingle(), elsewhere])).toEqual([]);
	});
});

describe('B09', () => {
	const bill = (answer: number, wrong = 5): Question => ({
		...sampleBase,
		kind: 'numeric',
		answer,
		tolerance: 0.01,
		unit: 'US dollars',
		computed: 'input-bill requests=1000000 tokens=1 price=acme-one.price',
		feedback: 'It is so.',
		wrong: [{ id: 'w', value: wrong, tolerance: 0, feedback: 'It is not so.' }]
	});

	it('recomputes the answer from the catalogue', () => {
		expect(textsFrom('B09', [bill(2)])).toEqual([]);
		expect(textsFrom('B09', [bill(3)])).toEqual(['the file says 3, the rule gives 2']);
	});

	it('reports a wrong entry that counts as right', () => {
		expect(textsFrom('B09', [bill(2, 2.01)])).toHaveLength(1);
	});
});
