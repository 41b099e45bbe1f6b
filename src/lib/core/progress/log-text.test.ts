import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents, anyJson } from '../../../../tests/progress/arbitraries.ts';
import { answered, NOON } from '../../../../tests/progress/sample.ts';
import { joinLog, LOG_FORMAT, readLog, writeLog } from './log-text.ts';

const event = answered('llm-fit-choice', NOON);
const later = { id: 'x', at: NOON, kind: 'highlight', range: [1, 2] };

/** A text as someone else may have left it under one of our keys. */
const anyText = fc.oneof(
	fc.string(),
	fc.json(),
	fc
		.array(anyJson, { maxLength: 6 })
		.map((events) => JSON.stringify({ format: LOG_FORMAT, version: 1, events })),
	fc
		.tuple(anyEvents, fc.nat(400))
		.map(([events, cut]) => writeLog({ events, unknown: [] }).slice(0, cut))
);

describe('readLog', () => {
	it('reads what writeLog wrote', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const log = readLog(writeLog({ events, unknown: [later] }));
				expect(log).toEqual({ ok: true, events, unknown: [later], unreadable: [] });
			})
		);
	});

	it('reads an empty log', () => {
		expect(readLog(joinLog([]))).toEqual({ ok: true, events: [], unknown: [], unreadable: [] });
	});

	it('reports a newer version with its number', () => {
		const text = JSON.stringify({ format: LOG_FORMAT, version: 2, entries: {} });
		expect(readLog(text)).toEqual({ ok: false, problem: 'newer', newer: 2 });
	});

	it.each([
		['nothing', '', 'not-json'],
		['half a log', writeLog({ events: [event], unknown: [] }).slice(0, -5), 'not-json'],
		['brackets without end', '['.repeat(200_000), 'not-json'],
		['a log of something else', '{"format":"notes","version":1,"events":[]}', 'foreign'],
		[
			'a version that is no number',
			`{"format":"${LOG_FORMAT}","version":"1","events":[]}`,
			'foreign'
		],
		['a version of 0', `{"format":"${LOG_FORMAT}","version":0,"events":[]}`, 'foreign'],
		['no list', `{"format":"${LOG_FORMAT}","version":1,"events":{}}`, 'foreign'],
		['null', 'null', 'foreign']
	])('tells why it cannot read %s', (_what, text, problem) => {
		expect(readLog(text)).toEqual({ ok: false, problem });
	});

	it('keeps what it does not understand as a log of its own', () => {
		const bad = { ...event, earned: 'much' };
		const text = JSON.stringify({ format: LOG_FORMAT, version: 1, events: [bad, event], by: 'me' });
		const log = readLog(text);
		expect(log).toMatchObject({ ok: true, events: [event], unreadable: [bad] });
		expect(log.ok && JSON.parse(log.rest ?? '')).toEqual({
			format: LOG_FORMAT,
			version: 1,
			events: [bad],
			by: 'me'
		});
	});

	it('never throws, and accounts for every entry of every text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const log = readLog(text);
				if (!log.ok) return;
				const { events }: { events: unknown[] } = JSON.parse(text);
				const found = [...log.events, ...log.unknown, ...log.unreadable];
				expect(found.map((e) => JSON.stringify(e)).toSorted()).toEqual(
					events.map((e) => JSON.stringify(e)).toSorted()
				);
				expect(log.rest !== undefined).toBe(log.unreadable.length > 0);
			}),
			{ numRuns: 5_000 }
		);
	});
});
