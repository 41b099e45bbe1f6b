import type { FieldsByKind } from './fields.ts';

/**
 * Fetches the components of all kinds, in one file: a page with questions asks most kinds, and
 * eight small files would weigh more than one.
 */
export async function loadFields(): Promise<FieldsByKind> {
	return (await import('./all.ts')).allKinds;
}
