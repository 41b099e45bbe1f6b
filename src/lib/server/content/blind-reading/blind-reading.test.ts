import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/core/quiz/questions.ts';
import {
	rightOption,
	sampleBase,
	sampleCourse,
	sampleLesson,
	sampleSingle,
	wrongOption
} from '../rules/samples.ts';
import { scorecard } from '../rules/scorecard.ts';
import { gradeAnswers, printOf, readAnswers } from './grade.ts';
import { withReading } from './kept.ts';
import { report } from './report.ts';
import { entriesOf, headOf, printSheet, type SheetSetting } from './sheet.ts';
import { interval } from './tally.ts';

const matching: Question = {
	...sampleBase,
	id: 'shop-pairs',
	kind: 'matching',
	pairs: ['one', 'two', 'three'].map((id) => ({
		id,
		left: `Left ${id}`,
		right: `Right ${id}`,
		feedback: 'So.'
	})),
	extra: []
};
const numeric: Question = {
	...sampleBase,
	id: 'shop-sum',
	kind: 'numeric',
	exhibit: '| a | b |\n| - | - |\n| 1 | 2 |',
	...{ answer: 3, tolerance: 0, unit: 'dollars', feedback: 'So.', wrong: [] }
};
const multiple: Question = {
	...sampleBase,
	id: 'shop-two',
	kind: 'multiple',
	options: [
		rightOption('a', 'Road'),
		rightOption('b', 'Rail'),
		wrongOption('c', 'Lake'),
		wrongOption('d', 'Hill')
	]
};
const course = sampleCourse([sampleLesson([sampleSingle(), matching, numeric, multiple])]);
const whole: SheetSetting = { mode: 'whole', seed: 7 };

/** The answers of somebody who knows all, as they would write them. */
function known(setting: SheetSetting): string {
	const lines = entriesOf(course, setting).map(({ id, item: { body }, lettered, numbered }) => {
		const letter = (wanted: string) => lettered.find((line) => line.id === wanted)?.name ?? '?';
		if (body.kind === 'numeric') return `${id}: 3`;
		if (body.kind === 'matching')
			return `${id}: ${numbered.map((line) => line.name + letter(line.id)).join(' ')}`;
		if (body.kind !== 'single' && body.kind !== 'multiple') return id;
		const right = body.options.filter((option) => option.right).map((option) => letter(option.id));
		return `${id}: ${right.join(' ')}`;
	});
	return [headOf(setting), ...lines].join('\n');
}

describe('a sheet for blind readers', () => {
	it('shows options alone, of choices, with ids that say nothing', () => {
		const sheet = printSheet(course, { mode: 'options', seed: 3 });
		expect(sheet).toContain('q001');
		expect(sheet).toContain('A model that embeds both of them');
		for (const hidden of ['shop-search', 'Which kind of model', 'Left one', 'embedder'])
			expect(sheet).not.toContain(hidden);
	});

	it('shows stem, exhibit and unit where the whole question is asked', () => {
		const sheet = printSheet(course, whole);
		for (const shown of ['Which kind of model', '| 1 | 2 |', 'The answer in dollars.', 'Left one'])
			expect(sheet).toContain(shown);
	});

	it('is the same for the same seed, another for another, and as short as is asked', () => {
		const ids = (setting: SheetSetting) => entriesOf(course, setting).map(({ item }) => item.id);
		expect(ids(whole)).toEqual(ids({ ...whole }));
		expect(ids(whole)).not.toEqual(ids({ ...whole, seed: 8 }));
		expect(ids({ ...whole, sample: 2 })).toHaveLength(2);
	});
});

describe('answers of blind readers', () => {
	it('are graded by the questions themselves', () => {
		const reads = gradeAnswers(course, [readAnswers(known(whole))]);
		expect(reads).toHaveLength(4);
		expect(reads.every(({ right, readers }) => right === 1 && readers === 1)).toBe(true);
		const blank = gradeAnswers(course, [readAnswers(headOf(whole))]);
		expect(blank.every(({ right }) => right === 0)).toBe(true);
	});

	it('of several readers add up, whatever sheet each had', () => {
		const other = { ...whole, seed: 9 };
		const reads = gradeAnswers(course, [readAnswers(known(whole)), readAnswers(headOf(other))]);
		expect(reads.every(({ right, readers }) => right === 1 && readers === 2)).toBe(true);
		expect(report(reads)).toContain('4 of 8');
	});

	it('tell what chance earns', () => {
		const byId = new Map(
			gradeAnswers(course, [readAnswers(headOf(whole))]).map(({ item, chance }) => [
				item.id,
				chance
			])
		);
		expect(byId.get('shop-search')).toBeCloseTo(1 / 3);
		expect(byId.get('shop-two')).toBeCloseTo(1 / 6);
		expect(byId.get('shop-pairs')).toBeCloseTo(1 / 6);
		expect(byId.get('shop-sum')).toBe(0);
	});

	it.each([
		['another first line', 'q001: a', /first line/],
		['a line that is no answer', `${headOf(whole)}\nb, I think`, /write it as/]
	])('with %s are refused', (_, text, problem) => {
		expect(() => readAnswers(text)).toThrow(problem);
	});

	it('have an interval (Wilson)', () => {
		const [low, high] = interval({ right: 40, of: 100 });
		expect(low).toBeCloseTo(0.309, 3);
		expect(high).toBeCloseTo(0.498, 3);
		expect(interval({ right: 0, of: 0 })).toEqual([0, 1]);
	});
});

describe('the last blind reading (B06c)', () => {
	const items = gradeAnswers(course, [readAnswers(headOf(whole))]).map(({ item }) => item);
	const sheet = (right: (kind: string) => number) => ({
		...{ date: '2026-11-30', readers: 2 },
		items: Object.fromEntries(
			items.map((item) => [
				item.id,
				[right(item.body.kind), 2, printOf(item)] satisfies [number, number, string]
			])
		)
	});
	const judge = (alone: number, seen: number, own = course) =>
		scorecard({
			...own,
			blindReading: { options: sheet(() => alone), whole: sheet(() => seen) }
		}).results.find(({ id }) => id === 'B06c');

	it('passes where options alone give little away and the whole is clear', () => {
		expect(judge(0, 2)).toMatchObject({ ok: true, findings: [] });
		expect(judge(2, 2)?.ok).toBe(false);
		expect(judge(0, 1)?.ok).toBe(false);
	});

	it('says that a reading is old, which stops nothing', () => {
		const stem = 'A shop wants something else. What does it need?';
		const changed = sampleCourse([
			sampleLesson([sampleSingle({ stem }), matching, numeric, multiple])
		]);
		const result = judge(0, 2, changed);
		expect(result?.ok).toBe(true);
		expect(result?.findings[0]?.text).toContain('25% of what was read');
	});

	it('is kept beside what was read before', () => {
		const reads = gradeAnswers(course, [readAnswers(known(whole))]);
		const text = withReading({ options: sheet(() => 1) }, 'whole', reads, '2026-12-01');
		expect(text).toMatch(/options:\n {2}date: 2026-11-30/);
		expect(text).toMatch(/whole:\n {2}date: 2026-12-01\n {2}readers: 1/);
	});
});
