import type { OneSpaceSetting } from './setting.ts';

/** The first frame of the lab, made by its model while the page is built. */
export interface OneSpaceFirst {
	readonly setting: OneSpaceSetting;
	/** What a likeness is multiplied by before it is compared with others, as the encoders learned it. */
	readonly sharpness: number;
	/** The points of what is shown, by key, packed. */
	readonly points: Readonly<Record<string, string>>;
}
