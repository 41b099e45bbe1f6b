import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/core/quiz/questions.ts';
import { runRule } from './run-rule.ts';
import {
	rightOption,
	sampleCourse,
	sampleLesson,
	sampleSingle,
	wrongOption,
	type SampleSingle
} from './samples.ts';
import { scorecard } from './scorecard.ts';

const repeat = (count: number, make: (n: number) => Partial<SampleSingle>): Question[] =>
	Array.from({ length: count }, (_unused, n) => sampleSingle({ id: `q-${n}`, ...make(n) }));

describe('neighbours', () => {
	it('want wrong options to say when they would be right (I25)', () => {
		const said = (n: number) => ({
			options: [
				rightOption('k', 'A road'),
				{ ...wrongOption('x', 'A hill'), rightWhen: 'one looked far' },
				{ ...wrongOption('y', 'A lake'), ...(n > 0 && { rightWhen: 'one swam' }) }
			]
		});
		expect(runRule('I25', repeat(5, said))).toMatchObject({ ok: true, value: '90%' });
		expect(
			runRule(
				'I25',
				repeat(5, () => said(0))
			)
		).toMatchObject({ ok: false, value: '50%' });
	});

	it('count single choice (I13)', () => {
		expect(
			runRule(
				'I13',
				repeat(5, () => ({}))
			)
		).toMatchObject({ ok: false, value: '100%' });
	});
});

describe('word families (B06b)', () => {
	it('report words that are right in each lesson', () => {
		const course = (key: (n: number) => string) =>
			['shop', 'mill'].map((slug) => ({
				slug,
				bank: repeat(10, (n) => ({
					id: `${slug}-${n}`,
					options: [
						rightOption('k', key(n)),
						wrongOption('x', `Pond ${n}`),
						wrongOption('y', `Fen ${n}`)
					]
				}))
			}));
		const judge = (lessons: ReturnType<typeof course>) =>
			scorecard(
				sampleCourse(lessons.map(({ slug, bank }) => sampleLesson(bank, { slug })))
			).results.find(({ id }) => id === 'B06b');
		expect(judge(course(() => 'A test of your own'))).toMatchObject({
			ok: false,
			value: '100%, chance 33%'
		});
		expect(judge(course((n) => `Hill ${n}`))?.findings).toHaveLength(1);
	});
});
