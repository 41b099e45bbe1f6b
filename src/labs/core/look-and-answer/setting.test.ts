import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldOut } from '#engine/world/held-out.ts';
import { MOST_LETTERS, readLookAndAnswer, writeLookAndAnswer } from './setting.ts';
import { lookingPicture, LOOKING_PICTURES, ownPicture } from './pictures.ts';
import { EMPTY_PICTURE, readMade } from '../made-picture.ts';

describe('the setting of "Look and answer"', () => {
	it('asks for a caption of the cat when nothing is said', () => {
		const { setting, problems } = readLookAndAnswer({});
		expect(setting).toEqual({ picture: 'cat', question: '', compare: 'guitar' });
		expect(problems).toEqual([]);
		expect(writeLookAndAnswer(setting)).toEqual({});
	});

	it('comes back from an address as it was written', () => {
		const ids = fc.constantFrom(...LOOKING_PICTURES.map(({ id }) => id));
		fc.assert(
			fc.property(ids, fc.string({ maxLength: MOST_LETTERS }), (picture, question) => {
				const read = readLookAndAnswer(writeLookAndAnswer({ picture, question }));
				expect(read).toMatchObject({ setting: { picture, question }, problems: [] });
			})
		);
	});

	it('brings back a picture that the learner made', () => {
		const made = readMade('night_giraffe-red-big-5');
		if (!made) throw new Error('The picture cannot be read.');
		const values = writeLookAndAnswer({ picture: 'cat', made, question: 'Where is this?' });
		expect(values).toEqual({ made: 'night_giraffe-red-big-5', question: 'Where is this?' });
		expect(readLookAndAnswer(values).setting).toMatchObject({ made, question: 'Where is this?' });
	});

	it.each([
		[{ picture: 'dog' }, { code: 'no-choice', name: 'picture', text: 'dog' }],
		[{ made: 'moon_dog' }, { code: 'no-made-picture' }],
		[{ question: 'x'.repeat(201) }, { code: 'too-long', name: 'question', length: 201 }],
		[{ compare: '' }, { code: 'no-choice', name: 'compare', text: '' }],
		[{ colour: 'red' }, { code: 'unknown', name: 'colour' }]
	])('takes what is usual for %o and says so', (values, problem) => {
		const { setting, problems } = readLookAndAnswer(values);
		expect(problems).toMatchObject([problem]);
		expect(setting).toMatchObject({ picture: 'cat', compare: 'guitar' });
		expect(setting.made).toBeUndefined();
		expect(setting.question.length).toBeLessThanOrEqual(MOST_LETTERS);
	});
});

describe('the pictures of "Look and answer"', () => {
	it('have names of their own, and are found by them', () => {
		const ids = LOOKING_PICTURES.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const picture of LOOKING_PICTURES) expect(lookingPicture(picture.id)).toBe(picture);
		expect(lookingPicture('dog')).toBeUndefined();
	});

	it('are drawn the same each time', () => {
		for (const picture of LOOKING_PICTURES) {
			expect(picture.draw()).toHaveLength(32 * 32 * 3);
			expect(picture.draw()).toEqual(picture.draw());
		}
	});

	it('show only what came in training where they say so', () => {
		for (const { known, scene, sight } of LOOKING_PICTURES) {
			expect(scene && heldOut(scene)).toBe(known ? 'trained' : undefined);
			expect(sight?.captions).toHaveLength(known ? 1 : 0);
		}
	});

	it('leave open what a picture shows that was drawn by hand', () => {
		expect(ownPicture(EMPTY_PICTURE).sight).toEqual({ place: 'paper', things: [] });
		expect(ownPicture({ ...EMPTY_PICTURE, paint: 'r'.repeat(1024) }).sight).toBeUndefined();
	});
});
