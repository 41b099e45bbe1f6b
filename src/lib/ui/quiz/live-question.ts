import { kindOf, type Question } from '#lib/core/quiz/questions.ts';
import { shownLists } from '#lib/core/quiz/shown-order.ts';
import type { Answered, Where } from '#lib/core/progress/events.ts';
import { Attempt, type AttemptResult } from '#lib/state/attempt.ts';
import { answerProblem } from '#words/answers.ts';
import { arrange } from './arrange.ts';
import {
	chooseByKey,
	confideByKey,
	emptyForm,
	fieldsOf,
	fillForm,
	goOnByKey,
	isTouched,
	lockForm
} from './form.ts';
import { LiveFoot } from './live-foot.ts';
import { chosenIn, keepInPlace } from './keep-in-place.ts';
import { liveMatching } from './live-matching.ts';
import { liveSorting, type LiveSorting } from './live-sorting.ts';

export interface LiveQuestionOptions {
	question: Question;
	where: Where;
	/** Milliseconds that only grow. */
	now: () => number;
	onanswer: (result: AttemptResult) => void;
	/** The learner asks for the address of the question, which is this one. */
	onlink: (address: string) => Promise<string>;
	/** The learner goes on. */
	onnext: () => void;
}

/** What must stand in a form before anything of it is changed. */
const NEEDED = ['.label', '.problem', '[data-said]', '[data-copied]'];

/**
 * Makes a question live as it stands in the page. Nothing is drawn anew: marks, orders, texts of results are put
 * on the elements that are there, so what a translator or an extension has changed stays as it is. What was chosen,
 * and asked to be checked, before the script came counts.
 */
export class LiveQuestion {
	readonly form: HTMLFormElement;
	readonly #options: LiveQuestionOptions;
	readonly #sorting: LiveSorting[];
	readonly #foot: LiveFoot;
	#attempt: Attempt;
	/** Which showing in a quiz this is. */
	#key = '';
	/** The question was asked anew on this visit. */
	#isMoved = false;

	/** @throws {Error} where the form lacks a part that it needs; it is then left as it was */
	constructor(form: HTMLFormElement, options: LiveQuestionOptions) {
		this.form = form;
		this.#options = options;
		this.#attempt = this.#begin(0);
		this.#foot = new LiveFoot(form, options);
		for (const selector of NEEDED) this.#find(selector);
		this.#sorting = [...form.querySelectorAll<HTMLElement>('[data-sorts]')].map(liveSorting);
		for (const list of form.querySelectorAll<HTMLElement>('[data-matches]')) liveMatching(list);
		const asked = this.#foot.takeOver() && isTouched(form);
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
		if (graded) keepInPlace(chosenIn(form), () => this.#showResult());
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
		form.classList.remove('graded', 'folded');
		for (const marked of form.querySelectorAll('[data-mark]')) marked.removeAttribute('data-mark');
		lockForm(form, false);
		emptyForm(form);
		this.#isMoved = true;
		this.#arrange(seed);
		for (const sorting of this.#sorting) sorting.start();
		for (const hint of form.querySelectorAll<HTMLElement>('[data-hint]')) hint.hidden = true;
		this.#find('[data-said]').textContent = '';
		this.#find('.problem').textContent = '';
		this.#showHints();
		this.#foot.show(this.#attempt);
	}

	/**
	 * Shows an answer of an earlier visit with its result, unless the learner has begun to answer. The reasons stay
	 * folded until they are asked for, so that nothing below moves.
	 */
	showEarlier({ answer, rev, seed = 0 }: Answered): void {
		const { form } = this;
		const { question } = this.#options;
		if (this.#isMoved || this.#attempt.result || isTouched(form) || rev !== question.rev) return;
		const attempt = this.#begin(seed);
		if (!attempt.recall(answer)) return;
		this.#attempt = attempt;
		this.#arrange(seed);
		fillForm(form, kindOf(question).fields(answer));
		for (const sorting of this.#sorting) sorting.takeOver();
		form.classList.add('folded');
		this.#showResult();
	}

	#begin(seed: number): Attempt {
		const { question, now, onanswer } = this.#options;
		return new Attempt({ question, seed, now, onanswer });
	}

	#arrange(seed: number): void {
		arrange(this.form, shownLists(this.#options.question, seed));
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
			if (this.submit()) this.#foot.focus();
		});
		form.addEventListener('keydown', (event) => {
			const acts = this.#attempt.result ? [goOnByKey] : [chooseByKey, confideByKey];
			if (acts.some((act) => act(form, event))) event.preventDefault();
		});
		form.addEventListener('click', (event) => {
			const { target } = event;
			const pressed =
				target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
			const act = this.#actions[pressed?.dataset['action'] ?? ''];
			if (!act) return;
			event.preventDefault();
			act();
		});
	}

	readonly #actions: Readonly<Record<string, () => void>> = {
		hint: () => {
			this.#attempt.showHint();
			this.#showHints();
		},
		next: () => this.#options.onnext(),
		again: () => {
			this.restart(this.#attempt.seed + 1);
			beginAt(this.form);
		},
		reasons: () => {
			this.form.classList.remove('folded');
			this.#showHints();
			this.#foot.show(this.#attempt);
			this.#foot.focus();
		},
		link: () => void this.#copyLink()
	};

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
		if (!this.#attempt.isRecalled) this.#showHints();
		const said = this.#foot.show(this.#attempt);
		if (!this.#attempt.isRecalled) this.#find('[data-said]').textContent = said;
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

	async #copyLink(): Promise<void> {
		const address = new URL(`#${this.#options.question.id}`, location.href).href;
		this.#find('[data-copied]').textContent = await this.#options.onlink(address);
	}
}

/** Puts the focus on a question's first field, and its beginning in sight: what is asked stands above the field. */
export function beginAt(form: HTMLFormElement): void {
	form.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true });
	const { top } = form.getBoundingClientRect();
	if (top < 0 || top > innerHeight / 2) form.scrollIntoView({ block: 'start' });
}
