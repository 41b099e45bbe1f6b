import * as v from 'valibot';
import { text } from '#lib/core/quiz/schema.ts';

const between = (least: number, most: number) =>
	v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const whole = (least: number, most: number) =>
	v.pipe(v.number(), v.integer('a whole number'), v.minValue(least), v.maxValue(most));

/** A picture that the diffusion network paints, and what stands below it. */
const picture = v.pipe(
	v.strictObject({
		prompt: text,
		label: text,
		seed: v.optional(whole(1, 9999), 1),
		steps: v.optional(whole(1, 60), 20),
		/** The step that is shown: the last one where it is left out. */
		after: v.optional(whole(0, 60)),
		guidance: v.optional(between(0, 12), 3),
		/** Words of the prompt that the network does not know, where that is what the picture shows. */
		unread: v.optional(v.array(text), [])
	}),
	v.transform((own) => ({ ...own, after: Math.min(own.after ?? own.steps, own.steps) }))
);
export type LabelledPicture = v.InferOutput<typeof picture>;

/** NAME.strip.yaml: pictures side by side. */
export const stripSchema = v.strictObject({
	pictures: v.pipe(
		v.array(picture),
		v.minLength(2, 'two pictures or more'),
		v.maxLength(6, 'six pictures or fewer')
	)
});

/** NAME.slider.yaml: two pictures, one over the other. */
export const sliderSchema = v.strictObject({ before: picture, after: picture });

const axis = v.strictObject({
	label: text,
	/** Stands with the numbers: `$` before them, all else behind. */
	unit: v.optional(v.string(), ''),
	from: v.number(),
	to: v.number(),
	log: v.optional(v.boolean(), false)
});
/** Below bars, which are told apart by their names. */
const named = v.strictObject({ label: text });
const point = v.tuple([v.number(), v.number()]);

/** NAME.plot.yaml: points, lines or bars over axes. */
export const plotSchema = v.strictObject({
	x: v.optional(v.union([axis, named])),
	y: axis,
	points: v.optional(v.array(v.strictObject({ name: text, x: v.number(), y: v.number() })), []),
	lines: v.optional(
		v.array(
			v.strictObject({
				name: text,
				points: v.pipe(v.array(point), v.minLength(2, 'two points or more'))
			})
		),
		[]
	),
	/** A line across the plot at one value of an axis. */
	limits: v.optional(
		v.array(v.strictObject({ name: text, x: v.optional(v.number()), y: v.optional(v.number()) })),
		[]
	),
	bars: v.optional(v.array(v.strictObject({ name: text, y: v.number() })), [])
});
export type Plot = v.InferOutput<typeof plotSchema>;
