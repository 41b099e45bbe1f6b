import type { Answer, FormFields, Mark } from './types.ts';

/** The values of one field, first to last; empty when the field is absent. */
export function valuesOf(fields: FormFields, name: string): string[] {
	return [...(fields.get(name) ?? [])];
}

/** The first value of a field, or an empty text. */
export function valueOf(fields: FormFields, name: string): string {
	return fields.get(name)?.[0] ?? '';
}

/** One field with one value: the form of every answer that is typed or picked once. */
export function oneField(name: string, answer: Answer): FormFields {
	return new Map(typeof answer === 'string' ? [[name, [answer]]] : []);
}

/** How an option fared, from what it is and whether it was chosen. */
export function markOf(right: boolean, chosen: boolean): Mark {
	if (chosen) return right ? 'right' : 'wrong';
	return right ? 'missed' : 'left';
}

/** Reads the text under an id from an answer made of ids, whatever the answer's form. */
export function textAt(answer: unknown, id: string): string {
	if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return '';
	const value: unknown = Object.getOwnPropertyDescriptor(answer, id)?.value;
	return typeof value === 'string' ? value : '';
}
