import type { OneSpaceSetting } from '#lib/core/labs/one-space.ts';
import type { Space } from './space.svelte.ts';

/** What each view of the lab gets. */
export interface ViewProps {
	/** Unique on the page. */
	id: string;
	setting: OneSpaceSetting;
	space: Space;
	onchange: (change: Partial<OneSpaceSetting>) => void;
}
