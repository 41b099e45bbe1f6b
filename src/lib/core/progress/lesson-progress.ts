import { questionsOf, type ProgressCourse, type ProgressLesson } from './course-map.ts';
import type { LogEvent } from './events.ts';
import { masteryOf, type DayOf } from './mastery.ts';
import { isPassed, quizRuns, scoreQuiz } from './quiz-run.ts';
import type { ProgressIndex } from './replay.ts';

type LessonState = 'new' | 'started' | 'passed' | 'known';

export interface LessonProgress {
	/** The furthest that is true: a lesson can be known without its quiz being passed. */
	state: LessonState;
	/** 0 to 100: the mean over the objectives; 100 only when all are known. */
	percent: number;
	/** The end quiz was once finished at the pass mark. */
	passed: boolean;
	/** Every objective is known. */
	known: boolean;
	/** The best result of a finished end quiz, in whole per cent of its points. */
	quiz?: number;
	/** How many of its objectives are known, and how many there are. */
	objectives: { known: number; all: number };
}

/** How far the learner is with one lesson. */
export function lessonProgress(
	lesson: ProgressLesson,
	index: ProgressIndex,
	course: ProgressCourse,
	dayOf: DayOf
): LessonProgress {
	const all = lesson.objectives.map((one) => masteryOf(one, index.answers, course, dayOf));
	const sum = all.reduce((total, { share }) => total + share, 0);
	const percent = all.length === 0 ? 0 : Math.floor((100 * sum) / all.length);
	const objectives = { known: all.filter((one) => one.known).length, all: all.length };
	const known = all.length > 0 && objectives.known === all.length;
	const runs = quizRuns(index, lesson);
	const passed = runs.some((run) => isPassed(run, course.passMark));
	const results = runs.map(scoreQuiz).filter(({ finished }) => finished);
	const quiz = results.length > 0 && { quiz: Math.max(...results.map((one) => one.percent)) };
	return { state: stateOf(), percent, passed, known, ...quiz, objectives };

	function stateOf(): LessonState {
		if (known) return 'known';
		if (passed) return 'passed';
		return isStarted(lesson, index) ? 'started' : 'new';
	}
}

function isStarted(lesson: ProgressLesson, index: ProgressIndex): boolean {
	const { slug } = lesson;
	if (index.opened.has(slug) || index.sections.has(slug) || index.quizzes.has(slug)) return true;
	return questionsOf(lesson).some((question) => index.answers.has(question));
}

/** The lessons whose progress an event may change, by their slugs; those of a reset are not told. */
export function lessonsTouchedBy(
	event: LogEvent,
	index: ProgressIndex,
	course: ProgressCourse
): string[] {
	if (event.kind !== 'answered') return 'lesson' in event ? [event.lesson] : [];
	const { question, quiz } = event;
	const holds = (lesson: ProgressLesson) => questionsOf(lesson).includes(question);
	// A question may have moved to another lesson than that whose quiz asked it.
	const asks = ({ slug }: ProgressLesson) =>
		quiz !== undefined && (index.quizzes.get(slug) ?? []).some(({ id }) => id === quiz);
	return course.lessons.filter((one) => holds(one) || asks(one)).map(({ slug }) => slug);
}
