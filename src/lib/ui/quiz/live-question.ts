import { kindOf, type Question } from '#lib/core/quiz/questions.ts';
import { shownLists } from '#lib/core/quiz/shown-order.ts';
import type { Answer } from '#lib/core/quiz/types.ts';
import { Attempt, type AttemptResult } from '#lib/state/attempt.ts';
import * as words from '#words/quiz.ts';
import { answerProblem } from '#words/answers.ts';
import { arrange } from './arrange.ts';
import {
	chooseByKey,
	emptyForm,
	fieldsOf,
	fillForm,
	goOnByKey,
	isTouched,
	lockForm
} from './form.ts';
import { liveSorting, type LiveSorting } from './live-sorting.ts';

export interface LiveQuestionOptions {
	question: Question;
	/** Milliseconds that only grow. */
	now: () => number;
	onanswer: (result: AttemptResult) => void;
	/** The learner goes on, in a quiz. */
	onnext?: () => void;
}

/** What must stand in a form before anything of it is changed. */
const NEEDED = [
	...['.label', '.problem', '.result', '.unsure'],
	...['[data-verdict]', '[data-said]', '[data-reading]', '[data-earlier]']
];

/**
 * Makes a question live as it stands in the page. Nothing is drawn anew: marks, orders, texts of results are put
 * on the elements that are there, so what a translator or an extension has changed stays as it is. What was chosen,
 * and asked to be checked, before the script came counts.
 */
export class LiveQuestion {
	readonly form: HTMLFormElement;
	readonly #options: LiveQuestionOptions;
	readonly #sorting: LiveSorting[];
	readonly #check: HTMLButtonElement;
	#attempt: Attempt;
	#key = '';

	/** @throws {Error} where the form lacks a part that it needs; it is then left as it was */
	constructor(form: HTMLFormElement, options: LiveQuestionOptions) {
		this.form = form;
		this.#options = options;
		this.#attempt = this.#begin(0);
		const reveal = this.#find('details.reveal');
		this.#check = checkButton(this.#find('details.reveal > summary'));
		for (const selector of NEEDED) this.#find(selector);
		this.#sorting = [...form.querySelectorAll<HTMLElement>('[data-sorts]')].map(liveSorting);
		const asked = reveal.hasAttribute('open') && isTouched(form);
		reveal.replaceWith(this.#check);
		this.#listen();
		form.dataset['live'] = '';
		if (asked) this.submit();
	}

	get result(): AttemptResult | undefined {
		return this.#attempt.result;
	}

	/** Grades what the form holds, unless that cannot be graded; says whether it was graded. */
	submit(): boolean {
		const { form } = this;
		if (this.#attempt.result) return true;
		const graded = this.#attempt.submit(fieldsOf(form));
		const { problem } = this.#attempt;
		this.#find('.problem').textContent = problem ? answerProblem(problem) : '';
		if (graded) this.#showResult();
		return graded;
	}

	/** In a quiz: shows the question anew where the showing is another one. */
	show({ key, seed }: { key: string; seed: number }, label: string): void {
		this.#find('.label').textContent = label;
		// The first showing finds the question as the page was built, perhaps with an answer in it.
		const isUntouched = this.#key === '' && this.#attempt.seed === seed;
		if (key !== this.#key && !isUntouched) this.restart(seed);
		this.#key = key;
	}

	/** Asks the question anew, in the order that the seed draws; the form is emptied. */
	restart(seed: number): void {
		const { form } = this;
		this.#attempt = this.#begin(seed);
		form.classList.remove('graded');
		for (const marked of form.querySelectorAll('[data-mark]')) marked.removeAttribute('data-mark');
		lockForm(form, false);
		emptyForm(form);
		arrange(form, shownLists(this.#options.question, seed));
		for (const sorting of this.#sorting) sorting.start();
		for (const hint of form.querySelectorAll<HTMLElement>('[data-hint]')) hint.hidden = true;
		this.#find('[data-said]').textContent = '';
		this.#find('.problem').textContent = '';
		this.#showHints();
		this.#showFoot();
	}

	/** Shows an answer of an earlier visit, without its reasons, unless the learner has begun to answer. */
	showEarlier(answer: Answer, note: string): void {
		const earlier = this.#find('[data-earlier]');
		earlier.textContent = note;
		this.#showFoot();
		if (this.#attempt.seed !== 0 || this.#attempt.result || isTouched(this.form)) return;
		fillForm(this.form, kindOf(this.#options.question).fields(answer));
	}

	#begin(seed: number): Attempt {
		const { question, now, onanswer } = this.#options;
		return new Attempt({ question, seed, now, onanswer });
	}

	#find(selector: string): HTMLElement {
		const found = this.form.querySelector<HTMLElement>(selector);
		if (!found) throw new Error(`The question "${this.#options.question.id}" has no ${selector}.`);
		return found;
	}

	#listen(): void {
		const { form } = this;
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			if (this.submit()) this.#focusResult();
		});
		form.addEventListener('keydown', (event) => {
			const act = this.#attempt.result ? goOnByKey : chooseByKey;
			if (act(form, event)) event.preventDefault();
		});
		form.addEventListener('click', ({ target }) => {
			const button =
				target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
			const action = button?.dataset['action'];
			if (action === 'hint') this.#openHint();
			if (action === 'next') this.#options.onnext?.();
			if (action === 'again') {
				this.restart(this.#attempt.seed + 1);
				beginAt(form);
			}
		});
	}

	#showResult(): void {
		const { result } = this.#attempt;
		if (!result) return;
		const { form } = this;
		for (const line of form.querySelectorAll<HTMLElement>('[data-option]')) {
			const mark = result.grade.perOption[line.dataset['option'] ?? ''];
			if (mark) line.dataset['mark'] = mark;
		}
		lockForm(form, true);
		form.classList.add('graded');
		const { right } = this.#attempt;
		const text = words.verdict(result.grade, result.confidence);
		const verdict = this.#find('[data-verdict]');
		verdict.hidden = false;
		verdict.className = right ? 'verdict-right' : 'verdict-wrong';
		verdict.replaceChildren(bold(`${right ? '✓' : '✗'} ${text}`));
		this.#find('[data-said]').textContent = text;
		this.#showReadings(result.answer);
		this.#showHints();
		this.#showFoot();
	}

	/** A number that was typed in another way is graded as it was read, and the learner sees how. */
	#showReadings(answer: Answer): void {
		const read = kindOf(this.#options.question).readings(answer);
		const element = this.#find('[data-reading]');
		element.hidden = read.length === 0;
		element.textContent = words.readAs(read);
	}

	#focusResult(): void {
		const result = this.#find('.result');
		result.focus({ preventScroll: true });
		result.scrollIntoView({ block: 'nearest' });
	}

	#openHint(): void {
		this.#attempt.showHint();
		this.#showHints();
	}

	#showHints(): void {
		const hints = [...this.form.querySelectorAll<HTMLElement>('[data-hint]')];
		const open = this.#attempt.result ? hints.length : this.#attempt.hints;
		for (const [place, hint] of hints.entries()) hint.hidden = place >= open;
		const button = this.form.querySelector<HTMLElement>('[data-action=hint]');
		if (!button) return;
		button.hidden = open >= hints.length;
		const [first, more] = button.children;
		first?.toggleAttribute('hidden', open > 0);
		more?.toggleAttribute('hidden', open === 0);
	}

	#showFoot(): void {
		const { result } = this.#attempt;
		this.#check.hidden = result !== undefined;
		this.#find('.unsure').hidden = result !== undefined;
		const earlier = this.#find('[data-earlier]');
		earlier.hidden = result !== undefined || earlier.textContent === '';
		const next = this.form.querySelector<HTMLElement>('[data-action=next]');
		if (next) next.hidden = result === undefined;
		const again = this.form.querySelector<HTMLElement>('[data-action=again]');
		if (again) again.hidden = result === undefined || this.#attempt.right;
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

function bold(text: string): HTMLElement {
	const element = document.createElement('b');
	element.textContent = text;
	return element;
}

/** Puts the focus on a question's first field, and its beginning in sight: what is asked stands above the field. */
export function beginAt(form: HTMLFormElement): void {
	form.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true });
	const { top } = form.getBoundingClientRect();
	if (top < 0 || top > innerHeight / 2) form.scrollIntoView({ block: 'start' });
}
