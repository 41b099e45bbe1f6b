import Case from './Case.svelte';
import Categorise from './Categorise.svelte';
import type { FieldsByKind } from './fields.ts';
import Matching from './Matching.svelte';
import Multiple from './Multiple.svelte';
import Numeric from './Numeric.svelte';
import Ordering from './Ordering.svelte';
import ShortText from './ShortText.svelte';
import Single from './Single.svelte';

/** Every kind at once: for drawing pages at build time. The browser fetches those that a page asks. */
export const allKinds = {
	single: Single,
	multiple: Multiple,
	ordering: Ordering,
	matching: Matching,
	categorise: Categorise,
	numeric: Numeric,
	'short-text': ShortText,
	case: Case
} satisfies Required<FieldsByKind>;
