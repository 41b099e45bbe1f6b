import * as v from 'valibot';
import { type Description, countAt, idsAt, reasonsAt } from '../description.ts';
import { shuffledIds } from '../attempt-order.ts';
import { textAt, valueOf } from '../choices.ts';
import { id, markdown, partOf, questionOf } from '../schema.ts';
import type { Kind, Mark } from '../types.ts';

const own = {
	kind: v.literal('categorise'),
	categories: v.array(v.strictObject({ id, text: markdown })),
	items: v.array(v.strictObject({ id, text: markdown, category: id, feedback: markdown }))
};
export const categoriseSchema = questionOf(own);
export const categorisePart = partOf(own);
export type Categorise = v.InferOutput<typeof categorisePart>;

/** Items to sort into two to four categories. The answer gives each item's id a category's id; a point an item. */
export const categorise: Kind<Categorise> = {
	order: ({ items }, key, seed) => shuffledIds(items, key, seed),
	read: (question, fields, prefix) =>
		Object.fromEntries(question.items.map((i) => [i.id, valueOf(fields, `${prefix}item-${i.id}`)])),
	fields: (question, answer, prefix) =>
		new Map(question.items.map((i) => [`${prefix}item-${i.id}`, [textAt(answer, i.id)]])),
	check(question, answer) {
		const known = new Set(question.categories.map((c) => c.id));
		const open = question.items.filter((i) => !known.has(textAt(answer, i.id))).length;
		return open === 0 ? undefined : { code: 'unsorted', open };
	},
	grade(question, answer) {
		const marks = question.items.map((i): [string, Mark] => [
			i.id,
			textAt(answer, i.id) === i.category ? 'right' : 'wrong'
		]);
		const earned = marks.filter(([, mark]) => mark === 'right').length;
		return { earned, total: Math.max(1, marks.length), perOption: Object.fromEntries(marks) };
	}
};

export const categoriseDescription: Description<Categorise> = {
	ids: ({ categories, items }) => [idsAt('categories', categories), idsAt('items', items)],
	counts: ({ categories, items }) => [
		countAt('categories', categories, 2, 4),
		countAt('items', items, 4, 8)
	],
	references: ({ categories, items }) =>
		items.map(({ category }, place) => ({
			path: ['items', place, 'category'],
			id: category,
			among: categories.map((c) => c.id)
		})),
	reasons: ({ items }) => reasonsAt('items', items, ({ text }) => ({ text, wrong: false })),
	asked: ({ items }) => items.map((i) => i.text)
};
