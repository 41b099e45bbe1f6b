import { describe, expect, it } from 'vitest';
import { samples } from '../../../../tests/quiz/questions.ts';
import { shortText, type ShortText } from '#lib/core/quiz/kinds/short-text.ts';
import { isOneSlip, normalise, wordsOf } from '#lib/core/quiz/typed-words.ts';
import { loadCourse } from './load-course.ts';
import { englishWords, neighboursOf, withNeighbours } from './neighbours.ts';

const asking = (...answers: string[]): ShortText => ({
	...samples['short-text'],
	answers,
	wrong: []
});

/** Every short text of the bank, those in cases too, as a page asks it. */
const asked = loadCourse()
	.lessons.flatMap(({ bank }) => bank)
	.flatMap((question) => (question.kind === 'case' ? question.parts : [question]))
	.flatMap((body) => (body.kind === 'short-text' ? [withNeighbours(body)] : []));

/** Phrases in which one word is another English word, one slip away. */
function nearPhrases(answer: string): { phrase: string; word: string; goal: string }[] {
	const words = wordsOf(normalise(answer));
	return words.flatMap((goal, place) =>
		[...englishWords()]
			.filter((word) => word !== goal && isOneSlip(word, goal))
			.map((word) => ({ phrase: words.with(place, word).join(' '), word, goal }))
	);
}

/** Another spelling, or many of one thing: what a learner who types it means is the answer. */
const isSameWord = (word: string, goal: string) =>
	`${word}s` === goal || `${goal}s` === word || /our|is[ei]/.test(word + goal);

describe('neighbours', () => {
	it('are real words one slip from a word of an answer', () => {
		expect(neighboursOf(asking('weights'))).toEqual(
			expect.arrayContaining(['heights', 'weighs', 'weighty'])
		);
		expect(neighboursOf(asking('context window'))).toContain('contest');
	});

	it('leave out other spellings and numbers of the word itself', () => {
		const near = neighboursOf(asking('colour', 'customization', 'modelling', 'center', 'token'));
		const same = ['color', 'customisation', 'modeling', 'centre', 'tokens'];
		expect(near.filter((word) => same.includes(word))).toEqual([]);
	});

	it('keep what an author named', () => {
		const own = { ...asking('weights'), neighbours: ['weightless'] };
		expect(neighboursOf(own)).toContain('weightless');
	});

	it('are found for the parts of a case', () => {
		const part = { ...samples['short-text'], id: 'part', answers: ['weights'], wrong: [] };
		const held = withNeighbours({ ...samples.case, parts: [part] });
		expect(held.parts).toEqual([expect.objectContaining({ neighbours: neighboursOf(part) })]);
	});

	it.each(asked.map((body) => [body.answers[0], body] as const))(
		'keep every other English word from passing as a slip of "%s"',
		(_, body) => {
			const passing = body.answers
				.flatMap(nearPhrases)
				.filter(({ word, goal }) => !isSameWord(word, goal))
				.filter(({ phrase }) => shortText.grade(body, phrase).earned === 1)
				.filter(({ phrase }) => !body.answers.map(normalise).includes(phrase));
			expect(passing).toEqual([]);
		}
	);
});
