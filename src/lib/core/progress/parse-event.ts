import { isAnswer, isRecord } from '../quiz/types.ts';
import type { EventKind, LogEvent } from './events.ts';
import { isOrder, isTime, type Stamp } from './order.ts';

/** An event of a kind that this version does not know: kept as it is, and exported again. */
export interface UnknownEvent extends Stamp {
	kind: string;
	[field: string]: unknown;
}

type Fields = Record<string, unknown>;

/** The longest id, in characters. */
const MAX_ID = 200;
/** The longest note, in characters. */
const MAX_TEXT = 20_000;
/** The most ids in one list of questions, and the most options of one question. */
const MAX_IDS = 500;
/** The most that any field may hold: characters and values together. */
const MAX_SIZE = 50_000;
const MAX_SEED = 2 ** 32;

const WHERE = new Set<unknown>(['pretest', 'lesson', 'quiz', 'review', 'exam']);

function isId(v: unknown): v is string {
	return typeof v === 'string' && v.length > 0 && v.length <= MAX_ID;
}

function isIds(v: unknown): boolean {
	return Array.isArray(v) && v.length <= MAX_IDS && v.every(isId);
}

/** A whole number from 0. */
function isCount(v: unknown): v is number {
	return typeof v === 'number' && Number.isSafeInteger(v) && v >= 0;
}

function isSeed(v: unknown): boolean {
	return isCount(v) && v <= MAX_SEED;
}

function isOrders(value: unknown): boolean {
	if (!isRecord(value)) return false;
	const entries = Object.entries(value);
	return entries.length <= MAX_IDS && entries.every(([key, order]) => isId(key) && isIds(order));
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

/** The first field of an event that is too large, whether we know it or not. */
function findLargeField(event: Fields): string | undefined {
	for (const name in event) {
		const value = event[name];
		const isSmall = typeof value === 'string' ? value.length < MAX_SIZE : typeof value !== 'object';
		if (!isSmall && !isBounded(value)) return name;
	}
	return undefined;
}

function findPlaceProblem({ lesson, section }: Fields): string | undefined {
	if (!isId(lesson)) return 'lesson';
	return isId(section) ? undefined : 'section';
}

// Straight lines of comparisons, not a table of rules: a start checks thousands of answers before
// the first paint, when nothing is compiled yet.
function findAnsweredProblem(event: Fields): string | undefined {
	const { question, rev, answer, earned, total, where } = event;
	const { confidence, hints, ms, seed, quiz } = event;
	if (!isId(question)) return 'question';
	if (!isCount(rev) || rev === 0) return 'rev';
	if (!isAnswer(answer)) return 'answer';
	if (typeof total !== 'number' || !(total >= 1 && total <= 1000)) return 'total';
	if (typeof earned !== 'number' || !(earned >= 0 && earned <= total)) return 'earned';
	if (!WHERE.has(where)) return 'where';
	if (confidence !== undefined && confidence !== 'unsure' && confidence !== 'sure')
		return 'confidence';
	if (hints !== undefined && !isCount(hints)) return 'hints';
	if (ms !== undefined && ms !== 0 && !isTime(ms)) return 'ms';
	if (seed !== undefined && !isSeed(seed)) return 'seed';
	return quiz === undefined || isId(quiz) ? undefined : 'quiz';
}

function findQuizProblem({ lesson, questions, seed }: Fields): string | undefined {
	if (!isId(lesson)) return 'lesson';
	if (!isIds(questions)) return 'questions';
	return isSeed(seed) ? undefined : 'seed';
}

/** The first logs listed the orders of options in the place of a seed. */
function findExamProblem({ questions, orders, seed }: Fields): string | undefined {
	if (!isIds(questions)) return 'questions';
	return isSeed(seed) || (seed === undefined && isOrders(orders)) ? undefined : 'seed';
}

function findNoteProblem({ text }: Fields): string | undefined {
	const isText = typeof text === 'string' && text.length <= MAX_TEXT;
	return isText ? undefined : 'text';
}

/** The first field that is wrong among those that only events of a kind have. */
function findOwnProblem(kind: EventKind, event: Fields): string | undefined {
	switch (kind) {
		case 'answered':
			return findAnsweredProblem(event);
		case 'quiz-started':
			return findQuizProblem(event);
		case 'section-read':
			return findPlaceProblem(event);
		case 'lesson-opened':
			return isId(event['lesson']) ? undefined : 'lesson';
		case 'exam-started':
			return findExamProblem(event);
		case 'exam-finished':
			return isId(event['exam']) ? undefined : 'exam';
		case 'note':
			return findPlaceProblem(event) ?? findNoteProblem(event);
		case 'bookmark':
			if (typeof event['on'] !== 'boolean') return 'on';
			return findPlaceProblem(event);
		case 'reset':
			return isId(event['scope']) ? undefined : 'scope';
		case 'reset-undone':
			return isId(event['reset']) ? undefined : 'reset';
	}
}

const KINDS = {
	answered: true,
	'quiz-started': true,
	'section-read': true,
	'lesson-opened': true,
	'exam-started': true,
	'exam-finished': true,
	note: true,
	bookmark: true,
	reset: true,
	'reset-undone': true
} satisfies Record<EventKind, true>;

function isKind(kind: unknown): kind is EventKind {
	return typeof kind === 'string' && Object.hasOwn(KINDS, kind);
}

/** What is wrong with a value that should be an event of a known kind: itself, its kind, or a field of it. */
function findProblem(value: unknown): string | undefined {
	if (!isRecord(value)) return 'event';
	const { id, at, order, kind } = value;
	if (!isKind(kind)) return 'kind';
	if (!isId(id)) return `${kind}.id`;
	if (!isTime(at)) return `${kind}.at`;
	if (order !== undefined && !isOrder(order)) return `${kind}.order`;
	const own = findOwnProblem(kind, value);
	if (own !== undefined) return `${kind}.${own}`;
	const large = findLargeField(value);
	return large === undefined ? undefined : `${kind}.${large}`;
}

function isEvent(value: unknown, report: { problem: string }): value is LogEvent {
	const problem = findProblem(value);
	if (problem === undefined) return true;
	report.problem = problem;
	return false;
}

/**
 * Checks a value from outside: the same value as an event, or what of it is wrong: `event`, `kind`, or a field, such as `answered.rev`.
 * Fields that an event of its kind does not have are kept. Never throws.
 */
export function parseEvent(value: unknown): LogEvent | string {
	const report = { problem: '' };
	return isEvent(value, report) ? value : report.problem;
}

/** True for an event that a later edition of this format version may have written: stamped, of a kind unknown here. */
export function isUnknownEvent(value: unknown): value is UnknownEvent {
	if (!isRecord(value)) return false;
	const { id, at, order, kind } = value;
	const isStamped = isId(id) && isTime(at) && (order === undefined || isOrder(order));
	return isStamped && isId(kind) && !isKind(kind) && isBounded(value);
}
