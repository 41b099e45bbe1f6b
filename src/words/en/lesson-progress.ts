import type { LessonProgress } from '#lib/core/progress/lesson-progress.ts';

/** What is said of a lesson: a word, or one of two signs, which look and read the same wherever they stand. */
export interface Sign {
	/** `quiz`: the best result of its quiz; `known`: how many of its objectives are known. */
	sign: 'word' | 'quiz' | 'known';
	text: string;
}

/** How far a lesson is. */
export function lessonSigns({ state, quiz, passed, known, objectives }: LessonProgress): Sign[] {
	if (state === 'new') return [{ sign: 'word', text: 'Start' }];
	const quizSign: Sign[] =
		quiz === undefined ? [] : [{ sign: 'quiz', text: `Quiz ${quiz}%${passed ? ' ✓' : ''}` }];
	if (quiz === undefined && objectives.known === 0) return [{ sign: 'word', text: 'Started' }];
	const of = `Known ${objectives.known} of ${objectives.all}${known ? ' ✓' : ''}`;
	return [...quizSign, { sign: 'known', text: of }];
}
