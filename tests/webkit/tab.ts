import { expect } from '@playwright/test';
import { By, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { readLog } from '../../src/lib/core/progress/log-text.ts';
import type { Question } from '../../src/lib/core/quiz/questions.ts';
import type { Answer } from '../../src/lib/core/quiz/types.ts';
import { fieldsFor } from '../course.ts';

export { Key };

/** The one tab of the browser, with what the journeys do in it. */
export class Tab {
	readonly driver: WebDriver;

	constructor(driver: WebDriver) {
		this.driver = driver;
	}

	/** Opens an address and waits until the script has taken over everything on the page. */
	async open(url: string): Promise<void> {
		await this.driver.get(url);
		await this.waitUntilLive();
		// All of a lesson is there to be looked at.
		const staged = `document.querySelector('.stage[hidden]') !== null`;
		if (await this.value(staged))
			await this.value(`document.querySelector('[data-whole]').click()`);
	}

	async reload(): Promise<void> {
		await this.driver.navigate().refresh();
		await this.waitUntilLive();
	}

	async waitUntilLive(): Promise<void> {
		await this.until('document.documentElement.hasAttribute("data-live")', true);
		await this.until('document.querySelectorAll("form[data-question]:not([data-live])").length', 0);
	}

	/** The value of an expression in the page. */
	async value(expression: string): Promise<unknown> {
		const text = await this.driver.executeScript(`return JSON.stringify([${expression}])`);
		const values: unknown = JSON.parse(String(text));
		return Array.isArray(values) ? values[0] : undefined;
	}

	/** Waits until an expression in the page has this value. */
	async until(expression: string, value: unknown): Promise<void> {
		// While a page gives way to the next, there is nothing to ask.
		const now = () => this.value(expression).catch(() => undefined);
		await expect.poll(now, { message: expression }).toEqual(value);
	}

	/** Waits until the page shows words; `within` is a selector. */
	async untilSeen(words: string, within = 'body'): Promise<void> {
		await this.until(`${seenText(within)}.includes(${JSON.stringify(words)})`, true);
	}

	/** What is seen of the first element that a selector finds. */
	async text(selector: string): Promise<string> {
		return String(await this.value(seenText(selector)));
	}

	/** By how much the page is wider than its window. */
	overflow(): Promise<unknown> {
		const root = 'document.documentElement';
		return this.value(`${root}.scrollWidth - ${root}.clientWidth`);
	}

	find(selector: string): Promise<WebElement> {
		return this.driver.findElement(By.css(selector));
	}

	/** Presses the mouse on an element, once it can be hit. */
	async click(selector: string): Promise<void> {
		await this.#press(await this.find(selector));
	}

	/** Presses the mouse at a place of the window. */
	async pressAt(x: number, y: number): Promise<void> {
		await this.driver.actions().move({ x, y }).click().perform();
	}

	/** Presses the mouse on the first element of a selector whose words, as seen, begin with these. */
	async clickOn(selector: string, words: string): Promise<void> {
		const all = await this.driver.findElements(By.css(selector));
		for (const one of all) {
			if ((await one.getText()).trim().startsWith(words)) {
				await this.#press(one);
				return;
			}
		}
		throw new Error(`No ${selector} begins with "${words}".`);
	}

	async press(...keys: string[]): Promise<void> {
		await this.driver
			.actions()
			.sendKeys(...keys)
			.perform();
	}

	/** Sets the size of the page. */
	async resize(width: number, height: number): Promise<void> {
		await this.driver.manage().window().setRect({ width, height });
		await this.until('innerWidth', width);
	}

	/** Ticks, picks and types an answer with the mouse. */
	async fill(question: Question, answer: Answer): Promise<void> {
		const form = formOf(question.id);
		await this.#untick(form);
		for (const [name, values] of fieldsFor(question, answer)) {
			for (const value of values) {
				const list = `${form} select[name="${name}"]`;
				const box = `${form} [name="${name}"][value="${value}"]`;
				if ((await this.#count(list)) > 0) await this.#choose(list, value);
				else if ((await this.#count(box)) > 0) await this.#check(box);
				else await this.#type(`${form} input[name="${name}"]`, value);
			}
		}
	}

	/** Ticks, picks and types an answer with the keys. */
	async fillByKeys(question: Question, answer: Answer): Promise<void> {
		const form = formOf(question.id);
		await this.#untick(form);
		for (const [name, values] of fieldsFor(question, answer)) {
			for (const value of values) await this.#fillByKeys(form, name, value);
		}
	}

	/** Gives an answer and waits for its result. */
	async answer(question: Question, answer: Answer): Promise<void> {
		const form = formOf(question.id);
		await this.until(`document.querySelector('${form}') !== null`, true);
		await this.fill(question, answer);
		await this.clickOn(`${form} button`, 'Check answer');
		await this.untilGraded(question);
	}

	/** Waits until the result of a question is there and has the focus. */
	async untilGraded({ id }: Question): Promise<void> {
		await this.until(`document.querySelector('${formOf(id)}.graded') !== null`, true);
		await this.until(
			`document.activeElement?.closest('${formOf(id)} [role=group]') !== null`,
			true
		);
	}

	/** The answers in local storage, oldest first, as `question: earned/total`. */
	async storedAnswers(): Promise<string[]> {
		const texts = await this.value(
			'Object.entries(localStorage).filter(([key]) => /^fm-progress[.](base|tab)/.test(key)).map(([, text]) => text)'
		);
		const logs = (Array.isArray(texts) ? texts : []).map((text) => readLog(String(text)));
		const events = logs.flatMap((log) => (log.ok ? log.events : []));
		return [...new Map(events.map((event) => [event.id, event])).values()]
			.toSorted((a, b) => a.at - b.at)
			.flatMap((event) =>
				event.kind === 'answered' ? [`${event.question}: ${event.earned}/${event.total}`] : []
			);
	}

	async #fillByKeys(form: string, name: string, value: string): Promise<void> {
		const list = `${form} select[name="${name}"]`;
		const box = `${form} [name="${name}"][value="${value}"]`;
		if ((await this.#count(list)) > 0) {
			await this.focus(list);
			const options = `[...document.querySelector('${list}').options]`;
			const place = await this.value(`${options}.findIndex(({ value }) => value === '${value}')`);
			// Letters would do too, but a space among them opens the list.
			await this.press(Key.HOME, ...Array.from({ length: Number(place) }, () => Key.ARROW_DOWN));
		} else if ((await this.#count(`${box}[type=radio]`)) > 0) {
			await this.focus(box);
			await this.press(Key.SPACE);
		} else if ((await this.#count(box)) > 0) {
			await this.focus(box);
			if (!(await (await this.find(box)).isSelected())) await this.press(Key.SPACE);
		} else {
			await this.#type(`${form} input[name="${name}"]`, value);
		}
	}

	/** Presses Tab until the focus is on what a selector finds; fails when it does not come there. */
	async tabTo(selector: string, most = 60): Promise<void> {
		for (let presses = 0; presses < most; presses++) {
			await this.press(Key.TAB);
			if ((await this.value(`document.activeElement?.matches('${selector}')`)) === true) return;
		}
		throw new Error(`Tab does not lead to ${selector}.`);
	}

	async focus(selector: string): Promise<void> {
		await this.driver.executeScript('arguments[0].focus()', await this.find(selector));
	}

	async #count(selector: string): Promise<number> {
		return (await this.driver.findElements(By.css(selector))).length;
	}

	async #check(selector: string): Promise<void> {
		const box = await this.find(selector);
		if (!(await box.isSelected())) await this.#press(box);
	}

	/** WebKit puts ticks back when a page is loaded again: takes them away. */
	async #untick(form: string): Promise<void> {
		for (const box of await this.driver.findElements(By.css(`${form} [type=checkbox]:checked`))) {
			await this.#press(box);
		}
	}

	async #choose(list: string, value: string): Promise<void> {
		await this.#bringIntoView(await this.find(list));
		await (await this.find(`${list} option[value="${value}"]`)).click();
	}

	/** Types in the place of what a field held. */
	async #type(selector: string, value: string): Promise<void> {
		const field = await this.find(selector);
		await this.#bringIntoView(field);
		await field.clear();
		await field.sendKeys(value);
	}

	async #press(element: WebElement): Promise<void> {
		await this.#bringIntoView(element);
		await element.click();
	}

	async #bringIntoView(element: WebElement): Promise<void> {
		await this.driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
	}
}

export const formOf = (id: string): string => `form[data-question="${id}"]`;

/** An expression for the words of an element that are seen: what is folded has words as well. */
const seenText = (selector: string): string =>
	`[document.querySelector(${JSON.stringify(selector)})].map((one) => (one?.checkVisibility() ? one.innerText : ''))[0]`;
