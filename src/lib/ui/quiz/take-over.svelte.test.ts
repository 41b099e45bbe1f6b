import { afterEach, describe, expect, it } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import {
	all,
	answerIn,
	courseOf,
	makeLive,
	one,
	orderOf,
	pageOf,
	wordsOf
} from '../../../../tests/quiz/show.ts';
import { kindNames, rightAnswer, samples } from '../../../../tests/quiz/questions.ts';
import { kindOf, type KindName } from '#lib/core/quiz/questions.ts';
import { attemptOrder } from '#lib/core/quiz/attempt-order.ts';
import { fillForm } from './form.ts';

declare module 'vitest/browser' {
	interface BrowserCommands {
		/** A sample question as HTML, drawn as the build draws it; see tools/build/draw-command.js. */
		drawQuestion: (kind: string) => Promise<string>;
	}
}

/** A question as the build wrote it into a page, before the script has come. */
async function open(name: KindName) {
	document.body.innerHTML = await commands.drawQuestion(name);
	const part = one(document.body, '[data-part]');
	const form = part.querySelector('form');
	if (!form) throw new Error('No question is drawn.');
	const page = pageOf(courseOf([samples[name]]));
	const reveal = () => form.querySelector('summary')?.click();
	/** Lets the script come, as src/islands does. */
	const start = async () => {
		await makeLive(part, page);
		page.attach();
	};
	return { ...page, form, part, reveal, start };
}

/** Answers right with native fields alone. */
function fill(form: HTMLFormElement, name: KindName): void {
	fillForm(form, kindOf(samples[name]).fields(rightAnswer(samples[name])));
	for (const [place, { id }] of samples.ordering.items.entries()) {
		fillForm(form, new Map([[`place-${id}`, [String(place + 1)]]]));
	}
}

afterEach(() => document.body.replaceChildren());

const check = (form: HTMLElement) => userEvent.click(one(form, '[type=submit]'));

/** Texts of a question, as they stand in its page. */
const textsOf = (name: KindName) =>
	[...JSON.stringify(samples[name]).matchAll(/"(?:feedback|why|stem|left)":"([^"]+)"/g)].map(
		([, text = '']) => text
	);

describe.each(kindNames)('a question of the kind %s, when the script comes', (name) => {
	const question = samples[name];

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
		await start();
		expect(answerIn(form, question)).toEqual(rightAnswer(question));
		expect(form).not.toHaveClass('graded');
		expect(answers()).toEqual([]);
		await check(form);
		expect(wordsOf(one(form, '.result'))).toMatch(/^✓ Right\./);
		expect(answers()).toHaveLength(1);
	});

	it('records what was checked, and keeps the result on the screen', async () => {
		const { form, start, answers, reveal } = await open(name);
		fill(form, name);
		reveal();
		await start();
		expect(form).toHaveClass('graded');
		expect(wordsOf(one(form, '.result'))).toMatch(/^✓ Right\./);
		expect(answers()).toMatchObject([{ question: question.id, answer: rightAnswer(question) }]);
	});

	it('takes over the drawn elements with their texts, which do not come a second time', async () => {
		const { form, part, start, reveal } = await open(name);
		const lines = new Set(all(form, '.option, .after, .stem'));
		fill(form, name);
		reveal();
		await start();
		expect(new Set(all(form, '.option, .after, .stem'))).toEqual(lines);
		for (const text of textsOf(name)) expect(wordsOf(form)).toContain(text);
		expect(one(part, ':scope > script').textContent).not.toContain('Because of the reason.');
	});
});

/** What other programs do to a page before its script comes. */
const changes: Record<string, (form: HTMLFormElement) => void> = {
	'a password manager has put an element after each field': (form) => {
		for (const field of form.querySelectorAll('input, select')) {
			field.insertAdjacentHTML('afterend', '<com-manager><input type="checkbox" /></com-manager>');
		}
	},
	'a translator has wrapped each text': (form) => {
		const walker = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
		const texts: Text[] = [];
		while (walker.nextNode())
			if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
		for (const text of texts) {
			if (text.data.trim() === '' || text.parentElement?.matches('option')) continue;
			const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
			text.replaceWith(font);
			font.append(text);
		}
	},
	'a host has stripped every comment and blank': (form) => {
		form.innerHTML = form.innerHTML.replace(/<!--[^]*?-->/g, '').replace(/>\s+</g, '><');
	},
	'an extension has set styles and attributes': (form) => {
		for (const element of form.querySelectorAll('*')) element.setAttribute('data-darkreader', '');
	}
};

describe.each(Object.entries(changes))('a page that was changed before: %s', (_, change) => {
	it.each(kindNames)('keeps every text and can be answered: %s', async (name) => {
		const { form, start, answers } = await open(name);
		change(form);
		await start();
		fill(form, name);
		if (name === 'ordering')
			one(form, 'select').dispatchEvent(new Event('change', { bubbles: true }));
		await check(form);
		expect(answers()).toHaveLength(1);
		for (const text of textsOf(name)) expect(wordsOf(form)).toContain(text);
		if (name !== 'ordering') expect(wordsOf(one(form, '.result'))).toMatch(/^✓ Right\./);
	});
});

describe('a question whose form lacks what its script needs', () => {
	it.each(['.problem', '.confidence', '[data-earlier]'])(
		'stays as it works without script: %s',
		async (part) => {
			const { form, start, reveal } = await open('single');
			one(form, part).remove();
			await expect(start()).rejects.toThrow(`has no ${part}`);
			expect(form).not.toHaveAttribute('data-live');
			reveal();
			expect(wordsOf(form)).toContain('Because of the reason.');
		}
	);
});

describe('a question that was opened without an answer', () => {
	it('is not counted as answered, and can be answered', async () => {
		const { form, start, answers, reveal } = await open('single');
		reveal();
		await start();
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
		await start();
		await userEvent.click(one(form, '[data-action=again]'));
		const { options, id } = samples.single;
		expect(orderOf(form)).toEqual(attemptOrder(options, id, 1).map((option) => option.id));
		expect(
			all(form, '[data-key]')
				.map((field) => field.dataset['key'])
				.join('')
		).toBe('ABCDEF'.slice(0, options.length));
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
		await start();
		expect(orderOf(form)).toEqual(rightAnswer(samples.ordering));
	});

	it('give each line a place of its own, also where two had the same', async () => {
		const { form, start } = await open('ordering');
		const before = orderOf(form);
		for (const id of before) fillForm(form, new Map([[`place-${id}`, ['2']]]));
		await start();
		expect(orderOf(form)).toEqual(before);
		expect(answerIn(form, samples.ordering)).toEqual(before);
	});
});
