import type { ProgressCourse, ProgressLesson } from '../../src/lib/core/progress/course-map.ts';
import type { Answered, LogEvent } from '../../src/lib/core/progress/events.ts';
import { randomFrom } from '../../src/shared/seeded.ts';

/** 1 September 2026, noon (UTC), in milliseconds since 1970. */
export const NOON = Date.UTC(2026, 8, 1, 12);
export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** The day in UTC, so that tests mean the same in every time zone. */
export function dayOf(at: number): string {
	return new Date(at).toISOString().slice(0, 10);
}

/** A lesson with two objectives of three questions each, a pretest, and a quiz of four questions. */
export function sampleLesson(slug: string): ProgressLesson {
	const questions = ['fit', 'limits', 'price', 'latency', 'context', 'region'].map(
		(word) => `${slug}-${word}-choice`
	);
	return {
		slug,
		quiz: questions.slice(0, 4),
		pretest: [`${slug}-pretest`],
		objectives: [
			{ id: `${slug}-first`, questions: questions.slice(0, 3) },
			{ id: `${slug}-second`, questions: questions.slice(3) }
		]
	};
}

export function sampleCourse(slugs: readonly string[] = ['llm', 'cost']): ProgressCourse {
	return { passMark: 80, lessons: slugs.map(sampleLesson) };
}

/** An answer, right unless said otherwise. */
export function answered(question: string, at: number, more: Partial<Answered> = {}): Answered {
	const id = `${question}@${at}`;
	const base = {
		id,
		at,
		kind: 'answered',
		question,
		rev: 1,
		answer: 'a',
		earned: 1,
		total: 1
	} as const;
	return { ...base, where: 'lesson', ...more };
}

/** Answers as a diligent learner leaves them: some in quizzes, some wrong, some unsure, all timed. */
export function sampleAnswers(count: number, course = sampleCourse(), seed = 1): LogEvent[] {
	const random = randomFrom(seed);
	const questions = course.lessons.flatMap((lesson) =>
		lesson.objectives.flatMap((o) => o.questions)
	);
	return Array.from({ length: count }, (_, i) => {
		const question = questions[Math.floor(random() * questions.length)] ?? '';
		const quiz = i % 30 < 12 ? { quiz: `quiz${Math.floor(i / 30)}`, where: 'quiz' as const } : {};
		return answered(question, NOON + i * MINUTE, {
			id: sampleId(random),
			answer: 'a-managed-endpoint',
			earned: random() < 0.7 ? 1 : 0,
			ms: Math.round(random() * 40_000),
			...(random() < 0.3 && { confidence: 'unsure' as const }),
			...quiz
		});
	});
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** An id of the length that the course makes. */
function sampleId(random: () => number): string {
	return Array.from({ length: 12 }, () => LETTERS[Math.floor(random() * 64)]).join('');
}
