import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { one, press, showQuestion, wordsOf } from '../../../../../tests/quiz/show.ts';
import { samples } from '../../../../../tests/quiz/questions.ts';
import type { Question } from '#lib/core/quiz/questions.ts';

/** Types an answer, checks it, and gives what the learner then reads. */
async function read(question: Question, typed: string): Promise<string> {
	const { form } = await showQuestion(question);
	await userEvent.fill(one(form, '[type=text]'), typed);
	await press('{Enter}');
	await expect.poll(() => wordsOf(one(form, '.result'))).toMatch(/^[✓✗]/);
	return wordsOf(form);
}

describe('Numeric', () => {
	const question = samples.numeric;

	it('says that the number is right, with its unit, and why', async () => {
		const words = await read(question, '9.45');
		expect(words).toContain('✓ Your answer is right: 9.45 US dollars. Reason of the number.');
		expect(words).toContain('A common error, 5.25 US dollars. Reason of input.');
	});

	it('names the error that led to a wrong number', async () => {
		const words = await read(question, '5,25');
		expect(words).toContain('Right answer: 9.45 US dollars.');
		expect(words).toContain('✗ Your answer, 5.25 US dollars. Reason of input.');
	});

	it.each([
		[0.00035, '0.00035'],
		[1_234_567.5, '1,234,567.5'],
		[0.1 + 0.2, '0.30000000000000004']
	])('writes %d with every digit', async (answer, shown) => {
		expect(await read({ ...question, answer }, '7')).toContain(`Right answer: ${shown} US`);
	});

	it.each([
		['５.25', '5.25'],
		['5 250,50', '5250.50']
	])('says how it read a number typed in another way: %s', async (typed, shown) => {
		const said = `What you typed was read as ${shown} US dollars.`;
		expect(await read(question, typed)).toContain(said);
	});

	it('says nothing of a number that was typed as it is read', async () => {
		expect(await read(question, '5.25')).not.toContain('was read as');
	});

	it('asks which number is meant where two can be, and grades what is typed then', async () => {
		const { form, answers } = await showQuestion(question);
		await userEvent.fill(one(form, '[type=text]'), '2,500');
		await press('{Enter}');
		const asked = '“2,500” can be read as 2500 or as 2.5. Type 2500 or 2.5.';
		expect(wordsOf(one(form, '[role=alert]'))).toBe(asked);
		expect(answers()).toEqual([]);
		await userEvent.fill(one(form, '[type=text]'), '2500');
		await press('{Enter}');
		expect(answers()).toMatchObject([{ answer: '2500' }]);
	});

	it('takes what is typed on a number pad, and names its unit', async () => {
		const { screen } = await showQuestion(question);
		const field = screen.getByRole('textbox', { name: 'Your answer in US dollars' });
		await expect.element(field).toHaveAttribute('inputmode', 'decimal');
	});
});

describe('ShortText', () => {
	const question = samples['short-text'];

	it('says that the word is right, and why', async () => {
		const words = await read(question, 'tokesn');
		expect(words).toContain('✓ Your answer is right: tokens. Reason of the word.');
		expect(words).toContain('A common error, words. Reason of words.');
	});

	it('names the error that led to a wrong word', async () => {
		const words = await read(question, 'Words');
		expect(words).toContain('Right answer: tokens.');
		expect(words).toContain('✗ Your answer, words. Reason of words.');
	});
});

describe('Case', () => {
	it('keeps what was answered, and says which part is open', async () => {
		const { form, answers } = await showQuestion(samples.case);
		await userEvent.click(one(form, '.option:has([value=live])'));
		await press('{Enter}');
		expect(wordsOf(one(form, '[role=alert]'))).toBe('Part 2: Type a number first.');
		await userEvent.fill(one(form, '[type=text]'), '5');
		await press('{Enter}');
		expect(answers()).toMatchObject([{ answer: { mode: 'live', half: '5' }, earned: 1, total: 2 }]);
	});

	it('asks which number is meant in a part, and says how it read the one typed then', async () => {
		const { form } = await showQuestion(samples.case);
		await userEvent.click(one(form, '.option:has([value=live])'));
		await userEvent.fill(one(form, '[type=text]'), '5,000');
		await press('{Enter}');
		expect(wordsOf(one(form, '[role=alert]'))).toBe(
			'Part 2: “5,000” can be read as 5000 or as 5. Type 5000 or 5.'
		);
		await userEvent.fill(one(form, '[type=text]'), '５ US dollars');
		await press('{Enter}');
		await expect
			.poll(() => wordsOf(one(form, '.result')))
			.toContain('What you typed was read as 5 US dollars.');
	});

	it('gives the reasons of each part, and why', async () => {
		const { form } = await showQuestion(samples.case);
		await userEvent.click(one(form, '.option:has([value=live])'));
		await userEvent.fill(one(form, '[type=text]'), '5');
		await press('{Enter}');
		await expect.poll(() => wordsOf(form)).toContain('Partly right: 1 of 2.');
		for (const text of [
			'Part 1 of 2 Which mode?',
			'Your answer, not right. Reason of live.',
			'Right answer. Reason of batch.',
			'Why of mode.',
			'✓ Your answer is right: 5 US dollars. Reason of half.',
			'Why of half.'
		]) {
			expect(wordsOf(form)).toContain(text);
		}
	});
});
