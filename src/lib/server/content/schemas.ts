import * as v from 'valibot';
import { LAB_KINDS } from '#lib/core/course/labs.ts';
import { questionSchema } from '#lib/core/quiz/questions.ts';
import { IDENTITY, type Family } from '#lib/core/course/identity.ts';
import { id, text } from '#lib/core/quiz/schema.ts';

const DAYS_EXPECTED = 'a day that exists, as YYYY-MM-DD';

/** True for a day that exists, written YYYY-MM-DD. */
export function isDay(date: string): boolean {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
	if (parts === null) return false;
	const time = Date.parse(`${date}T00:00:00Z`);
	return Number.isFinite(time) && new Date(time).toISOString().startsWith(date);
}

const day = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{2}-\d{2}$/, DAYS_EXPECTED),
	v.check(isDay, DAYS_EXPECTED)
);

/** A day, a month or a year, as precisely as it is known. */
const seen = v.pipe(
	v.string('YYYY, YYYY-MM or YYYY-MM-DD, a year alone in quotes'),
	v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD'),
	v.check((date) => date.length < 10 || isDay(date), DAYS_EXPECTED)
);

const sourceKey = v.pipe(
	v.string(),
	v.regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'a source key: capital letters and digits, joined by hyphens')
);
const slug = id;
const folder = v.pipe(
	v.string(),
	v.regex(
		/^\d{2,}-[a-z0-9]+(-[a-z0-9]+)*$/,
		'a folder name: a number of two digits, a hyphen, the slug'
	)
);

const isFamily = (name: string): name is Family => Object.hasOwn(IDENTITY.hues, name);
const families = Object.keys(IDENTITY.hues).filter(isFamily);

const lessonPlace = {
	folder,
	part: id,
	family: v.picklist(families)
};

/** One lesson of course.yaml; a lesson that is ready says its title and summary itself. */
export const lessonEntrySchema = v.variant('ready', [
	v.strictObject({ ...lessonPlace, ready: v.literal(false), title: text, summary: text }),
	v.strictObject({ ...lessonPlace, ready: v.literal(true) })
]);
export type LessonEntry = v.InferOutput<typeof lessonEntrySchema>;

export const partSchema = v.strictObject({ id, title: text });
const task = v.pipe(
	v.string(),
	v.regex(/^\d\.\d$/, 'a task of the exam guide in quotes, such as "2.1"')
);
export const objectiveSchema = v.strictObject({
	id,
	lesson: slug,
	topic: id,
	text,
	/** The task statements of the exam guide that it prepares for. */
	exam: v.optional(v.array(task), [])
});
export type ObjectiveEntry = v.InferOutput<typeof objectiveSchema>;

export const courseSchema = v.strictObject({
	passMark: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
	parts: v.array(partSchema),
	lessons: v.array(lessonEntrySchema),
	objectives: v.array(objectiveSchema)
});

/** What the course paints for a lesson: cover.yaml. */
export const coverSchema = v.strictObject({
	prompt: text,
	seed: v.pipe(v.number(), v.integer('a whole number'), v.minValue(1), v.maxValue(9999))
});

export const frontMatterSchema = v.strictObject({
	title: text,
	summary: v.pipe(text, v.maxLength(160, 'at most 160 characters')),
	minutes: v.pipe(v.number(), v.integer('a whole number'), v.minValue(1)),
	objectives: v.pipe(v.array(id), v.minLength(1, 'at least one objective')),
	pretest: v.optional(v.array(id), []),
	sources: v.pipe(v.array(sourceKey), v.minLength(1, 'at least one source')),
	given: v.optional(v.array(text), []),
	/** The section that now holds what an earlier heading named: links to the old id lead there. */
	formerly: v.optional(v.record(id, id), {})
});
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;

export const quizSchema = v.strictObject({
	given: v.optional(v.array(text), []),
	questions: v.array(questionSchema)
});

export const sourceSchema = v.strictObject({
	id: sourceKey,
	title: text,
	url: v.pipe(v.string(), v.url('an address'), v.startsWith('https://', 'an https:// address')),
	kind: text,
	seen
});
export const sourcesSchema = v.strictObject({ sources: v.array(sourceSchema) });

export const misconceptionSchema = v.strictObject({
	id,
	name: text,
	correction: text,
	source: sourceKey,
	/** Where the fact base lists it; not used by the course. */
	pitfall: v.optional(text)
});
export const examSchema = v.strictObject({
	code: text,
	name: text,
	version: text,
	sources: v.pipe(v.array(sourceKey), v.minLength(1, 'at least one source')),
	domains: v.array(
		v.strictObject({
			title: text,
			weight: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
			tasks: v.array(v.strictObject({ id: task, title: text, beyond: text }))
		})
	)
});

const settingValue = v.pipe(
	v.union([v.string(), v.number(), v.boolean()]),
	v.transform((value) => String(value))
);
export const labSchema = v.strictObject({
	kind: v.picklist(LAB_KINDS),
	title: text,
	intro: text,
	setting: v.optional(v.record(v.string(), settingValue), {}),
	predict: v.strictObject({
		ask: text,
		options: v.pipe(v.array(text), v.minLength(2), v.maxLength(4)),
		/** The number of the right option, from 1. */
		right: v.pipe(v.number(), v.integer(), v.minValue(1)),
		because: text
	}),
	task: text,
	try: text,
	shows: v.pipe(v.array(text), v.minLength(1))
});

export const claimSchema = v.strictObject({
	id,
	claim: text,
	verdict: v.picklist(['correct', 'incomplete', 'imprecise', 'outdated', 'wrong']),
	truth: text,
	source: sourceKey,
	lesson: slug,
	section: id,
	questions: v.array(id)
});
export const claimsSchema = v.strictObject({ claims: v.array(claimSchema) });

const spelling = v.pipe(
	v.string(),
	v.regex(/^[\p{L}\p{N}]([\p{L}\p{N} '-]*[\p{L}\p{N}])?$/u, 'words of letters, digits and hyphens')
);
export const termSchema = v.strictObject({
	id,
	term: spelling,
	/** Further spellings under which a first use is found: plurals, abbreviations. */
	forms: v.optional(v.array(spelling), []),
	/** Capital letters count where it is looked for. */
	exact: v.optional(v.boolean(), false),
	definition: v.pipe(
		text,
		v.maxLength(200, 'at most 200 characters'),
		v.regex(/^[^<>{}*_`[\]]*$/, 'plain words, without marks of Markdown')
	),
	source: sourceKey,
	/** The lesson that teaches it; it must hold the term. */
	lesson: slug
});
export const glossarySchema = v.strictObject({ terms: v.array(termSchema) });

export const misconceptionsSchema = v.strictObject({
	misconceptions: v.array(misconceptionSchema)
});

const retiredOption = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/, 'question/option, such as cost-output-share/shorter')
);
export const retiredSchema = v.strictObject({
	questions: v.array(id),
	options: v.array(retiredOption)
});

const factBase = { kind: id, seen: day, source: sourceKey, note: v.optional(text) };
const unit = v.picklist([
	'usd-per-million-tokens',
	'usd-per-image',
	'usd-per-hour',
	'usd-per-second',
	'usd-per-thousand-queries',
	'usd',
	'tokens',
	'characters',
	'percent',
	'factor',
	'minutes',
	'hours',
	'months',
	'count'
]);
const factSchema = v.strictObject({
	...factBase,
	value: v.union([v.number(), text], 'a number or a text'),
	unit: v.optional(unit)
});
export type FactEntry = v.InferOutput<typeof factSchema>;

const entryBase = {
	id,
	name: text,
	/** A sentence or two on what it is, without prices and limits. */
	about: v.optional(text),
	facts: v.record(id, factSchema)
};
const modelType = v.picklist([
	'language',
	'understanding',
	'image',
	'video',
	'embedding',
	'reranker',
	'speech'
]);
const modalities = v.pipe(v.array(id), v.minLength(1, 'at least one modality'));
export const entrySchema = v.variant('kind', [
	v.strictObject({
		...entryBase,
		kind: v.literal('model'),
		provider: text,
		type: modelType,
		input: modalities,
		output: modalities,
		/** Models of one name that follow each other, such as Claude. */
		family: v.optional(text),
		modelId: v.optional(text),
		/** Operations that call it. */
		api: v.optional(v.array(text), [])
	}),
	v.strictObject({
		...entryBase,
		kind: v.literal('family'),
		provider: text,
		/** The models for which it stands in a text; what it states must be true of each of them. */
		members: v.pipe(v.array(id), v.minLength(1, 'at least one member'))
	}),
	v.strictObject({ ...entryBase, kind: v.literal('service'), provider: v.optional(text) })
]);
export type Entry = v.InferOutput<typeof entrySchema>;

export const modelsSchema = v.strictObject({
	/** Days for which a value of each kind may be shown without a warning. */
	shelfLives: v.record(id, v.pipe(v.number(), v.integer('whole days'), v.minValue(1))),
	entries: v.array(entrySchema)
});
