import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswer, anyQuestion } from '../../../../tests/quiz/arbitraries.ts';
import { rightAnswer, samples } from '../../../../tests/quiz/questions.ts';
import { kindOf, type Question } from '#lib/core/quiz/questions.ts';
import { isRecord } from '#lib/core/quiz/types.ts';
import { rightSides } from '#lib/core/quiz/kinds/matching.ts';
import { bareQuestion } from './bare.ts';

const { matching, categorise } = samples;

/** A case whose part is the sample of a matching or sorting question. */
function caseOf(part: typeof matching | typeof categorise): Question {
	const { id, level, stem, why } = part;
	const own =
		part.kind === 'matching'
			? { kind: part.kind, pairs: part.pairs, extra: part.extra }
			: { kind: part.kind, categories: part.categories, items: part.items };
	return { ...samples.case, parts: [{ id, level, stem, why, ...own }] };
}

/** The value under a path of keys. */
function at(value: unknown, ...path: (string | number)[]): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return value;
	if (Array.isArray(value)) return at(value[Number(key)], ...rest);
	return isRecord(value) ? at(value[String(key)], ...rest) : undefined;
}

describe('bareQuestion', () => {
	it('is graded as the whole question is', () => {
		fc.assert(
			fc.property(anyQuestion, anyAnswer, (question, answer) => {
				const [whole, bare] = [kindOf(question), kindOf(bareQuestion(question))];
				for (const given of [answer, rightAnswer(question)]) {
					expect(bare.grade(given)).toEqual(whole.grade(given));
					expect(bare.check(given)).toBe(whole.check(given));
				}
				expect(bare.units()).toEqual(whole.units());
			})
		);
	});

	it('keeps what is not drawn: ids, revision, facts, section, hints', () => {
		const { id, rev, facts, section, hints } = samples.single;
		const bare = bareQuestion(samples.single);
		expect(bare).toMatchObject({ id, rev, facts, section, hints });
	});

	it('leaves one blank where a drawn text was, so that it still counts as drawn', () => {
		for (const question of Object.values(samples)) {
			const bare = bareQuestion(question);
			expect([bare.stem, bare.why]).toEqual([' ', ' ']);
		}
		const bare = bareQuestion(samples.single);
		expect(at(bare, 'options', 0)).toEqual({ id: 'good', text: ' ', right: true, feedback: ' ' });
		expect(at(bareQuestion(samples.case), 'scenario')).toBe(' ');
		expect(at(bareQuestion(samples.case), 'parts', 0, 'stem')).toBe(' ');
	});

	it('leaves out what only authors and checks need', () => {
		const option = {
			id: 'bad',
			text: 'Bad',
			right: false,
			misconception: 'mixed-up',
			feedback: 'F'
		};
		const text = JSON.stringify(
			bareQuestion({ ...samples.single, options: [option, ...samples.single.options] })
		);
		expect(text).not.toMatch(/mixed-up|BOOK|Reason|Because/);
	});

	it('keeps the texts that stand in selects and in sentences', () => {
		const bare = bareQuestion(matching);
		expect(bare.kind === 'matching' && rightSides(bare)).toEqual(rightSides(matching));
		expect(at(bareQuestion(categorise), 'categories')).toEqual(categorise.categories);
		expect(bareQuestion(samples.numeric)).toMatchObject({ answer: 9.45, unit: 'US dollars' });
		expect(at(bareQuestion(samples['short-text']), 'answers', 0)).toBe('tokens');
		expect(at(bareQuestion(samples['short-text']), 'wrong', 0, 'answers', 0)).toBe('words');
	});

	it('keeps them in the parts of a case too', () => {
		const match = bareQuestion(caseOf(matching));
		expect(at(match, 'parts', 0, 'pairs', 0, 'right')).toBe('Right of cat');
		expect(at(match, 'parts', 0, 'extra', 0, 'text')).toBe('Text of spare');
		const sort = bareQuestion(caseOf(categorise));
		expect(at(sort, 'parts', 0, 'categories', 0, 'text')).toBe('Fruit');
	});
});
