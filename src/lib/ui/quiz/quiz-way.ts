import type { QuizSession } from '#lib/state/quiz-session.ts';
import * as words from '#words/quiz.ts';

/** The way through a quiz: a segment for each question, with how it came out. */
export class QuizWay {
	readonly #segments: readonly HTMLElement[];

	constructor(list: HTMLElement) {
		this.#segments = [...list.querySelectorAll<HTMLElement>('[data-of]')];
	}

	/** Shows what was answered first in the attempt, and which question is asked. */
	show({ given, view }: Pick<QuizSession, 'given' | 'view'>): void {
		const asked = view?.kind === 'question' ? view.question.id : undefined;
		for (const segment of this.#segments) {
			const answer = given.get(segment.dataset['of'] ?? '');
			const came = answer && words.verdictOf(answer, 'quiz');
			if (came) segment.dataset['came'] = came;
			else delete segment.dataset['came'];
			segment.dataset['sign'] = came ? words.signs[came] : '';
			segment.querySelector('[data-state]')?.replaceChildren(words.cameOut[came ?? 'open']);
			if (segment.dataset['of'] === asked) segment.setAttribute('aria-current', 'step');
			else segment.removeAttribute('aria-current');
		}
	}
}
