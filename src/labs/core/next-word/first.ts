import type { NextWordSetting } from './setting.ts';
import type { LanguageChoice, LanguageSize } from '#engine/networks/files.ts';
import type { NextTokens } from './bars.ts';

/** How many of the likeliest next tokens are listed. */
export const BARS = 6;
/** The most tokens that are written in one go: no line of the texts that the models know is longer. */
export const LINE = 160;

/** A token as it is drawn. */
export interface Piece {
	readonly id: number;
	readonly text: string;
}

/** What is known on a model beforehand. */
export interface NetworkFacts {
	readonly choice: LanguageChoice;
	/** Bytes as they are sent. */
	readonly bytes: number;
	readonly weights?: number;
	/** By what was measured on texts kept apart: the share that is right, 0 to 1, of so many. */
	readonly quality: Readonly<Record<string, { readonly value: number; readonly of: number }>>;
}

/** One model beside others: what it is, and how it goes on with the text. */
export interface Column extends NetworkFacts {
	readonly written: readonly Piece[];
}

/** The first frame of the lab, made by its model while the page is built. */
export interface NextWordFirst {
	readonly setting: NextWordSetting;
	/** What the prompt was cut into; the mark of a text's start stands first. */
	readonly tokens: readonly Piece[];
	readonly unknown: readonly string[];
	readonly context: number;
	/** What the model has added. */
	readonly written: readonly Piece[];
	/** What may come next, and the texts of these tokens. */
	readonly next: NextTokens;
	readonly texts: Readonly<Record<number, string>>;
	/** The models side by side; none where there is one. */
	readonly columns: readonly Column[];
}

/** One word for a model: its size, or its adapter. */
export const networkOf = ({ size, lora }: LanguageChoice): LanguageSize | 'lora' =>
	lora ? 'lora' : size;
