import * as v from 'valibot';
import { isRecord } from '#lib/core/quiz/types.ts';
import { at, settled } from '#lib/core/schema-parts.ts';
import { list, type Path, type Report, show } from './problems.ts';

const KINDS: Record<string, string> = {
	string: 'a text',
	number: 'a number',
	boolean: 'true or false',
	Array: 'a list',
	Object: 'a group of keys'
};

/** Valibot's name of what it wants, in words: `("a" | "b")` becomes `one of "a", "b"`. */
function inWords(expected: string): string {
	const choices = expected.match(/"[^"]*"|\btrue\b|\bfalse\b/g);
	if (choices !== null)
		return choices.length === 1 ? choices.join() : `one of ${choices.join(', ')}`;
	if (expected.startsWith('>=')) return `${expected.slice(2)} or more`;
	if (expected.startsWith('<=')) return `${expected.slice(2)} or less`;
	return KINDS[expected] ?? expected;
}

/** A group of keys as it is; anything else as an empty one. */
export function group(value: unknown): Record<string, unknown> {
	return isRecord(value) ? value : {};
}

/** The schema of the value at a path; undefined where it cannot be told. */
function schemaAt(schema: unknown, input: unknown, path: Path): unknown {
	const here = settled(schema, input);
	const [key, ...rest] = path;
	if (key === undefined) return here;
	const inner = at(here, 'item') ?? at(here, 'value') ?? at(at(here, 'entries'), key);
	return schemaAt(inner, at(input, key), rest);
}

const pathOf = (issue: v.BaseIssue<unknown>): (string | number)[] =>
	(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

/** Valibot stops at the first unknown key; authors want to know all. */
function reportUnknownKeys(schema: unknown, holder: unknown, where: Path, report: Report): void {
	const allowed = Object.keys(group(at(settled(schema, holder), 'entries')));
	for (const key of Object.keys(group(holder)).filter((name) => !allowed.includes(name))) {
		report([...where, key], 'is an unknown key', `one of ${list(allowed)}`);
	}
}

function reportIssue(
	schema: unknown,
	root: unknown,
	issue: v.BaseIssue<unknown>,
	report: Report
): void {
	const path = pathOf(issue);
	const last = issue.path?.at(-1);
	const isKey = last?.origin === 'key' && issue.type === 'strict_object';
	if (isKey && issue.expected === 'never') {
		const where = path.slice(0, -1);
		reportUnknownKeys(schemaAt(schema, root, where), last.input, where, report);
	} else if (isKey) {
		const wanted = at(schemaAt(schema, root, path), 'expects');
		report(path, 'is missing', inWords(String(wanted)));
	} else {
		const problem = issue.input === undefined ? 'is missing' : `is ${show(issue.input)}`;
		const own = !issue.message.startsWith('Invalid ');
		report(path, problem, own ? issue.message : inWords(issue.expected ?? ''));
	}
}

/**
 * Checks a value against a schema and reports everything that does not fit.
 * Gives the value with its defaults filled in, or undefined when something was wrong.
 */
export function validate<S extends v.GenericSchema>(
	schema: S,
	value: unknown,
	report: Report
): v.InferOutput<S> | undefined {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	for (const issue of result.issues) reportIssue(schema, value, issue, report);
	return undefined;
}

/** One readable entry of a list, with its place in the file. */
export interface Item<T> {
	value: T;
	index: number;
}

/**
 * The entries of a list that are readable by themselves, so that one broken entry does not hide the rest.
 * Reports nothing: `validate` of the whole file has done so.
 */
export function readable<S extends v.GenericSchema>(
	schema: S,
	value: unknown
): Item<v.InferOutput<S>>[] {
	if (!Array.isArray(value)) return [];
	return value.flatMap((entry: unknown, index) => {
		const result = v.safeParse(schema, entry);
		return result.success ? [{ value: result.output, index }] : [];
	});
}
