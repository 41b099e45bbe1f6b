import Case from './Case.svelte';
import Categorise from './Categorise.svelte';
import type { FieldsByKind } from './fields.ts';
import Matching from './Matching.svelte';
import Multiple from './Multiple.svelte';
import Numeric from './Numeric.svelte';
import Ordering from './Ordering.svelte';
import ShortText from './ShortText.svelte';
import Single from './Single.svelte';

/** The registry of components: one line a kind. */
export const allKinds = {
	single: Single,
	multiple: Multiple,
	ordering: Ordering,
	matching: Matching,
	categorise: Categorise,
	numeric: Numeric,
	'short-text': ShortText,
	case: Case
} satisfies FieldsByKind;
