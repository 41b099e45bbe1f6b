import * as v from 'valibot';
import { type Description, countAt, idsAt, reasonsAt } from '../description.ts';
import { valueOf } from '../choices.ts';
import { id, markdown, partOf, questionOf } from '../schema.ts';
import { shuffledIds } from '../attempt-order.ts';
import type { Answer, Kind, Mark } from '../types.ts';

const own = {
	kind: v.literal('ordering'),
	/** Written in the right order. */
	items: v.array(v.strictObject({ id, text: markdown, feedback: markdown }))
};
export const orderingSchema = questionOf(own);
export const orderingPart = partOf(own);
export type Ordering = v.InferOutput<typeof orderingPart>;

/** The order in which an attempt starts: shuffled, and never the right one. */
function startOrder(question: Ordering, key: string, seed: number): string[] {
	const right = question.items.map((i) => i.id);
	const order = shuffledIds(question.items, key, seed);
	const solved = order.every((id, place) => id === right[place]);
	return solved ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

const orderOf = (answer: Answer): string[] => (Array.isArray(answer) ? answer : []);

/** Three to five items to put in order. The answer is the list of ids, first to last; a point for each in its place. */
export const ordering: Kind<Ordering> = {
	order: startOrder,
	read(question, fields, prefix) {
		// The page says so where nothing was moved: an order that nobody gave is no answer.
		if (valueOf(fields, `${prefix}moved`) === 'no') return [];
		const places = question.items.map((item) => ({
			id: item.id,
			place: Number(valueOf(fields, `${prefix}place-${item.id}`)) || Infinity
		}));
		const placed = places.filter((p) => Number.isFinite(p.place));
		return placed.sort((a, b) => a.place - b.place).map((p) => p.id);
	},
	// The order of the rows is the answer, and each attempt draws its own: there is no field to fill in.
	fields: () => new Map(),
	check(question, answer) {
		const distinct = new Set(
			orderOf(answer).filter((id) => question.items.some((i) => i.id === id))
		);
		return distinct.size === question.items.length ? undefined : { code: 'nothing-moved' };
	},
	grade(question, answer) {
		const given = orderOf(answer);
		const marks = question.items.map((item, place): [string, Mark] => [
			item.id,
			given[place] === item.id ? 'right' : 'wrong'
		]);
		const earned = marks.filter(([, mark]) => mark === 'right').length;
		return { earned, total: Math.max(1, marks.length), perOption: Object.fromEntries(marks) };
	}
};

export const orderingDescription: Description<Ordering> = {
	ids: ({ items }) => [idsAt('items', items)],
	counts: ({ items }) => [countAt('items', items, 3, 5)],
	reasons: ({ items }) => reasonsAt('items', items, ({ text }) => ({ text, wrong: false })),
	asked: ({ items }) => items.map((i) => i.text)
};
