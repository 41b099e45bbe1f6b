import { isRecord } from './quiz/types.ts';

/**
 * Takes what the build of this very site wrote (into a page, a file or a message of its own worker) for what it is:
 * page and script come from one build. The only place that trusts so; what a learner can have written is parsed.
 * @param what for the message
 * @param keys what must stand in it at the least: a page may be cut, a host may answer with something else
 * @throws Error where that is not there
 */
export function trustBuilt<Data>(
	value: unknown,
	what: string,
	keys: readonly (keyof Data & string)[]
): Data {
	const isBuilt = (there: unknown): there is Data =>
		keys.length === 0
			? there !== undefined && there !== null
			: isRecord(there) && keys.every((key) => there[key] !== undefined);
	if (!isBuilt(value)) throw new Error(`The page holds no whole ${what}.`);
	return value;
}
