import type { Course, Lesson } from '#lib/core/course/types.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { bankOf } from './bank.ts';
import { rules } from './registry.ts';
import { sampleCourse, sampleLesson } from './samples.ts';
import type { Outcome } from './types.ts';

/** What one rule says of one lesson with these questions. For tests. */
export function runRule(
	id: string,
	bank: Question[],
	lesson: Partial<Lesson> = {},
	course: Partial<Course> = {}
): Outcome {
	const rule = rules.find((known) => known.id === id);
	if (!rule) throw new Error(`There is no rule ${id}.`);
	return rule.check(bankOf(sampleCourse([sampleLesson(bank, lesson)], course)));
}

/** The texts of its findings. For tests. */
export function textsFrom(...args: Parameters<typeof runRule>): string[] {
	return runRule(...args).findings.map(({ text }) => text);
}
