import { computeExpression } from '#lib/core/cost/rules.ts';
import type { Course } from '#lib/core/course/types.ts';
import { isRight } from '#lib/core/quiz/types.ts';
import { bind } from '#lib/core/quiz/parts.ts';
import { numeric, type Numeric } from '#lib/core/quiz/kinds/numeric.ts';
import { numberOf } from '../catalogue.ts';
import { itemRule } from './make-rule.ts';
import type { Rule } from './types.ts';

function recomputed(body: Numeric, course: Course): string[] {
	if (!body.computed) return [];
	const result = computeExpression(body.computed, numberOf(course));
	if (!result.ok) return [result.problem];
	const bound = bind(numeric, body);
	return isRight(bound.grade(String(result.value)))
		? []
		: [`the file says ${body.answer}, the rule gives ${result.value}`];
}

/** A known error that lies within the right answer's tolerance could never be told from it. */
function swallowed(body: Numeric): string[] {
	const bound = bind(numeric, body);
	return body.wrong
		.filter((wrong) => isRight(bound.grade(String(wrong.value))))
		.map((wrong) => `the wrong entry "${wrong.id}" counts as right`);
}

const b09: Rule = itemRule({
	id: 'B09',
	title: 'Answers that can be computed are recomputed from the catalogue',
	level: 'E',
	threshold: 'all agree',
	find: ({ body }, { course }) =>
		body.kind === 'numeric' ? [...recomputed(body, course), ...swallowed(body)] : []
});

/** Rules that compute an answer again. */
export const computedRules: readonly Rule[] = [b09];
