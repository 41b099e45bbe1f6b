import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent, anyJson } from '../../../../tests/progress/arbitraries.ts';
import { answered, NOON } from '../../../../tests/progress/sample.ts';
import { isUnknownEvent, parseEvent } from './parse-event.ts';

const good = answered('llm-fit-choice', NOON);

describe('parseEvent', () => {
	it('accepts every event that the course can write, and gives back the same value', () => {
		fc.assert(
			fc.property(anyEvent, (event) => {
				expect(parseEvent(event)).toBe(event);
			})
		);
	});

	it('keeps fields that it does not know', () => {
		const event = { ...good, device: { name: 'phone' } };
		expect(parseEvent(event)).toBe(event);
	});

	it.each([
		['no object', 'text', 'event'],
		['a list', [good], 'event'],
		['an unknown kind', { ...good, kind: 'constructor' }, 'kind'],
		['an empty id', { ...good, id: '' }, 'answered.id'],
		['a long id', { ...good, id: 'x'.repeat(201) }, 'answered.id'],
		['a time that is no number', { ...good, at: '1' }, 'answered.at'],
		['a time without end', { ...good, at: Infinity }, 'answered.at'],
		['a time before 1970', { ...good, at: -1 }, 'answered.at'],
		['a time that dates cannot hold', { ...good, at: 8.64e15 }, 'answered.at'],
		['a place that is no number', { ...good, order: '1' }, 'answered.order'],
		['a place of 0', { ...good, order: 0 }, 'answered.order'],
		['a place between two others', { ...good, order: 1.5 }, 'answered.order'],
		['a place that cannot be counted on', { ...good, order: 2 ** 53 }, 'answered.order'],
		['a revision of 0', { ...good, rev: 0 }, 'answered.rev'],
		['more points than there are', { ...good, earned: 2 }, 'answered.earned'],
		['a total of 0', { ...good, earned: 0, total: 0 }, 'answered.total'],
		['an answer that is a number', { ...good, answer: 3 }, 'answered.answer'],
		['an answer without bounds', { ...good, answer: ['x'.repeat(60_000)] }, 'answered.answer'],
		['a place that does not exist', { ...good, where: 'home' }, 'answered.where'],
		['another confidence', { ...good, confidence: 'maybe' }, 'answered.confidence'],
		['null for a field', { ...good, hints: null }, 'answered.hints'],
		['a field without bounds', { ...good, more: 'x'.repeat(60_000) }, 'answered.more']
	])('refuses %s', (_what, value, problem) => {
		expect(parseEvent(value)).toBe(problem);
	});

	it('refuses a note of more than 20,000 characters', () => {
		const note = { id: 'n', at: 1, kind: 'note', lesson: 'llm', section: 'idea' };
		expect(parseEvent({ ...note, text: 'x'.repeat(20_000) })).not.toBeTypeOf('string');
		expect(parseEvent({ ...note, text: 'x'.repeat(20_001) })).toBe('note.text');
	});

	it('takes an exam by its seed, and one of the first logs by its orders', () => {
		const exam = { id: 'e', at: 1, kind: 'exam-started', questions: ['one'] };
		expect(parseEvent({ ...exam, seed: 7 })).not.toBeTypeOf('string');
		expect(parseEvent({ ...exam, orders: { one: ['b', 'a'] } })).not.toBeTypeOf('string');
		expect(parseEvent(exam)).toBe('exam-started.seed');
		expect(parseEvent({ ...exam, seed: -1, orders: {} })).toBe('exam-started.seed');
	});

	it('never throws, and never takes a value both as known and as unknown', () => {
		fc.assert(
			fc.property(anyJson, (value) => {
				const event = parseEvent(value);
				if (typeof event === 'string') expect(event).not.toBe('');
				else expect(isUnknownEvent(value)).toBe(false);
			}),
			{ numRuns: 5_000 }
		);
	});
});

describe('isUnknownEvent', () => {
	const later = { id: 'x', at: NOON, kind: 'highlight', range: [1, 2] };

	it('recognises a stamped event of a later kind', () => {
		expect(isUnknownEvent(later)).toBe(true);
	});

	it.each([
		['without an id', { ...later, id: undefined }],
		['without a time', { ...later, at: 'today' }],
		['whose place is none', { ...later, order: -1 }],
		['of a known kind that is malformed', { ...later, kind: 'answered' }],
		['without bounds', { ...later, text: 'x'.repeat(60_000) }]
	])('refuses one %s', (_what, value) => {
		expect(isUnknownEvent(value)).toBe(false);
	});
});
