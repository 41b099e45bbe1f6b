// What the lessons say of the model that looks and speaks, against the model itself.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLookAndAnswer } from '#labs/core/look-and-answer/setting.ts';
import { lookingPicture, LOOKING_PICTURES } from '#labs/core/look-and-answer/pictures.ts';
import { questionsAbout } from '#labs/core/look-and-answer/questions.ts';
import { together } from '#labs/core/look-and-answer/sure.ts';
import { judge } from '#labs/core/look-and-answer/truth.ts';
import { readCourse } from '#lib/server/content/read-course.ts';
import { answerTo, firstFrame } from './look-and-answer.ts';

const { course } = readCourse(join(process.cwd(), 'lessons'));
const labs = [...course.labs.values()].filter(({ kind }) => kind === 'look-and-answer');

/** `picture | question | answer | over 90%`: the last part may be left out, as may the question. */
const SHOWN =
	/^(?<picture>[a-z-]+) \|(?<question>[^|]*)\| (?<answer>[^|]+?)(?: \| (?<side>over|under) (?<share>\d+)%)?$/;

function ask(picture: string, question: string) {
	const { words } = answerTo({ picture, question });
	return { text: words.map(({ word }) => word).join(' '), sure: together(words) };
}

describe.each(labs)('the lab $id', (lab) => {
	const { setting } = readLookAndAnswer(lab.setting);

	it.each(lab.shows)('shows %s', (line) => {
		const { picture = '', question = '', answer, side, share } = SHOWN.exec(line)?.groups ?? {};
		const { text, sure } = ask(picture, question.trim());
		expect(text).toBe(answer);
		if (side === 'over') expect(sure * 100).toBeGreaterThan(Number(share));
		if (side === 'under') expect(sure * 100).toBeLessThan(Number(share));
	});

	it('begins with true answers about a picture that the model knows', () => {
		const { answers } = firstFrame(setting);
		const subject = lookingPicture(setting.picture);
		expect(subject?.known).toBe(true);
		for (const { question, words } of answers) {
			const text = words.map(({ word }) => word).join(' ');
			expect(subject && judge(subject, question, text)).toEqual({ kind: 'true' });
		}
	});

	it('has the guess come out as it says: something else is named, and surely', () => {
		const { text, sure } = ask(setting.compare, '');
		expect(text).not.toContain(setting.compare);
		expect(sure).toBeGreaterThan(0.9);
		expect(lab.predict.options[lab.predict.right]).toBe('It names something else, and is sure');
	});

	it('can be solved: outside, some low numbers warn, and some high ones do not', () => {
		const outside = LOOKING_PICTURES.filter(({ known }) => !known);
		const wrong = outside.flatMap((subject) =>
			['', ...questionsAbout(subject.sight)].flatMap((question) => {
				const { text, sure } = ask(subject.id, question);
				return judge(subject, question, text).kind === 'false' ? sure : [];
			})
		);
		expect(wrong.filter((sure) => sure < 0.5).length).toBeGreaterThan(0);
		expect(wrong.filter((sure) => sure > 0.9).length).toBeGreaterThan(2);
	});
});

describe('the model that looks and speaks', () => {
	it('looks at each thing while it names it', () => {
		const { words } = answerTo({ picture: 'star-and-house', question: '' });
		const upper = (name: string) => {
			const looks = words.find(({ word }) => word === name)?.looks ?? [];
			return looks.slice(0, 8).reduce((sum, share) => sum + share, 0);
		};
		expect(upper('star')).toBeGreaterThan(0.6);
		expect(upper('house')).toBeLessThan(0.4);
	});

	it('answers every question that the lab offers about its own world', () => {
		for (const subject of LOOKING_PICTURES.filter(({ known }) => known)) {
			for (const question of ['', ...questionsAbout(subject.sight)]) {
				const { text } = ask(subject.id, question);
				expect([subject.id, question, text, judge(subject, question, text)]).toEqual([
					...[subject.id, question, text],
					{ kind: 'true' }
				]);
			}
		}
	});
});
