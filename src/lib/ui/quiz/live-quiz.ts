import type { Question } from '#lib/core/quiz/questions.ts';
import { trustBuilt } from '#lib/core/trust-built.ts';
import type { AttemptResult } from '#lib/state/attempt.ts';
import { QuizSession, type QuizView } from '#lib/state/quiz-session.ts';
import type { Services } from '#lib/state/services.ts';
import * as words from '#words/quiz.ts';
import { showEmblem } from '../emblem/draw-emblem.ts';
import { livePrint } from '../lesson/live-print.ts';
import { linkCopier } from './copy-link.ts';
import { QuizWay } from './quiz-way.ts';
import { beginAt, LiveQuestion } from './live-question.ts';

/** What `Quiz.svelte` writes. */
interface Data {
	lesson: string;
	passMark: number;
	questions: Question[];
}
type Result = Extract<QuizView, { kind: 'result' }>;

/** Makes the end quiz of a lesson live: one question at a time, then the result. */
export function liveQuiz(part: HTMLElement, data: unknown, services: Services): void {
	new LiveQuiz(part, trustBuilt<Data>(data, 'quiz', ['lesson', 'questions']), services);
}

class LiveQuiz {
	readonly #part: HTMLElement;
	readonly #services: Services;
	readonly #data: Data;
	readonly #session: QuizSession;
	readonly #list: HTMLElement;
	readonly #way: QuizWay;
	readonly #questions: Map<string, LiveQuestion>;
	#shown: QuizView | undefined;

	constructor(part: HTMLElement, data: Data, services: Services) {
		const { progress, device } = services;
		this.#part = part;
		this.#data = data;
		this.#services = services;
		this.#session = new QuizSession({ ...data, progress, newSeed: device.newSeed });
		this.#list = this.#find('.questions');
		this.#way = new QuizWay(this.#find('.way'));
		for (const selector of ['[data-result]', '[data-score]', '[data-missed] li'])
			this.#find(selector);
		this.#questions = new Map(
			data.questions.map((question) => [question.id, this.#live(question)])
		);
		livePrint(part);
		this.#find('[data-quiz=retry]').addEventListener('click', () => this.#act('retryMissed'));
		this.#find('[data-quiz=again]').addEventListener('click', () => this.#act('again'));
		const stop = progress.subscribe(() => {
			if (!progress.ready) return;
			stop();
			const asked = this.#askedByAddress();
			if (asked) this.#session.openAlone(asked);
			else this.#session.open();
			this.#show();
		});
		addEventListener('hashchange', () => {
			const asked = this.#askedByAddress();
			if (!asked) return;
			this.#session.openAlone(asked);
			this.#show();
		});
	}

	/** The question that the address of the page names. */
	#askedByAddress(): Question | undefined {
		const id = location.hash.slice(1);
		return this.#data.questions.find((one) => one.id === id);
	}

	#find(selector: string): HTMLElement {
		const found = this.#part.querySelector<HTMLElement>(selector);
		if (!found) throw new Error(`The quiz has no ${selector}.`);
		return found;
	}

	#live(question: Question): LiveQuestion {
		const form = this.#part.querySelector<HTMLFormElement>(`form[data-question="${question.id}"]`);
		if (!form) throw new Error(`The quiz has no question "${question.id}".`);
		return new LiveQuestion(form, {
			...{ question, where: 'quiz' },
			now: this.#services.device.now,
			onanswer: (result: AttemptResult) => {
				this.#session.answer(question, result);
				this.#way.show(this.#session);
			},
			onlink: linkCopier(this.#services.device),
			onnext: () => this.#act('next')
		});
	}

	/** The button that was pressed goes away with its question: the focus goes to the next one. */
	#act(act: 'next' | 'again' | 'retryMissed'): void {
		this.#session[act]();
		this.#show();
		const view = this.#session.view;
		const question = view?.kind === 'question' ? this.#questions.get(view.question.id) : undefined;
		if (question) beginAt(question.form);
	}

	#show(): void {
		const { view } = this.#session;
		if (!view || view === this.#shown) return;
		this.#shown = view;
		this.#way.show(this.#session);
		this.#list.classList.add('live');
		this.#find('[data-result]').hidden = view.kind !== 'result';
		const asked = view.kind === 'question' ? view.question.id : undefined;
		for (const [id, { form }] of this.#questions) {
			form.closest('li')?.toggleAttribute('hidden', id !== asked);
		}
		if (view.kind === 'result') this.#showResult(view);
		else this.#questions.get(view.question.id)?.show(view, this.#labelOf(view));
	}

	#labelOf({ retry, alone, question }: Extract<QuizView, { kind: 'question' }>): string {
		if (alone) return words.askedAlone;
		if (retry) return words.askedAgain;
		const { questions } = this.#data;
		const place = questions.findIndex(({ id }) => id === question.id) + 1;
		return words.question(place, questions.length);
	}

	#showResult({ score, passed, missed }: Result): void {
		const heading = this.#find('[data-score]');
		heading.textContent = words.score(score.earned, score.total, score.percent);
		this.#find('[data-quiz=retry]').classList.toggle('main', !passed);
		this.#part.querySelector('[data-next]')?.classList.toggle('main', passed);
		this.#find('[data-passed]').hidden = !passed;
		this.#find('[data-failed]').hidden = passed;
		this.#showMissed(missed);
		heading.focus({ preventScroll: true });
		scrollTo({ top: 0, behavior: 'instant' });
		this.#clearPicture(passed);
	}

	#clearPicture(passed: boolean): void {
		const picture = this.#find('.picture');
		const svg = picture.querySelector('svg');
		const { percent } = this.#services.progress.lesson(this.#data.lesson);
		const seed = Number(this.#part.querySelector('[data-seed]')?.getAttribute('data-seed'));
		if (svg) {
			if (passed) showEmblem(svg, picture.dataset['bitmap'], percent / 100, seed);
			showEmblem(svg, picture.dataset['bitmap'], passed ? 1 : percent / 100, seed);
		}
	}

	/** What was missed, in the words that stand in the page. */
	#showMissed(missed: readonly string[]): void {
		const known = missed.filter((id) => this.#questions.has(id));
		const box = this.#find('[data-missed]');
		box.hidden = known.length === 0;
		this.#find('[data-quiz=retry]').hidden = known.length === 0;
		const [pattern, ...old] = box.querySelectorAll('li');
		for (const line of old) line.remove();
		for (const id of known) {
			const form = this.#questions.get(id)?.form;
			const line = pattern?.cloneNode(true);
			if (!form || !(line instanceof HTMLElement)) continue;
			line.hidden = false;
			const asked = form.querySelector('.scenario') ?? form.querySelector('.stem');
			line.querySelector('span')?.append(...(asked?.cloneNode(true).childNodes ?? []));
			line.querySelector('a')?.setAttribute('href', hrefIn(form));
			pattern?.parentElement?.append(line);
		}
	}
}

/** Where the section that teaches a question is found. */
const hrefIn = (form: HTMLElement): string =>
	form.querySelector('.why a')?.getAttribute('href') ?? '';
