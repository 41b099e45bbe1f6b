import { createContext, type Component } from 'svelte';
import type { Part } from '#lib/core/quiz/parts.ts';
import type { KindName, Question } from '#lib/core/quiz/questions.ts';
import type { Mark } from '#lib/core/quiz/types.ts';

/**
 * What the component of a kind gets. It draws native fields and the reason beside each option.
 * It keeps no answer: the form holds it, so that choices made before the script arrived are kept.
 */
export interface FieldsProps {
	question: Question | Part;
	/** What the order of options is drawn from, together with `seed`: the question's id. */
	key: string;
	seed: number;
	/** Put before the name of each field. */
	prefix?: string;
	/** The marks of a graded answer, by option id; undefined while open. */
	marks?: Record<string, Mark> | undefined;
}

export type FieldsComponent = Component<FieldsProps>;
export type FieldsByKind = Partial<Record<KindName, FieldsComponent>>;

/** The components of the kinds that an island draws. */
export const [useKinds, provideKinds] = createContext<FieldsByKind>();

/** The registry of components: one line a kind; each is fetched only by pages that ask it. */
const loaders: Record<KindName, () => Promise<{ default: FieldsComponent }>> = {
	single: () => import('./Single.svelte'),
	multiple: () => import('./Multiple.svelte'),
	ordering: () => import('./Ordering.svelte'),
	matching: () => import('./Matching.svelte'),
	categorise: () => import('./Categorise.svelte'),
	numeric: () => import('./Numeric.svelte'),
	'short-text': () => import('./ShortText.svelte'),
	case: () => import('./Case.svelte')
};

/** The kinds that these questions need, parts of cases included. */
export function kindsOf(questions: readonly Question[]): KindName[] {
	const parts = questions.flatMap((q) => (q.kind === 'case' ? q.parts.map((p) => p.kind) : []));
	return [...new Set<KindName>([...questions.map((q) => q.kind), ...parts])];
}

/** Fetches the components of these kinds. */
export async function loadFields(kinds: readonly KindName[]): Promise<FieldsByKind> {
	const loaded = await Promise.all(
		kinds.map(async (kind) => [kind, (await loaders[kind]()).default] as const)
	);
	return Object.fromEntries(loaded);
}
