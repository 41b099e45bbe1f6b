import { render } from 'svelte/server';
import type { Question } from '../../src/lib/core/quiz/questions.ts';
import LessonQuestion from '../../src/lib/ui/quiz/LessonQuestion.svelte';

/** A question as it is drawn at build time. */
export function drawQuestion(question: Question): string {
	const props = { question, facts: [], label: 'Quick check', where: 'lesson' as const };
	return render(LessonQuestion, { props }).body;
}
