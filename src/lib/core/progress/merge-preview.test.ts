import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents } from '../../../../tests/progress/arbitraries.ts';
import { answered, NOON, sampleCourse } from '../../../../tests/progress/sample.ts';
import { mapQuestions } from './course-map.ts';
import type { LogEvent } from './events.ts';
import { mergeEvents } from './merge-events.ts';
import { mergePreview, newIn } from './merge-preview.ts';

const lessonOf = mapQuestions(sampleCourse());
const nothing = { events: [], unknown: [] };
const opened: LogEvent = { id: 'o', at: NOON - 5, kind: 'lesson-opened', lesson: 'llm' };
const later = { id: 'x', at: NOON + 5, kind: 'highlight' };
const none = { added: {}, present: {}, differing: {}, lost: 0, regained: 0, idle: 0 };
const [first, second] = [answered('llm-fit-choice', NOON), answered('llm-fit-choice', NOON + 1)];
const reset: LogEvent = { id: 'r', at: NOON + 2, kind: 'reset', scope: 'llm' };
const undo: LogEvent = { id: 'u', at: NOON + 3, kind: 'reset-undone', reset: 'r' };

const log = (...events: LogEvent[]) => ({ events, unknown: [] });
const preview = (here: LogEvent[], file: LogEvent[]) =>
	mergePreview(log(...here), log(...file), lessonOf);

describe('mergePreview', () => {
	it('counts by kind what is new and what is here already', () => {
		const here = log(first, second);
		const file = { events: [opened, first, second, answered('b', NOON)], unknown: [later] };
		expect(mergePreview(here, file, lessonOf)).toEqual({
			...none,
			added: { answered: 1, 'lesson-opened': 1, unknown: 1 },
			present: { answered: 2 }
		});
	});

	it('counts an event that a file holds twice once', () => {
		expect(preview([], [opened, opened]).added).toEqual({ 'lesson-opened': 1 });
		expect(preview([], [opened, { ...opened, lesson: 'cost' }]).added).toEqual({
			'lesson-opened': 1
		});
	});

	it('finds nothing in an empty file', () => {
		expect(mergePreview(nothing, nothing, lessonOf)).toEqual(none);
	});

	it('tells apart what has the id of an event here, and another content', () => {
		const { at, ...rest } = first;
		expect(preview([first], [{ ...rest, at }]).present).toEqual({ answered: 1 });
		const changed = preview(
			[first, opened],
			[
				{ ...first, earned: 0 },
				{ ...opened, at: 1 }
			]
		);
		expect(changed).toEqual({ ...none, differing: { answered: 1, 'lesson-opened': 1 } });
	});

	it('counts the answers here that a reset in the file would take out of the count', () => {
		expect(preview([first, second], [reset])).toMatchObject({ added: { reset: 1 }, lost: 2 });
		expect(preview([first, second], [reset, undo]).lost).toBe(0);
	});

	it('counts the answers here that would count again', () => {
		expect(preview([first, reset], [undo])).toMatchObject({ regained: 1, lost: 0 });
	});

	it('counts the new answers that lie before a reset', () => {
		expect(preview([reset], [first, second])).toMatchObject({ added: { answered: 2 }, idle: 2 });
	});
});

describe('newIn', () => {
	it('never changes what is here: each event stays as it was, and the rest of the file comes', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (one, two) => {
				const here = mergeEvents(one, []);
				const merged = mergeEvents(here, newIn(log(...here), log(...two)).events);
				for (const event of here) expect(merged).toContain(event);
				expect(new Set(merged.map(({ id }) => id))).toEqual(
					new Set([...one, ...two].map(({ id }) => id))
				);
			}),
			{ numRuns: 1_000 }
		);
	});

	it('takes no event of a later kind in under the id of one that is here', () => {
		const file = { events: [], unknown: [{ ...later, id: first.id }, later] };
		expect(newIn(log(first), file)).toEqual({ events: [], unknown: [later] });
	});
});
