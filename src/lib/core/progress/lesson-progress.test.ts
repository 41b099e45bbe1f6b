import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent, anyEvents } from '../../../../tests/progress/arbitraries.ts';
import { answered, DAY, dayOf, NOON, sampleCourse } from '../../../../tests/progress/sample.ts';
import { mapQuestions, type ProgressCourse } from './course-map.ts';
import type { LogEvent } from './events.ts';
import { lessonProgress, lessonsTouchedBy, type LessonProgress } from './lesson-progress.ts';
import { mergeEvents } from './merge-events.ts';
import { extendIndex, replay, type ProgressIndex } from './replay.ts';

const course = sampleCourse();
const lessonOf = mapQuestions(course);
const objectives = course.lessons[0]?.objectives ?? [];
const quiz = course.lessons[0]?.quiz ?? [];

function progressOf(index: ProgressIndex, of: ProgressCourse = course): LessonProgress {
	const lesson = of.lessons.find(({ slug }) => slug === 'llm');
	if (!lesson) throw new Error('There is no such lesson.');
	return lessonProgress(lesson, index, of, dayOf);
}

function llm(events: LogEvent[]) {
	return progressOf(replay(events, lessonOf));
}

/** Three right answers to the questions of an objective, over two days. */
function learn(objective = 0): LogEvent[] {
	const [a = '', b = ''] = objectives[objective]?.questions ?? [];
	return [answered(a, NOON), answered(b, NOON + 1), answered(a, NOON + DAY)];
}

/** The end quiz with so many wrong answers. */
function takeQuiz(wrong: number, id = 'quiz', at = NOON): LogEvent[] {
	return [
		{ id, at, kind: 'quiz-started', lesson: 'llm', questions: quiz, seed: 1 },
		...quiz.map((question, i) =>
			answered(question, at + 1 + i, {
				id: `${id}${i}`,
				quiz: id,
				where: 'quiz',
				earned: i < wrong ? 0 : 1
			})
		)
	];
}

describe('lessonProgress', () => {
	it('calls an untouched lesson new', () => {
		expect(llm([])).toEqual({
			...{ state: 'new', percent: 0, passed: false, known: false },
			objectives: { known: 0, all: objectives.length }
		});
		expect(llm([answered('cost-fit-choice', NOON)]).state).toBe('new');
	});

	it.each<[string, LogEvent]>([
		['opened', { id: 'x', at: NOON, kind: 'lesson-opened', lesson: 'llm' }],
		['read', { id: 'x', at: NOON, kind: 'section-read', lesson: 'llm', section: 'idea' }],
		['asked in the pretest', answered('llm-pretest', NOON, { where: 'pretest' })],
		['answered', answered('llm-region-choice', NOON, { earned: 0 })]
	])('calls a lesson started once it was %s', (_how, event) => {
		expect(llm([event])).toMatchObject({
			state: 'started',
			percent: 0,
			passed: false,
			known: false
		});
	});

	it('averages the objectives, each right answer in a row being a quarter', () => {
		expect(llm([answered('llm-fit-choice', NOON)]).percent).toBe(12);
		expect(llm(learn()).percent).toBe(50);
	});

	it('calls a lesson passed when its quiz was once finished at the pass mark', () => {
		expect(llm(takeQuiz(0))).toMatchObject({ state: 'passed', passed: true, known: false });
		expect(llm([...takeQuiz(0), ...takeQuiz(4, 'again', NOON + DAY)]).passed).toBe(true);
		expect(llm(takeQuiz(1))).toMatchObject({ state: 'started', passed: false });
		expect(llm(takeQuiz(0).slice(0, -1)).passed).toBe(false);
	});

	it('calls it passed where the page does not hold the quiz, and not before it is finished', () => {
		const bare = { ...course, lessons: course.lessons.map((one) => ({ ...one, quiz: [] })) };
		const on = (events: LogEvent[]) => progressOf(replay(events, mapQuestions(bare)), bare).passed;
		expect(on(takeQuiz(0))).toBe(true);
		expect(on(takeQuiz(0).slice(0, -1))).toBe(false);
	});

	it('keeps it passed whatever becomes of the quiz', () => {
		for (const today of [['new'], [...quiz, 'new'], quiz.slice(1)]) {
			const lessons = course.lessons.map((one) => ({ ...one, quiz: today }));
			const index = replay(takeQuiz(0), lessonOf);
			expect(progressOf(index, { ...course, lessons }).passed).toBe(true);
		}
	});

	it('keeps it passed when a question has moved to a lesson that is then started afresh', () => {
		const [moved = ''] = quiz;
		const lessons = course.lessons.map((one) => ({
			...one,
			quiz: one.slug === 'llm' ? quiz.slice(1) : [moved],
			objectives: one.slug === 'llm' ? [] : [{ id: 'cost-first', questions: [moved] }]
		}));
		const later = { ...course, lessons };
		const reset: LogEvent = { id: 'r', at: NOON + DAY, kind: 'reset', scope: 'cost' };
		const index = replay([...takeQuiz(0), reset], mapQuestions(later));
		expect(index.answers.has(moved)).toBe(false);
		expect(progressOf(index, later).passed).toBe(true);
	});

	it('calls a lesson known when all its objectives are, passed or not', () => {
		expect(llm([...learn(0), ...learn(1)])).toEqual({
			state: 'known',
			percent: 100,
			passed: false,
			known: true,
			objectives: { known: objectives.length, all: objectives.length }
		});
	});

	it('keeps the best result of a finished quiz apart from what is known', () => {
		expect(llm(learn())).toMatchObject({ objectives: { known: 1, all: objectives.length } });
		expect(llm(learn()).quiz).toBeUndefined();
		expect(llm(takeQuiz(0).slice(0, -1)).quiz).toBeUndefined();
		const [worse, best] = [takeQuiz(2), takeQuiz(0, 'again', NOON + DAY)];
		expect(llm(worse).quiz).toBeLessThan(100);
		expect(llm([...worse, ...best, ...takeQuiz(2, 'third', NOON + 2 * DAY)]).quiz).toBe(100);
	});

	it('calls a lesson without objectives neither known nor further than 0 %', () => {
		const bare = { ...course, lessons: course.lessons.map((one) => ({ ...one, objectives: [] })) };
		expect(progressOf(replay([], lessonOf), bare)).toMatchObject({ known: false, percent: 0 });
	});
});

describe('lessonsTouchedBy', () => {
	it('names each lesson that an event changes', () => {
		const slugs = course.lessons.map(({ slug }) => slug);
		fc.assert(
			fc.property(anyEvents, anyEvent, (events, event) => {
				const before = replay(mergeEvents(events, []), lessonOf);
				const after = extendIndex(before, event);
				if (!after) return;
				const touched = lessonsTouchedBy(event, after, course);
				for (const lesson of course.lessons.filter(({ slug }) => !touched.includes(slug))) {
					const of = (index: ProgressIndex) => lessonProgress(lesson, index, course, dayOf);
					expect(of(after)).toEqual(of(before));
				}
				expect(slugs).toEqual(expect.arrayContaining(touched));
			}),
			{ numRuns: 1_000 }
		);
	});

	it('names the lesson of the quiz too, where its question has moved to another', () => {
		const [start, answer] = takeQuiz(0);
		if (!start || !answer) throw new Error('a quiz has two events at least');
		const moved = { ...answer, question: 'cost-fit-choice' };
		const index = replay([start, moved], lessonOf);
		expect(lessonsTouchedBy(moved, index, course)).toEqual(['llm', 'cost']);
	});
});
