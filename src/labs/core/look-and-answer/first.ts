import type { Asked, LookAndAnswerSetting } from './setting.ts';
import type { ReadWord } from '#labs/jobs/look-and-answer.ts';
import type { OtherWord } from '#engine/networks/captions.ts';

/** A word that the model wrote about a picture. */
export interface Word {
	readonly word: string;
	readonly probability: number;
	readonly others: readonly OtherWord[];
	/** How much each of the 16 cells was looked at. */
	readonly looks: readonly number[];
}

/** What the model wrote when it was asked once. */
export interface Answer extends Asked {
	readonly read: readonly ReadWord[];
	readonly words: readonly Word[];
}

/** The first frame of the lab, made by its model while the page is built. */
export interface LookAndAnswerFirst {
	readonly setting: LookAndAnswerSetting;
	/** What the setting asks, and more about the same picture. */
	readonly answers: readonly Answer[];
}
