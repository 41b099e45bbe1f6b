// Reads valibot's schemas as the plain data that they are, to find out what a value was checked by.
import { isRecord } from './quiz/types.ts';

export const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** The value under a key of something that may be anything. */
export function at(value: unknown, key: string | number): unknown {
	if (isList(value)) return value[Number(key)];
	return isRecord(value) ? value[key] : undefined;
}

/** What a schema is about for one input: without its default, and of several variants the one that fits. */
export function settled(schema: unknown, input: unknown): unknown {
	const wrapped = at(schema, 'wrapped');
	if (wrapped !== undefined) return settled(wrapped, input);
	const [key, options] = [at(schema, 'key'), at(schema, 'options')];
	if (typeof key !== 'string' || !isList(options)) return schema;
	const literal = (option: unknown): unknown => at(at(at(option, 'entries'), key), 'literal');
	return options.find((option) => literal(option) === at(input, key));
}
