import { describe, expect, it } from 'vitest';
import { lessons } from '../../../../tests/course.ts';
import { drawQuestion } from '../../../../tests/quiz/draw.ts';
import { kindNames, rightAnswer, samples } from '../../../../tests/quiz/questions.ts';
import { attemptOrder } from '#lib/core/quiz/attempt-order.ts';
import { describe as describeKind } from '#lib/core/quiz/descriptions.ts';
import { bodiesOf, kindOf } from '#lib/core/quiz/questions.ts';

describe.each(kindNames)('a question of the kind %s, before any script', (name) => {
	const html = drawQuestion(samples[name]);

	it('holds its stem and every reason, for the styles to show', () => {
		const texts = JSON.stringify(samples[name]).matchAll(/"(?:feedback|why|stem)":"([^"]+)"/g);
		for (const [, text = ''] of texts) expect(html).toContain(text);
	});

	it('opens its answer natively, and offers no button that would do nothing', () => {
		expect(html).toMatch(/<details class="reveal[^>]*><summary[^>]*>Check answer<\/summary>/);
		expect(html).not.toMatch(/type="submit"/);
	});

	it('asks for nothing that was not answered: no field is filled in or locked', () => {
		expect(html).not.toMatch(/<(input|select)[^>]* (checked|disabled|readonly)/);
		expect(html).not.toMatch(/graded|data-mark="(right|wrong)"/);
	});

	it('hides its hints, since there is nothing yet that could count them', () => {
		expect(html.match(/<p[^>]*data-hint/g)?.every((tag) => / hidden/.test(tag)) ?? true).toBe(true);
	});
});

describe('the drawn order of options', () => {
	it('is the one of the first attempt', () => {
		const { options, id } = samples.single;
		const order = [...drawQuestion(samples.single).matchAll(/name="option" value="(\w+)"/g)].map(
			([, value]) => value
		);
		expect(order).toEqual(attemptOrder(options, id, 0).map((option) => option.id));
	});
});

describe.each(lessons)('the questions of $slug', ({ bank }) => {
	it('each offer all that can be chosen, and all that their grade marks', () => {
		for (const question of bank) {
			const html = drawQuestion(question);
			const { perOption } = kindOf(question).grade(rightAnswer(question));
			const marked = Object.keys(perOption).filter((id) => !html.includes(`data-option="${id}"`));
			const ids = bodiesOf(question).flatMap((body) =>
				describeKind(body).ids.flatMap((list) => list.ids)
			);
			const offered = ids.filter((id) => !new RegExp(`"([a-z0-9-]+/)?${id}"`).test(html));
			expect([...marked, ...offered], question.id).toEqual([]);
		}
	});
});
