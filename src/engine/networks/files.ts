/** The weights files of the course, by the name before `.fmw`. */
export const WEIGHTS_FILES = [
	'language-small',
	'language-middle',
	'language-large',
	'language-lora',
	'encoders',
	'diffusion',
	'captions'
] as const;

export type WeightsFile = (typeof WEIGHTS_FILES)[number];

/** The sizes of the language model, smallest first. */
export const LANGUAGE_SIZES = ['small', 'middle', 'large'] as const;

export type LanguageSize = (typeof LANGUAGE_SIZES)[number];

/** Which language model: its size, and for the large one whether the LoRA is switched on. */
export interface LanguageChoice {
	readonly size: LanguageSize;
	readonly lora: boolean;
}

/** The files that a language model is made of. The LoRA fits the large one alone. */
export function languageFiles({ size, lora }: LanguageChoice): WeightsFile[] {
	const files: WeightsFile[] = [`language-${size}`];
	if (size === 'large' && lora) files.push('language-lora');
	return files;
}
