import { isAnswer, isRecord } from '../quiz/types.ts';
import type { EventKind, LogEvent } from './events.ts';

/** An event of a kind that this version does not know: kept as it is, and exported again. */
export interface UnknownEvent {
	id: string;
	at: number;
	kind: string;
	[field: string]: unknown;
}

type Fields = Record<string, unknown>;

interface FieldRule {
	name: string;
	optional: boolean;
	expected: string;
	holds: (value: unknown, event: Fields) => boolean;
}

/** The longest id, in characters. */
const MAX_ID = 200;
/** The longest note, in characters. */
const MAX_TEXT = 20_000;
/** The most ids in one list of questions, and the most options of one question. */
const MAX_IDS = 500;
/** The most that an answer, or a field that we do not know, may hold: characters and values together. */
const MAX_SIZE = 50_000;
/** The moment after which `Date` cannot count. */
const MAX_TIME = 8.64e15;
const MAX_SEED = 2 ** 32;

const WHERE: unknown[] = ['pretest', 'lesson', 'quiz', 'review', 'exam'];
const CONFIDENCE: unknown[] = ['sure', 'unsure'];

const isId = (v: unknown): v is string =>
	typeof v === 'string' && v.length > 0 && v.length <= MAX_ID;
const isTime = (v: unknown): v is number => typeof v === 'number' && v > 0 && v < MAX_TIME;
const isIds = (v: unknown) => Array.isArray(v) && v.length <= MAX_IDS && v.every(isId);
const isCount = (v: unknown, most = Number.MAX_SAFE_INTEGER) =>
	typeof v === 'number' && Number.isInteger(v) && v >= 0 && v <= most;
const isSeed = (v: unknown) => isCount(v, MAX_SEED);

/** `name?` is a field that may be left out. */
function rule(name: string, expected: string, holds: FieldRule['holds']): FieldRule {
	const optional = name.endsWith('?');
	return { name: optional ? name.slice(0, -1) : name, optional, expected, holds };
}

const id = (name: string) => rule(name, `a text of 1 to ${MAX_ID} characters`, isId);
const base = [id('id'), rule('at', 'a time after 1970', isTime), id('kind')];
const place = [id('lesson'), id('section')];
const questions = rule('questions', `a list of at most ${MAX_IDS} ids`, isIds);

const answered = [
	id('question'),
	rule('rev', 'a whole number from 1', (v) => isCount(v) && v !== 0),
	rule('answer', 'an answer', (v) => isAnswer(v) && (typeof v === 'string' || isBounded(v))),
	rule('total', 'points from 1 to 1000', (v) => typeof v === 'number' && v >= 1 && v <= 1000),
	rule(
		'earned',
		'points from 0 to the total',
		(v, e) => typeof v === 'number' && typeof e['total'] === 'number' && v >= 0 && v <= e['total']
	),
	rule('where', 'a place of the course', (v) => WHERE.includes(v)),
	rule('confidence?', 'sure or unsure', (v) => CONFIDENCE.includes(v)),
	rule('hints?', 'a whole number', (v) => isCount(v)),
	rule('ms?', 'milliseconds', (v) => typeof v === 'number' && v >= 0 && v < MAX_TIME),
	rule('seed?', 'a seed', isSeed),
	id('quiz?')
];

const KINDS = {
	answered,
	'quiz-started': [id('lesson'), questions, rule('seed', 'a seed', isSeed)],
	'section-read': place,
	'lesson-opened': [id('lesson')],
	'exam-started': [questions, rule('orders', 'lists of option ids by question', isOrders)],
	'exam-finished': [id('exam')],
	note: [...place, rule('text', `a text of at most ${MAX_TEXT} characters`, isNoteText)],
	bookmark: [...place, rule('on', 'true or false', (v) => typeof v === 'boolean')],
	reset: [id('scope')],
	'reset-undone': [id('reset')]
} satisfies Record<EventKind, FieldRule[]>;

const RULES = new Map(
	Object.entries(KINDS).map(([kind, own]) => {
		const rules: FieldRule[] = [...base, ...own];
		return [kind, { rules, names: new Set(rules.map((field) => field.name)) }];
	})
);

function isOrders(value: unknown): boolean {
	if (!isRecord(value)) return false;
	const entries = Object.entries(value);
	return entries.length <= MAX_IDS && entries.every(([key, order]) => isId(key) && isIds(order));
}

function isNoteText(value: unknown): boolean {
	return typeof value === 'string' && value.length <= MAX_TEXT;
}

/** True for plain data of at most MAX_SIZE characters and values, nested at most 12 deep. */
function isBounded(value: unknown): boolean {
	let left = MAX_SIZE;
	const walk = (item: unknown, depth: number): boolean => {
		left -= typeof item === 'string' ? item.length + 1 : 1;
		if (left < 0 || depth > 12) return false;
		if (Array.isArray(item)) return item.every((v) => walk(v, depth + 1));
		if (!isRecord(item)) return true;
		return Object.entries(item).every(([key, v]) => {
			left -= key.length;
			return walk(v, depth + 1);
		});
	};
	return walk(value, 0);
}

/** What is wrong with a value that should be an event of a known kind; undefined when nothing is. */
function findProblem(value: unknown): string | undefined {
	if (!isRecord(value)) return 'not an event';
	const kind = value['kind'];
	const known = typeof kind === 'string' ? RULES.get(kind) : undefined;
	if (!known) return 'an event of an unknown kind';
	for (const { name, optional, expected, holds } of known.rules) {
		const field = value[name];
		if (field === undefined ? !optional : !holds(field, value)) {
			return `${String(kind)}: ${name} is not ${expected}`;
		}
	}
	for (const name in value) {
		if (!known.names.has(name) && !isBounded(value[name])) return `${name} is too large`;
	}
	return undefined;
}

function isEvent(value: unknown, report: { problem: string }): value is LogEvent {
	const problem = findProblem(value);
	if (problem === undefined) return true;
	report.problem = problem;
	return false;
}

/**
 * Checks a value from outside: the same value as an event, or a sentence that says why it is none.
 * Fields that an event of its kind does not have are kept. Never throws.
 */
export function parseEvent(value: unknown): LogEvent | string {
	const report = { problem: '' };
	return isEvent(value, report) ? value : report.problem;
}

/** True for an event that a later edition of this format version may have written: stamped, of a kind unknown here. */
export function isUnknownEvent(value: unknown): value is UnknownEvent {
	if (!isRecord(value)) return false;
	const { id, at, kind } = value;
	return isId(id) && isTime(at) && isId(kind) && !RULES.has(kind) && isBounded(value);
}
