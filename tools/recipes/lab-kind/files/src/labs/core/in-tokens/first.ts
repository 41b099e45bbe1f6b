import type { InTokensSetting } from './setting.ts';

/** The first frame of the lab, made by its model while the page is built. */
export interface InTokensFirst {
	readonly setting: InTokensSetting;
	/** What the text of the setting is cut into. */
	readonly pieces: readonly string[];
}
