import * as v from 'valibot';
import type { Description } from '../description.ts';
import { markOf, oneField, valueOf } from '../choices.ts';
import { markdown, misconception, partOf, questionOf } from '../schema.ts';
import type { Kind } from '../types.ts';

const side = v.strictObject({ misconception, feedback: markdown });
const own = {
	kind: v.literal('yes-no'),
	/** What is right. */
	right: v.picklist(['yes', 'no']),
	yes: side,
	no: side
};
export const yesNoSchema = questionOf(own);
export const yesNoPart = partOf(own);
export type YesNo = v.InferOutput<typeof yesNoPart>;

export const SIDES = ['yes', 'no'] as const;

/** A question that is answered by yes or no. The answer is the side that was chosen. */
export const yesNo: Kind<YesNo> = {
	// Yes stands before no, in every attempt.
	order: () => [],
	read: (_question, fields, prefix) => valueOf(fields, `${prefix}side`),
	fields: (_question, answer, prefix) => oneField(`${prefix}side`, answer),
	check: (_question, answer) =>
		SIDES.some((one) => one === answer) ? undefined : { code: 'nothing-chosen' },
	grade({ right }, answer) {
		const marks = SIDES.map((one) => [one, markOf(one === right, one === answer)] as const);
		return { earned: answer === right ? 1 : 0, total: 1, perOption: Object.fromEntries(marks) };
	}
};

export const yesNoDescription: Description<YesNo> = {
	ids: () => [{ path: [], ids: [...SIDES] }],
	reasons: (question) =>
		SIDES.map((id) => ({
			...question[id],
			id,
			path: [id],
			text: id,
			wrong: id !== question.right
		})),
	asked: () => []
};
