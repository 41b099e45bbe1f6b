import { render } from 'svelte/server';
import type { KindName } from '../../src/lib/core/quiz/questions.ts';
import LessonQuestion from '../../src/lib/ui/quiz/LessonQuestion.svelte';
import { samples } from './questions.ts';

/** The sample question of a kind as it is drawn at build time. */
export function drawQuestion(name: KindName): string {
	const question = samples[name];
	const props = { question, facts: [], label: 'Quick check', where: 'lesson' as const };
	return render(LessonQuestion, { props }).body;
}
