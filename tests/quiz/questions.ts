// What tests know of all kinds of questions: the registry of tests/quiz/kinds/.
import { partsOf, type KindName, type Question } from '../../src/lib/core/quiz/questions.ts';
import { kindOfPart, type Part } from '../../src/lib/core/quiz/parts.ts';
import type { Answer, FormFields } from '../../src/lib/core/quiz/types.ts';
import { categorise } from './kinds/categorise.ts';
import { base, option, type BodyOf, type OfKind, type TestKind } from './kinds/kind.ts';
import { matching } from './kinds/matching.ts';
import { multiple } from './kinds/multiple.ts';
import { numeric } from './kinds/numeric.ts';
import { ordering } from './kinds/ordering.ts';
import { shortText } from './kinds/short-text.ts';
import { single } from './kinds/single.ts';

type PartKind = Exclude<KindName, 'case'>;

export const testKinds: { [K in PartKind]: TestKind<K> } = {
	single,
	multiple,
	ordering,
	matching,
	categorise,
	numeric,
	'short-text': shortText
};

const sampleCase: OfKind<'case'> = {
	...base,
	id: 'llm-case',
	kind: 'case',
	stem: 'Read the case.',
	scenario: 'A shop has a wish.',
	parts: [
		{
			id: 'mode',
			kind: 'single',
			level: 'apply',
			stem: 'Which mode?',
			why: 'Why of mode.',
			fixedOrder: false,
			options: [option('batch', true), option('live'), option('hours')]
		},
		{
			id: 'half',
			kind: 'numeric',
			level: 'apply',
			stem: 'How much is half?',
			why: 'Why of half.',
			answer: 5,
			tolerance: 0,
			unit: 'US dollars',
			feedback: 'Reason of half.',
			wrong: []
		}
	]
};

/** One sound question of each kind. Texts are HTML, as after the content step. */
export const samples: { [K in KindName]: OfKind<K> } = {
	single: single.sample,
	multiple: multiple.sample,
	ordering: ordering.sample,
	matching: matching.sample,
	categorise: categorise.sample,
	numeric: numeric.sample,
	'short-text': shortText.sample,
	case: sampleCase
};

export const kindNames: readonly KindName[] = Object.values(samples).map(({ kind }) => kind);

type Body = Question | Part;

/** What a kind says of a question, or of a part of a case. */
function told<K extends PartKind>(body: BodyOf<K>) {
	const kind: TestKind<K> = testKinds[body.kind];
	return {
		right: () => kind.right(body),
		wrong: () => kind.wrong(body),
		empty: () => kind.empty(body),
		points: () => kind.points?.(body) ?? 1,
		fields: (answer: Answer, prefix: string) => kind.fields?.(answer, prefix, body)
	};
}

/** The same for each part of a case, under the part's id. */
const ofParts = (body: OfKind<'case'>, of: (part: Part) => Answer): Answer =>
	Object.fromEntries(body.parts.map((part) => [part.id, of(part)]));

/** The answer that a question declares as right. */
export const rightAnswer = (body: Body): Answer =>
	body.kind === 'case' ? ofParts(body, rightAnswer) : told(body).right();

/** An answer that can be graded and earns less than all points. */
export const wrongAnswer = (body: Body): Answer =>
	body.kind === 'case' ? ofParts(body, wrongAnswer) : told(body).wrong();

/** What a form gives that nobody has touched. */
export const emptyAnswer = (body: Body): Answer =>
	body.kind === 'case' ? ofParts(body, emptyAnswer) : told(body).empty();

/** How many answers a question is graded by: the points of its declared right answer. */
export const pointsOf = (body: Body): number =>
	body.kind === 'case'
		? partsOf(body).reduce((sum, part) => sum + pointsOf(part), 0)
		: told(body).points();

/** The fields of a form that give an answer, those of an order too. */
export function fieldsFor(body: Body, answer: Answer, prefix = ''): FormFields {
	if (body.kind !== 'case') {
		return told(body).fields(answer, prefix) ?? kindOfPart(body).fields(answer, prefix);
	}
	const given = (id: string) =>
		typeof answer === 'object' && !Array.isArray(answer) ? answer[id] : '';
	return new Map(
		body.parts.flatMap((part) => [...fieldsFor(part, given(part.id) ?? '', `${prefix}${part.id}.`)])
	);
}
