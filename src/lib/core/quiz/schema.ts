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

/** What a field is for, beside its form; fields.ts reads it. */
export type Role = 'markdown' | 'graded-markdown' | 'blocks' | 'authors';

// What pages do not need of a schema is left out of their script: nothing happens while one is made.
/* @__NO_SIDE_EFFECTS__ */
const withRole = <S extends v.GenericSchema, R extends Role>(schema: S, role: R) =>
	v.pipe(schema, v.metadata<v.InferOutput<S>, { role: R }>({ role }));

/** A text that learners read: Markdown in `lessons/`, HTML once the build's content step has run. */
export const markdown = withRole(text, 'markdown');

/** A text that learners read, and that an answer is graded by. */
export const gradedMarkdown = withRole(text, 'graded-markdown');

/** What a learner reads before answering, such as a log, a table or an answer of a model: blocks of Markdown. */
const exhibit = v.optional(withRole(text, 'blocks'));

/** A field that no page gets: only authors and checks need it. */
/* @__NO_SIDE_EFFECTS__ */
export const forAuthors = <S extends v.GenericSchema>(schema: S) => withRole(schema, 'authors');

const level = forAuthors(v.picklist(['recall', 'apply', 'analyse']));

/** Fields that every question has, whatever its kind. */
export const base = {
	id,
	rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
	objective: forAuthors(id),
	level,
	sources: forAuthors(v.pipe(v.array(v.string()), v.minLength(1, 'at least one source'))),
	facts: v.optional(forAuthors(v.array(v.string())), []),
	section: forAuthors(id),
	stem: markdown,
	exhibit,
	why: markdown,
	hints: v.optional(v.pipe(v.array(markdown), v.maxLength(3, 'at most three hints')), [])
};

/** Fields of a part of a case: what is left out is taken from the case. */
const partBase = {
	id,
	level,
	objective: v.optional(forAuthors(id)),
	section: v.optional(forAuthors(id)),
	stem: markdown,
	exhibit,
	why: markdown
};

/** The schema of a question: the fields of every question and those of its kind. */
export const questionOf = <T extends v.ObjectEntries>(own: T) =>
	v.strictObject<Omit<typeof base, keyof T> & T>({ ...base, ...own });

/** The schema of a part of a case: the fields of every part and those of its kind. */
export const partOf = <T extends v.ObjectEntries>(own: T) =>
	v.strictObject({ ...partBase, ...own });

/** Why something is right or wrong. */
export const reason = {
	/** The misconception that leads to a wrong option or answer. */
	misconception: v.optional(forAuthors(id)),
	feedback: markdown,
	/** Of what is wrong: completes "This would be the choice if …", for the neighbouring question that it answers. */
	rightWhen: v.optional(markdown)
};

/** An option of a choice. */
export const option = v.strictObject({
	id,
	text: markdown,
	right: v.optional(v.boolean(), false),
	...reason
});

export type Option = v.InferOutput<typeof option>;
