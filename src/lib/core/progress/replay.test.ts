import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents } from '../../../../tests/progress/arbitraries.ts';
import { answered, DAY, NOON, sampleCourse } from '../../../../tests/progress/sample.ts';
import { mapQuestions } from './course-map.ts';
import type { LogEvent } from './events.ts';
import { mergeEvents } from './merge-events.ts';
import { emptyIndex, extendIndex, replay, type ProgressIndex } from './replay.ts';

const lessonOf = mapQuestions(sampleCourse());
const reset = (id: string, at: number, scope: string): LogEvent => ({
	id,
	at,
	kind: 'reset',
	scope
});
const undo = (at: number, of: string): LogEvent => ({
	id: `undo-${of}`,
	at,
	kind: 'reset-undone',
	reset: of
});
const idsOf = (index: ProgressIndex, question: string) =>
	(index.answers.get(question) ?? []).map(({ id }) => id);

describe('replay', () => {
	const llm = answered('llm-fit-choice', NOON, { id: 'llm' });
	const pretest = answered('llm-pretest', NOON, { id: 'pretest', where: 'pretest' });
	const cost = answered('cost-fit-choice', NOON + 1, { id: 'cost' });

	it('lists the answers to each question, oldest first', () => {
		const again = { ...llm, id: 'again', at: NOON + DAY };
		expect(idsOf(replay([llm, cost, again], lessonOf), 'llm-fit-choice')).toEqual(['llm', 'again']);
	});

	it('no longer counts what lies before a reset of everything', () => {
		const after = { ...llm, id: 'after', at: NOON + 10 };
		const index = replay([llm, pretest, cost, reset('r', NOON + 5, 'all'), after], lessonOf);
		expect(idsOf(index, 'llm-fit-choice')).toEqual(['after']);
		expect(index.answers.has('cost-fit-choice')).toBe(false);
		expect(index.resets.map(({ id }) => id)).toEqual(['r']);
	});

	it('resets one lesson, its pretest and its marks, and leaves the others', () => {
		const read: LogEvent = {
			id: 's',
			at: NOON,
			kind: 'section-read',
			lesson: 'llm',
			section: 'idea'
		};
		const index = replay([llm, pretest, read, cost, reset('r', NOON + 5, 'llm')], lessonOf);
		expect([...index.answers.keys()]).toEqual(['cost-fit-choice']);
		expect(index.sections.has('llm')).toBe(false);
		expect(index.place).toBeUndefined();
	});

	it('counts everything again after a reset was taken back', () => {
		const index = replay([llm, reset('r', NOON + 5, 'all'), undo(NOON + 9, 'r')], lessonOf);
		expect(idsOf(index, 'llm-fit-choice')).toEqual(['llm']);
		expect(index.resets).toEqual([]);
	});

	it('falls back to the earlier reset when the later one is taken back', () => {
		const later = { ...llm, id: 'later', at: NOON + 10 };
		const log = [llm, reset('r1', NOON + 5, 'llm'), later, reset('r2', NOON + 20, 'llm')];
		expect(idsOf(replay([...log, undo(NOON + 30, 'r2')], lessonOf), 'llm-fit-choice')).toEqual([
			'later'
		]);
	});

	it('remembers the last place, and the section when the same lesson is opened again', () => {
		const open: LogEvent = { id: 'o', at: NOON, kind: 'lesson-opened', lesson: 'llm' };
		const read: LogEvent = {
			id: 's',
			at: NOON + 1,
			kind: 'section-read',
			lesson: 'llm',
			section: 'idea'
		};
		const index = replay([open, read, { ...open, id: 'o2', at: NOON + 2 }], lessonOf);
		expect(index.place).toEqual({ lesson: 'llm', section: 'idea', at: NOON + 2 });
		const other = replay(
			[open, read, { ...open, id: 'o3', at: NOON + 3, lesson: 'cost' }],
			lessonOf
		);
		expect(other.place).toEqual({ lesson: 'cost', at: NOON + 3 });
	});
});

describe('extendIndex', () => {
	it('says the same as a replay, or that only a replay can tell', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const log = mergeEvents(events, []);
				let index = emptyIndex();
				log.forEach((event, i) => {
					const whole = replay(log.slice(0, i + 1), lessonOf);
					const next = extendIndex(index, event);
					if (next) expect(next).toEqual(whole);
					index = whole;
				});
			}),
			{ numRuns: 1_000 }
		);
	});

	it('leaves the index before as it was', () => {
		const event = answered('llm-fit-choice', NOON, { quiz: 'q' });
		const before = replay([event], lessonOf);
		const copy = structuredClone(before);
		extendIndex(before, { ...event, id: 'next', at: NOON + 1 });
		expect(before).toEqual(copy);
	});

	it('copies nothing that the event does not touch', () => {
		const read = (id: string, at: number): LogEvent => ({
			...{ id, at, lesson: 'llm' },
			...{ kind: 'section-read', section: id }
		});
		const old = [answered('llm-fit-choice', NOON, { quiz: 'q' }), answered('gone', NOON + 1)];
		const before = replay([...old, read('idea', NOON + 2)], lessonOf);
		const next = answered('llm-fit-choice', NOON + 3, { quiz: 'other' });
		const after = extendIndex(before, next);
		for (const key of ['quizzes', 'sections', 'opened', 'resets'] as const) {
			expect(after?.[key]).toBe(before[key]);
		}
		expect(after?.answers.get('gone')).toBe(before.answers.get('gone'));
		expect(after?.quizAnswers.get('q')).toBe(before.quizAnswers.get('q'));
		expect(after?.answers.get('llm-fit-choice')).toEqual([old[0], next]);
		const opened = extendIndex(before, read('more', NOON + 3));
		expect(opened?.answers).toBe(before.answers);
	});

	it('refuses events that change what came before', () => {
		const index = replay([answered('llm-fit-choice', NOON)], lessonOf);
		expect(extendIndex(index, answered('llm-fit-choice', NOON - 1))).toBeUndefined();
		expect(extendIndex(index, reset('r', NOON + 1, 'all'))).toBeUndefined();
		expect(extendIndex(index, undo(NOON + 1, 'r'))).toBeUndefined();
	});
});
