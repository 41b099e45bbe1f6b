import { mapQuestions, type ProgressCourse, type ProgressLesson } from './course-map.ts';
import { masteryOf, type DayOf } from './mastery.ts';
import { isPassed, quizRuns } from './quiz-run.ts';
import type { LessonOf, ProgressIndex } from './replay.ts';

export type LessonState = 'new' | 'started' | 'passed' | 'known';

export interface LessonProgress {
	/** The furthest that is true: a lesson can be known without its quiz being passed. */
	state: LessonState;
	/** 0 to 100: the mean over the objectives; 100 only when all are known. */
	percent: number;
	/** The end quiz was once finished at the pass mark. */
	passed: boolean;
	/** Every objective is known. */
	known: boolean;
}

/** How far the learner is with one lesson. */
export function lessonProgress(
	lesson: ProgressLesson,
	index: ProgressIndex,
	course: ProgressCourse,
	dayOf: DayOf,
	lessonOf: LessonOf = mapQuestions(course)
): LessonProgress {
	const all = lesson.objectives.map((one) => masteryOf(one, index.answers, course, dayOf));
	const sum = all.reduce((total, { share }) => total + share, 0);
	const percent = all.length === 0 ? 0 : Math.floor((100 * sum) / all.length);
	const known = all.length > 0 && all.every((one) => one.known);
	const runs = quizRuns(index, lesson);
	const passed = runs.some((run) => isPassed(run, course.passMark));
	return { state: stateOf(), percent, passed, known };

	function stateOf(): LessonState {
		if (known) return 'known';
		if (passed) return 'passed';
		return isStarted(lesson, index, lessonOf) ? 'started' : 'new';
	}
}

function isStarted(lesson: ProgressLesson, index: ProgressIndex, lessonOf: LessonOf): boolean {
	const { slug } = lesson;
	if (index.opened.has(slug) || index.sections.has(slug) || index.quizzes.has(slug)) return true;
	for (const question of index.answers.keys()) if (lessonOf.get(question) === slug) return true;
	return false;
}

/** How far the learner is with each lesson, by its slug. */
export function allLessonProgress(
	index: ProgressIndex,
	course: ProgressCourse,
	dayOf: DayOf,
	lessonOf: LessonOf = mapQuestions(course)
): Map<string, LessonProgress> {
	const of = (lesson: ProgressLesson) => lessonProgress(lesson, index, course, dayOf, lessonOf);
	return new Map(course.lessons.map((lesson) => [lesson.slug, of(lesson)]));
}
