import type { Where } from '#lib/core/progress/events.ts';
import { kindOf, type Question } from '#lib/core/quiz/questions.ts';
import type { Attempt, AttemptResult } from '#lib/state/attempt.ts';
import * as words from '#words/quiz.ts';

interface Asked {
	question: Question;
	where: Where;
}

const NEEDED = ['.result', '.confidence', '[data-verdict]', '[data-reading]', '[data-earlier]'];

/** The bar of a question (`Foot.svelte`): what its attempt came to, and what one can do next. */
export class LiveFoot {
	readonly #form: HTMLFormElement;
	readonly #asked: Asked;
	readonly #reveal: HTMLElement;
	readonly #check: HTMLButtonElement;

	/** @throws {Error} where the form lacks a part that it needs; it is then left as it was */
	constructor(form: HTMLFormElement, asked: Asked) {
		this.#form = form;
		this.#asked = asked;
		this.#reveal = this.#find('details.reveal');
		this.#check = checkButton(this.#find('details.reveal > summary'));
		for (const selector of NEEDED) this.#find(selector);
	}

	/** Puts a button in the place of the native one; true where that one had been pressed before. */
	takeOver(): boolean {
		this.#reveal.replaceWith(this.#check);
		return this.#reveal.hasAttribute('open');
	}

	/** Shows what stands of an attempt; gives back the words of its result, empty while there is none. */
	show(attempt: Attempt): string {
		const { result, isRecalled } = attempt;
		const isFolded = this.#form.classList.contains('folded');
		const isWrong = result !== undefined && !attempt.right;
		this.#check.hidden = result !== undefined;
		this.#find('.confidence').hidden = result !== undefined;
		this.#showButton('reasons', isFolded);
		this.#showButton('again', isWrong || isRecalled);
		this.#showButton('next', result !== undefined && !isRecalled);
		return this.#showVerdict(result, { isRecalled, isFolded });
	}

	/** The result gets the focus where it stands: nothing that is being read moves. */
	focus(): void {
		this.#find('.result').focus({ preventScroll: true });
	}

	#find(selector: string): HTMLElement {
		const found = this.#form.querySelector<HTMLElement>(selector);
		if (!found) throw new Error(`The question "${this.#asked.question.id}" has no ${selector}.`);
		return found;
	}

	#showButton(action: string, isShown: boolean): void {
		const button = this.#form.querySelector<HTMLElement>(`[data-action=${action}]`);
		if (button) button.hidden = !isShown;
	}

	#showVerdict(
		result: AttemptResult | undefined,
		{ isRecalled, isFolded }: { isRecalled: boolean; isFolded: boolean }
	): string {
		const line = this.#find('[data-verdict]');
		line.hidden = result === undefined || isFolded;
		this.#find('[data-earlier]').textContent = '';
		if (!result) {
			delete this.#form.dataset['came'];
			return '';
		}
		const { where } = this.#asked;
		const verdict = words.verdictOf(result.grade, where);
		const text = words.verdict(result.grade, { ...result, where, isRecalled });
		this.#form.dataset['came'] = verdict;
		const told = `${words.signs[verdict]} ${text}`;
		const bold = document.createElement('b');
		bold.textContent = told;
		line.replaceChildren(bold);
		// At the head of the question, so that its foot is no higher than before.
		if (isFolded) this.#find('[data-earlier]').textContent = told;
		this.#showReadings(result);
		return text;
	}

	/** A number that was typed in another way is graded as it was read, and the learner sees how. */
	#showReadings({ answer }: AttemptResult): void {
		const read = kindOf(this.#asked.question).readings(answer);
		const element = this.#find('[data-reading]');
		element.hidden = read.length === 0;
		element.textContent = words.readAs(read);
	}
}

/** The button that takes the place of the native one, with its words as they stand in the page. */
function checkButton(summary: HTMLElement): HTMLButtonElement {
	const button = document.createElement('button');
	button.className = summary.className;
	button.type = 'submit';
	button.append(...summary.childNodes);
	return button;
}
