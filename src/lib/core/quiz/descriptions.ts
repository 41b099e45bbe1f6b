import type { Count, Description, IdList, Reason, Reference } from './description.ts';
import { caseDescription } from './kinds/case.ts';
import { categoriseDescription } from './kinds/categorise.ts';
import { matchingDescription } from './kinds/matching.ts';
import { multipleDescription } from './kinds/multiple.ts';
import { numericDescription } from './kinds/numeric.ts';
import { orderingDescription } from './kinds/ordering.ts';
import { shortTextDescription } from './kinds/short-text.ts';
import { singleDescription } from './kinds/single.ts';
import type { Part } from './parts.ts';
import type { KindName, Question } from './questions.ts';
import type { Option } from './schema.ts';

type BodyOf<K extends KindName> = {
	[P in K]: Extract<Part | Question, { kind: P }> & { kind: P };
}[K];

/** What the content check knows of each kind. */
const DESCRIPTIONS: { [K in KindName]: Description<BodyOf<K>> } = {
	single: singleDescription,
	multiple: multipleDescription,
	ordering: orderingDescription,
	matching: matchingDescription,
	categorise: categoriseDescription,
	numeric: numericDescription,
	'short-text': shortTextDescription,
	case: caseDescription
};

/** What a kind says of one question, or of one part of a case: see `Description`. */
export interface Described {
	ids: IdList[];
	counts: Count[];
	references: Reference[];
	reasons: Reason[];
	asked: string[];
	picks: { id: string; text: string }[];
	choices: Option[];
	keys: string[];
}

export function describe<K extends KindName>(body: BodyOf<K>): Described {
	const kind = DESCRIPTIONS[body.kind];
	return {
		ids: kind.ids(body),
		counts: kind.counts?.(body) ?? [],
		references: kind.references?.(body) ?? [],
		reasons: kind.reasons(body),
		asked: kind.asked(body),
		picks: kind.picks?.(body) ?? [],
		choices: kind.choices?.(body) ?? [],
		keys: kind.keys?.(body) ?? []
	};
}
