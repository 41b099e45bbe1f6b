import type { Where } from '#lib/core/progress/events.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { isRight } from '#lib/core/quiz/types.ts';
import { trustBuilt } from '#lib/core/trust-built.ts';
import { newAnswer } from '#lib/state/attempt.ts';
import type { Services } from '#lib/state/services.ts';
import * as words from '#words/quiz.ts';
import { afterPaint } from '../after-paint.ts';
import { LiveQuestion } from './live-question.ts';

/** What `LessonQuestion.svelte` writes. */
interface Data {
	question: Question;
	where: Where;
}

/** Makes a question of a lesson live: a guess before it, or a check in the text. */
export function liveLessonQuestion(part: HTMLElement, data: unknown, services: Services): void {
	const form = part.querySelector('form');
	if (!form) throw new Error('The page holds no whole question.');
	const { question, where } = trustBuilt<Data>(data, 'question', ['question', 'where']);
	const { progress, device } = services;
	const live = new LiveQuestion(form, {
		question,
		now: device.now,
		onanswer: (result) => progress.answer(newAnswer(question, where, result))
	});

	/** Where the learner answered on an earlier visit, that choice is shown again, without its reasons. */
	function showEarlier(): void {
		const latest = progress.answersTo(question.id).at(-1);
		if (!latest) return;
		live.showEarlier(latest.answer, words.answeredBefore(isRight(latest)));
	}

	progress.subscribe(afterPaint(showEarlier));
}
