import type { Where } from '#lib/core/progress/events.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { trustBuilt } from '#lib/core/trust-built.ts';
import { newAnswer } from '#lib/state/attempt.ts';
import type { Services } from '#lib/state/services.ts';
import { afterPaint } from '../after-paint.ts';
import { linkCopier } from './copy-link.ts';
import { LiveQuestion } from './live-question.ts';
import { readOn } from './read-on.ts';

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
		...{ question, where },
		now: device.now,
		onanswer: (result) => progress.answer(newAnswer(question, where, result)),
		onlink: linkCopier(device),
		onnext: () => readOn(part)
	});

	/** What the learner answered on an earlier visit is shown again, with its result. */
	function showEarlier(): void {
		const latest = progress.answersTo(question.id).at(-1);
		if (latest) live.showEarlier(latest);
	}

	progress.subscribe(afterPaint(showEarlier));
}
