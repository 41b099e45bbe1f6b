import fc from 'fast-check';

/** Ids that meet often, some of them names that every object has. */
export const anyId = fc.oneof(
	fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'constructor', 'value', 'answer'),
	fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4})?$/)
);

/** Different ids. */
export const anyIds = (min: number, max: number) =>
	fc.uniqueArray(anyId, { minLength: min, maxLength: max });

/** @param rights how many of them may be right; one always is */
export const anyOptions = (min: number, max: number, rights: number) =>
	fc.tuple(anyIds(min, max), fc.integer({ min: 1, max: rights })).map(([all, right]) =>
		all.map((id, place) => ({
			id,
			text: `Text ${id}`,
			right: place < right,
			feedback: `Reason ${id}`
		}))
	);

export const anyItems = (min: number, max: number) =>
	anyIds(min, max).map((all) =>
		all.map((id) => ({ id, text: `Text ${id}`, feedback: `Reason ${id}` }))
	);

export const anyPhrase = fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9})?$/);
