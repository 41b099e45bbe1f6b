import { describe, expect, it } from 'vitest';
import { LOOKING_PICTURES, ownPicture, type LookingPicture } from './pictures.ts';
import { questionsAbout } from './questions.ts';
import { judge, plainQuestion } from './truth.ts';
import { readMade } from '../made-picture.ts';

function picture(text: string): LookingPicture {
	const made = readMade(text);
	if (!made) throw new Error(`"${text}" is no picture.`);
	return ownPicture(made);
}

const cats = picture('meadow_cat-red-usual-0_cat-red-usual-3_boat-blue-small-9');
const told = (question: string, answer: string, about = cats) => {
	const verdict = judge(about, question, answer);
	return verdict.kind === 'false' ? verdict.because : verdict.kind;
};

describe('judge', () => {
	it.each([
		['Where is this?', 'on the grass', 'true'],
		['where is this', 'in the meadow', 'true'],
		['Where is this?', 'at sea', { code: 'place', place: 'on the grass' }],
		['What colour are the cats?', 'red', 'true'],
		['What color is the kitten?', 'blue', { code: 'colour', thing: 'cat', colour: 'red' }],
		['What colour is the giraffe?', 'orange', { code: 'not-there', what: 'giraffe' }],
		['How many cats are there?', 'two', 'true'],
		['How many things are there?', 'two', { code: 'count', count: 3 }],
		['How many ships are there?', 'two', { code: 'count', count: 1 }],
		['How many stars are there?', 'one', { code: 'count', count: 0 }],
		['Is there a red cat?', 'yes', 'true'],
		['Is there a blue cat?', 'yes', { code: 'not-there', what: 'blue cat' }],
		['Is there a boat?', 'no', { code: 'there', what: 'boat' }],
		['Are there any giraffes?', 'no', 'true']
	])('finds out of "%s" and "%s": %o', (question, answer, verdict) => {
		expect(told(question, answer)).toEqual(verdict);
	});

	it.each([
		'Who is this?',
		'What colour is the dog?',
		'How many dogs are there?',
		'Is there a striped cat?',
		'Is there a cat left of a boat?',
		'Is there a big red cat?'
	])('leaves "%s" open', (question) => {
		expect(told(question, 'yes')).toBe('open');
	});

	it('compares a caption with the words for what the picture shows', () => {
		const [cat] = LOOKING_PICTURES;
		const [caption = ''] = cat?.sight?.captions ?? [];
		expect(cat?.shows).toEqual({ kind: 'caption', caption });
		expect(told('', caption, cat)).toBe('true');
		expect(told(' ? ', 'a blue boat', cat)).toEqual({ code: 'shows', shows: cat?.shows });
		const giraffe = LOOKING_PICTURES.find(({ id }) => id === 'giraffe');
		const shows = { kind: 'outside', id: 'giraffe' };
		expect(told('', 'an orange giraffe on the grass', giraffe)).toEqual({ code: 'shows', shows });
	});

	it('leaves open what it does not know the picture of', () => {
		expect(told('', 'a red cat')).toBe('open');
		const drawn = picture(`paper_paint-1024r`);
		expect(told('Where is this?', 'on paper', drawn)).toBe('open');
	});
});

describe('questionsAbout', () => {
	it('asks of every kind that the model was trained on', () => {
		for (const { sight, known } of LOOKING_PICTURES) {
			const asked = questionsAbout(sight).map(plainQuestion);
			for (const start of ['what colour', 'how many', 'where is this', 'is there a']) {
				expect(asked.some((question) => question.startsWith(start))).toBe(true);
			}
			expect(new Set(asked).size).toBe(asked.length);
			expect(known && !sight).toBe(false);
		}
	});

	it('asks nothing whose answer cannot be judged', () => {
		for (const one of LOOKING_PICTURES) {
			for (const question of questionsAbout(one.sight)) {
				expect(judge(one, question, 'yes').kind).not.toBe('open');
			}
		}
	});

	it('has questions for any picture', () => {
		expect(questionsAbout(undefined).length).toBeGreaterThan(3);
		expect(questionsAbout({ place: 'sea', things: [] })).toEqual(questionsAbout(undefined));
	});
});
