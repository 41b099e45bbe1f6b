/**
 * Takes what the build of this very site wrote (into a page, a file or a message of its own worker) for what it is:
 * page and script come from one build, and offline each file is known by its hash. The only place that trusts so.
 * What a learner, a host or another site can have written is parsed instead.
 * @throws Error where nothing of the kind is there: a page that was cut
 */
export function trustBuilt<Data>(value: unknown, what: string): Data {
	const isBuilt = (there: unknown): there is Data => there !== undefined && there !== null;
	if (!isBuilt(value)) throw new Error(`The page holds no whole ${what}.`);
	return value;
}
