import type { OneSpaceSetting } from '#labs/core/one-space/setting.ts';
import type { Space } from './lab.svelte.ts';

/** What each view of the lab gets. */
export interface ViewProps {
	/** Unique on the page. */
	id: string;
	setting: OneSpaceSetting;
	space: Space;
	/** False until the lab is live. */
	live: boolean;
	/** False while what the guess is about stays covered. */
	open: boolean;
	/** The learner wants to see it without a guess. */
	onopen: () => void;
	onchange: (change: Partial<OneSpaceSetting>) => void;
}
