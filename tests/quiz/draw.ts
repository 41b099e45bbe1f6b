import { render } from 'svelte/server';
import type { KindName } from '../../src/lib/core/quiz/questions.ts';
import { createServices } from '../../src/lib/state/services.ts';
import IslandRoot from '../../src/lib/ui/island/IslandRoot.svelte';
import { allKinds } from '../../src/lib/ui/quiz/kinds/all.ts';
import LessonQuestion from '../../src/lib/ui/quiz/LessonQuestion.svelte';
import { samples } from './questions.ts';

/** The sample question of a kind as it is drawn at build time. */
export function drawQuestion(name: KindName): string {
	const question = samples[name];
	const props = { question, facts: [], label: 'Quick check', where: 'lesson' as const };
	const root = { Content: LessonQuestion, services: createServices(), kinds: allKinds, props };
	return render(IslandRoot<typeof props>, { props: root }).body;
}
