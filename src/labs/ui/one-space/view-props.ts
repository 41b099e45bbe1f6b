import type { OneSpaceSetting } from '#labs/core/one-space/setting.ts';
import type { Space } from './lab.svelte.ts';

/** What each view of the lab gets. */
export interface ViewProps {
	/** Unique on the page. */
	id: string;
	setting: OneSpaceSetting;
	space: Space;
	onchange: (change: Partial<OneSpaceSetting>) => void;
}
