import { at, isList, settled } from '../schema-parts.ts';
import type { QuestionPath } from './description.ts';
import { partSchema, type Part } from './parts.ts';
import { questionSchema, type Question } from './questions.ts';
import { isRecord } from './types.ts';

/** What to put in the place of a field that has a role. */
export type Change = (value: unknown, role: string, path: QuestionPath) => unknown;

/** The role that a schema gives to its field: see schema.ts. */
function roleOf(schema: unknown): string | undefined {
	const steps = at(schema, 'pipe');
	if (!isList(steps)) return undefined;
	const roles = steps.map((step) => at(at(step, 'metadata'), 'role'));
	return roles.find((role) => typeof role === 'string');
}

function mapValue(schema: unknown, value: unknown, change: Change, path: QuestionPath): unknown {
	if (value === undefined) return undefined;
	const here = settled(schema, value);
	const role = roleOf(here);
	if (role !== undefined) return change(value, role, path);
	if (isList(value)) {
		return value.map((entry, place) => mapValue(at(here, 'item'), entry, change, [...path, place]));
	}
	if (!isRecord(value)) return value;
	const entries = Object.entries(value);
	return Object.fromEntries(
		entries.map(([key, one]) => [
			key,
			mapValue(at(at(here, 'entries'), key), one, change, [...path, key])
		])
	);
}

/**
 * A copy of a question, or of a part of a case, with each field that has a role (schema.ts) replaced.
 * It has the form of a question as long as `change` keeps the form of each field.
 */
export function mapFields(body: Question | Part, change: Change): unknown {
	return mapValue('rev' in body ? questionSchema : partSchema, body, change, []);
}

/** A copy with each text that a learner reads replaced by `change(text, path)`. */
export function mapTexts(
	body: Question | Part,
	change: (text: string, path: QuestionPath, role: string) => string
): unknown {
	return mapFields(body, (value, role, path) =>
		role !== 'authors' && typeof value === 'string' ? change(value, path, role) : value
	);
}

/** Calls `visit` for each text that a learner reads. */
export function eachText(
	body: Question | Part,
	visit: (text: string, path: QuestionPath, role: string) => void
): void {
	mapTexts(body, (text, path, role) => {
		visit(text, path, role);
		return text;
	});
}
