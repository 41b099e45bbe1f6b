import { flushSync, hydrate, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import {
	all,
	answerIn,
	courseOf,
	one,
	orderOf,
	pageOf,
	wordsOf
} from '../../../../tests/quiz/show.ts';
import { kindNames, rightAnswer, samples } from '../../../../tests/quiz/questions.ts';
import { kindOf, type KindName } from '#lib/core/quiz/questions.ts';
import { attemptOrder } from '#lib/core/quiz/shuffle.ts';
import IslandRoot from '../island/IslandRoot.svelte';
import { bareQuestion } from './bare.ts';
import { fillForm } from './form.ts';
import { allKinds } from './kinds/all.ts';
import LessonQuestion from './LessonQuestion.svelte';

declare module 'vitest/browser' {
	interface BrowserCommands {
		/** A sample question as HTML, drawn as the build draws it; see tools/draw-command.js. */
		drawQuestion: (kind: string) => Promise<string>;
	}
}

/** A question as the build wrote it into a page, before the script has come. */
async function open(name: KindName) {
	document.body.innerHTML = `<div id="island">${await commands.drawQuestion(name)}</div>`;
	const target = one(document.body, '#island');
	const form = target.querySelector('form');
	if (!form) throw new Error('No question is drawn.');
	const page = pageOf(courseOf([samples[name]]));
	const reveal = () => form.querySelector('summary')?.click();
	return { ...page, form, target, reveal, start: () => start(target, name, page) };
}

/** Lets the script come: as src/islands does, with the question as it travels. */
function start(target: HTMLElement, name: KindName, page: ReturnType<typeof pageOf>): void {
	const question = bareQuestion(samples[name]);
	const own = { question, facts: [], label: 'Quick check', where: 'lesson' as const };
	const props = { Content: LessonQuestion, kinds: allKinds, services: page.services, props: own };
	const island = hydrate(IslandRoot<typeof own>, { target, props });
	flushSync();
	page.attach();
	flushSync();
	clean = () => unmount(island);
}

/** Answers right with native fields alone. */
function fill(form: HTMLFormElement, name: KindName): void {
	fillForm(form, kindOf(samples[name]).fields(rightAnswer(samples[name])));
	for (const [place, { id }] of samples.ordering.items.entries()) {
		fillForm(form, new Map([[`place-${id}`, [String(place + 1)]]]));
	}
}

let clean: () => Promise<void> = () => Promise.resolve();
let warn: MockInstance;
beforeEach(() => {
	warn = vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(async () => {
	await clean();
	document.body.replaceChildren();
	vi.restoreAllMocks();
});

const check = (form: HTMLElement) => userEvent.click(one(form, '[type=submit]'));

describe.each(kindNames)('a question of the kind %s, when the script comes', (name) => {
	const question = samples[name];
	const texts = [...JSON.stringify(question).matchAll(/"(?:feedback|why|stem|left)":"([^"]+)"/g)];

	it('shows its reasons before that, at the native button', async () => {
		const { form, reveal } = await open(name);
		const reasons = () => all(form, '.reason, .after').map(wordsOf).join('');
		expect(reasons()).toBe('');
		reveal();
		expect(reasons()).toContain('Because of the reason.');
	});

	it('keeps what was chosen, and records nothing that was not checked', async () => {
		const { form, start, answers } = await open(name);
		fill(form, name);
		start();
		expect(answerIn(form, question)).toEqual(rightAnswer(question));
		expect(form).not.toHaveClass('graded');
		expect(answers()).toEqual([]);
		await check(form);
		await expect.poll(() => wordsOf(one(form, '.result'))).toMatch(/^✓ Right\./);
		expect(answers()).toHaveLength(1);
	});

	it('records what was checked, and keeps the result on the screen', async () => {
		const { form, start, answers, reveal } = await open(name);
		fill(form, name);
		reveal();
		start();
		expect(form).toHaveClass('graded');
		expect(wordsOf(one(form, '.result'))).toMatch(/^✓ Right\./);
		expect(answers()).toMatchObject([{ question: question.id, answer: rightAnswer(question) }]);
	});

	it('takes over the drawn elements with their texts, which do not come a second time', async () => {
		const { form, start, reveal } = await open(name);
		const lines = new Set(all(form, '.option, .after, .stem'));
		fill(form, name);
		reveal();
		start();
		expect(new Set(all(form, '.option, .after, .stem'))).toEqual(lines);
		for (const [, text = ''] of texts) expect(wordsOf(form)).toContain(text);
		expect(warn.mock.calls.join()).not.toContain('hydration_mismatch');
	});
});

describe('a question that was opened without an answer', () => {
	it('is not counted as answered, and can be answered', async () => {
		const { form, start, answers, reveal } = await open('single');
		reveal();
		start();
		expect(answers()).toEqual([]);
		expect(wordsOf(one(form, '[role=alert]'))).toBe('');
		expect(wordsOf(one(form, '.foot'))).toContain('Check answer');
		expect(all(form, 'details')).toEqual([]);
	});
});

describe('a question answered again after the script came', () => {
	it('moves the drawn options, texts and all, into the next order', async () => {
		const { form, start, reveal } = await open('single');
		one(form, '[value=bad]').click();
		reveal();
		start();
		await userEvent.click(one(form, '.foot button'));
		const { options, id } = samples.single;
		expect(orderOf(form)).toEqual(attemptOrder(options, id, 1).map((option) => option.id));
		await userEvent.click(one(form, '.option:has([value=worse])'));
		await check(form);
		for (const option of options) {
			const line = wordsOf(one(form, `.option:has([value=${option.id}])`));
			expect(line).toContain(option.text);
			expect(line).toContain(option.feedback);
		}
	});
});

describe('the places that were chosen in an order', () => {
	it('become the order of the lines', async () => {
		const { form, start } = await open('ordering');
		fill(form, 'ordering');
		start();
		expect(orderOf(form)).toEqual(rightAnswer(samples.ordering));
	});

	it('give each line a place of its own, also where two had the same', async () => {
		const { form, start } = await open('ordering');
		const before = orderOf(form);
		for (const id of before) fillForm(form, new Map([[`place-${id}`, ['2']]]));
		start();
		expect(orderOf(form)).toEqual(before);
		expect(answerIn(form, samples.ordering)).toEqual(before);
	});
});
