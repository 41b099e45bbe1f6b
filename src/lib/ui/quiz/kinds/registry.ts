import type { KindName, Question } from '#lib/core/quiz/questions.ts';
import type { FieldsByKind, FieldsComponent } from './fields.ts';

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
