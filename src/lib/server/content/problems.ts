import type { Problem } from '#lib/core/course/types.ts';

/** A problem with its line, where one is known, counted from 1. */
export interface LocatedProblem extends Problem {
	line?: number;
}

/** What is wrong, and what should stand there. */
export interface Finding {
	problem: string;
	expected: string;
}

/** The way to a value: keys and places in lists. */
export type Path = readonly (string | number)[];

/** Reports something wrong in one file, at a path or at a line of text. */
export type Report = (where: Path, problem: string, expected: string, line?: number) => void;

/** `['questions', 3, 'stem']` as `questions[3].stem`. */
export function formatPath(path: Path): string {
	return path.reduce<string>(
		(text, key) =>
			typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`,
		''
	);
}

/** A problem as one line: `file:line: path: problem, expected …`. */
export function formatProblem(problem: LocatedProblem): string {
	const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
	const parts = [place, problem.path, `${problem.problem}, expected ${problem.expected}`];
	return parts.filter((part) => part !== '').join(': ');
}

/** A value as an author would recognise it. */
export function show(value: unknown): string {
	if (value === null || value === undefined) return 'empty';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a group of keys';
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Names in quotes, joined by commas. */
export function list(names: Iterable<string>): string {
	return [...names].map((name) => `"${name}"`).join(', ');
}
