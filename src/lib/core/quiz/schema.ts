import * as v from 'valibot';

/** An id: lower-case words joined by hyphens. */
export const id = v.pipe(
	v.string(),
	v.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*$/,
		'an id: lower-case letters and digits, words joined by hyphens'
	)
);

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('some text'));

const level = v.picklist(['recall', 'apply', 'analyse']);

/** Fields that every question has, whatever its kind. */
export const base = {
	id,
	rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
	objective: id,
	level,
	sources: v.pipe(v.array(v.string()), v.minLength(1, 'at least one source')),
	facts: v.optional(v.array(v.string()), []),
	section: id,
	stem: text,
	why: text,
	hints: v.optional(v.pipe(v.array(text), v.maxLength(3, 'at most three hints')), [])
};

/** Fields of a part of a case: what is left out is taken from the case. */
const partBase = {
	id,
	level,
	objective: v.optional(id),
	section: v.optional(id),
	stem: text,
	why: text
};

/** The schema of a question: the fields of every question and those of its kind. */
export const questionOf = <T extends v.ObjectEntries>(own: T) =>
	v.strictObject<Omit<typeof base, keyof T> & T>({ ...base, ...own });

/** The schema of a part of a case: the fields of every part and those of its kind. */
export const partOf = <T extends v.ObjectEntries>(own: T) =>
	v.strictObject({ ...partBase, ...own });

/** An option of a choice: right, or naming the misconception that leads to it. */
export const option = v.strictObject({
	id,
	text,
	right: v.optional(v.boolean(), false),
	misconception: v.optional(id),
	feedback: text
});

export type Option = v.InferOutput<typeof option>;
