import { describe, expect, it } from 'vitest';
import { answered, NOON } from '../../../../tests/progress/sample.ts';
import type { LogEvent } from './events.ts';
import { mergePreview } from './merge-preview.ts';

const opened: LogEvent = { id: 'o', at: NOON - 5, kind: 'lesson-opened', lesson: 'llm' };
const later = { id: 'x', at: NOON + 5, kind: 'highlight' };

describe('mergePreview', () => {
	it('counts by kind what is new and what is here already', () => {
		const here = { events: [answered('a', NOON), answered('a', NOON + 1)], unknown: [] };
		const file = { events: [opened, ...here.events, answered('b', NOON)], unknown: [later] };
		expect(mergePreview(here, file)).toEqual({
			added: { answered: 1, 'lesson-opened': 1, unknown: 1 },
			present: { answered: 2 },
			range: { from: NOON - 5, to: NOON + 5 }
		});
	});

	it('counts an event that a file holds twice once', () => {
		const twice = { events: [opened, opened], unknown: [] };
		expect(mergePreview({ events: [], unknown: [] }, twice).added).toEqual({ 'lesson-opened': 1 });
	});

	it('has no range for an empty file', () => {
		const nothing = { events: [], unknown: [] };
		expect(mergePreview(nothing, nothing)).toEqual({ added: {}, present: {} });
	});
});
