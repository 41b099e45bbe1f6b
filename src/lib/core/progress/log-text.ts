import { COURSE_ID } from '../course/identity.ts';
import { isRecord } from '../quiz/types.ts';
import type { LogEvent } from './events.ts';
import { isUnknownEvent, parseEvent, type UnknownEvent } from './parse-event.ts';

/** Names the course: the log of another one is not ours. */
export const LOG_FORMAT = `${COURSE_ID}-progress`;
/** Goes up when older editions of the course could misread what is written. */
const LOG_VERSION = 1;

/** Every event of a log: those that this edition understands, and those that it only keeps. */
export interface LogEvents {
	events: readonly LogEvent[];
	unknown: readonly UnknownEvent[];
}

export interface ReadLog {
	ok: true;
	events: LogEvent[];
	unknown: UnknownEvent[];
	/** Entries that are no events, as they were. */
	unreadable: unknown[];
	/** What was not understood, as a text of the same form; absent when everything was. */
	rest?: string;
}

export type LogReading =
	| ReadLog
	| { ok: false; problem: 'newer'; newer: number }
	| { ok: false; problem: 'not-json' | 'foreign' };

const FIELDS = new Set(['format', 'version', 'events']);

/** Reads a stored or exported log. Never throws: what cannot be read is told apart from what can. */
export function readLog(text: string): LogReading {
	try {
		return readLogValue(JSON.parse(text));
	} catch {
		return { ok: false, problem: 'not-json' };
	}
}

function readLogValue(value: unknown): LogReading {
	if (!isRecord(value) || value['format'] !== LOG_FORMAT) return { ok: false, problem: 'foreign' };
	const { version, events: entries } = value;
	if (typeof version !== 'number' || !Number.isInteger(version) || version < LOG_VERSION) {
		return { ok: false, problem: 'foreign' };
	}
	if (version > LOG_VERSION) return { ok: false, problem: 'newer', newer: version };
	if (!Array.isArray(entries)) return { ok: false, problem: 'foreign' };
	const reading: ReadLog = { ok: true, events: [], unknown: [], unreadable: [] };
	for (const entry of entries) sortEntry(entry, reading);
	const more = Object.keys(value).some((key) => !FIELDS.has(key));
	if (more || reading.unreadable.length > 0) {
		reading.rest = JSON.stringify({ ...value, events: reading.unreadable });
	}
	return reading;
}

function sortEntry(entry: unknown, into: ReadLog): void {
	const event = parseEvent(entry);
	if (typeof event !== 'string') into.events.push(event);
	else if (isUnknownEvent(entry)) into.unknown.push(entry);
	else into.unreadable.push(entry);
}

const HEAD = `{"format":"${LOG_FORMAT}","version":${LOG_VERSION},"events":[`;
const TAIL = ']}';

/** Puts events that are JSON already into a log: appending one must not write all again from scratch. */
export function joinLog(events: readonly string[]): string {
	return HEAD + events.join(',') + TAIL;
}

/** A log as text, for storage and for export. */
export function writeLog({ events, unknown }: LogEvents): string {
	return joinLog([...events, ...unknown].map((event) => JSON.stringify(event)));
}
