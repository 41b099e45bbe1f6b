import { describe, expect, it } from 'vitest';
import { badCourse } from './bad-bank.ts';
import { rules } from './registry.ts';
import { sampleCourse, sampleLesson, sampleSingle } from './samples.ts';
import { ENFORCED_FROM, scorecard, selfCheck, untripped } from './scorecard.ts';

const numbered = (prefix: string, count: number): string[] =>
	Array.from({ length: count }, (_unused, i) => `${prefix}${String(i + 1).padStart(2, '0')}`);

describe('the registry of rules', () => {
	it('holds every rule of the design, each once', () => {
		const ids = rules.map((rule) => rule.id);
		expect(new Set(ids).size).toBe(ids.length);
		const wanted = [
			// How many options a choice has is told by its kind: I07 stands no more.
			...numbered('I', 26).filter((id) => id !== 'I07'),
			...numbered('B', 9).flatMap((id) => (id === 'B06' ? ['B06', 'B06b', 'B06c'] : id)),
			...numbered('L', 14),
			...numbered('G', 3)
		];
		expect(ids).toEqual(wanted);
	});

	it.each(rules.map((rule) => [rule.id, rule.title, rule] as const))(
		'%s (%s) is tripped by the bad bank',
		(id, _title, rule) => {
			expect(untripped(badCourse(), [rule])).not.toContain(id);
		}
	);
});

describe('selfCheck', () => {
	it('passes when every rule is tripped', () => {
		expect(selfCheck(rules)).toMatchObject({ id: 'B10', ok: true });
	});

	it('names a rule that lets the bad bank through', () => {
		const asleep = { ...rules[0], id: 'X01', check: () => ({ value: '', ok: true, findings: [] }) };
		const [first] = rules;
		const tried = first ? [{ ...first, ...asleep }] : [];
		expect(selfCheck(tried)).toMatchObject({ ok: false, findings: [{ where: 'X01' }] });
	});
});

describe('scorecard', () => {
	const questions = (count: number) =>
		Array.from({ length: count }, (_unused, n) => sampleSingle({ id: `shop-${n}` }));
	const resultOf = (count: number, id: string) =>
		scorecard(sampleCourse([sampleLesson(questions(count))])).results.find((r) => r.id === id);

	it('does not enforce thresholds over the whole bank while it is small', () => {
		expect(resultOf(ENFORCED_FROM - 1, 'B02')).toMatchObject({ ok: false, enforced: false });
		expect(resultOf(ENFORCED_FROM, 'B02')).toMatchObject({ ok: false, enforced: true });
	});

	it('enforces rules about items from the first question on', () => {
		expect(resultOf(1, 'I02')?.enforced).toBe(true);
	});

	it('counts only enforced rules as failed', () => {
		const card = scorecard(sampleCourse([sampleLesson(questions(1))]));
		const failing = card.results.filter((r) => !r.ok && r.enforced).map((r) => r.id);
		expect(card.failed).toBe(failing.length);
		expect(card.passed).toBe(card.results.filter((r) => r.ok).length);
	});

	it('is plain data and the same for the same course', () => {
		const card = scorecard(badCourse());
		expect(JSON.parse(JSON.stringify(card))).toEqual(card);
		expect(scorecard(badCourse())).toEqual(card);
	});

	it('takes a course without any lesson', () => {
		expect(scorecard(sampleCourse([]))).toMatchObject({ questions: 0, items: 0 });
	});

	it('passes a sound question by every rule about items', () => {
		const { results } = scorecard(sampleCourse([sampleLesson([sampleSingle()])]));
		const failed = results.filter((r) => !r.ok && r.enforced).map((r) => r.id);
		expect(failed).toEqual(['B01']);
	});
});
