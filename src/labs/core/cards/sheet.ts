export type SheetId = 'language' | 'lora' | 'diffusion' | 'encoders' | 'captions';

/** What the page on the models shows of one of them, or of its sizes side by side. */
export interface Sheet {
	readonly id: SheetId;
	readonly family: 'language' | 'image' | 'multimodal';
	readonly title: string;
	/** What kind of model it is, as its card says it. */
	readonly kind: string;
	readonly files: readonly SheetFile[];
	readonly tables: readonly Figures[];
	/** What it makes, made while the page was built. */
	readonly sample: Sample | undefined;
	readonly sampleIntro: string;
	readonly data: string;
	readonly measured: string;
	readonly limits: readonly string[];
	readonly unlike: readonly string[];
}

/** A weights file. */
export interface SheetFile {
	readonly name: string;
	/** How many numbers training has set. */
	readonly weights: number;
	readonly bytes: number;
	/** Bytes as they are sent: packed with brotli. */
	readonly sent: number;
	readonly steps: number;
	/** Minutes of one processor core that training took. */
	readonly minutes: number;
}

/** A table of results: a line for each measure, a column for each model. */
export interface Figures {
	readonly caption: string;
	readonly columns: readonly string[];
	readonly lines: readonly FigureLine[];
}

export interface FigureLine {
	readonly measure: string;
	readonly values: readonly string[];
	/** How many examples were asked. */
	readonly asked?: number;
	/** The one value as a share from 0 to 1, where there is one to draw. */
	readonly share?: number;
	readonly floor?: Floor;
}

/** The least (or most) that the project accepts, and whether the model it is for gets there. */
export interface Floor {
	readonly words: string;
	/** The floor as a share from 0 to 1, where it can be drawn. */
	readonly share?: number;
	readonly reached: boolean;
}

/** What a model makes. */
export type Sample =
	| { readonly kind: 'pictures'; readonly items: readonly PictureSample[] }
	| { readonly kind: 'texts'; readonly items: readonly TextSample[] };

export interface PictureSample {
	/** Packed by `packPicture`. */
	readonly picture: string;
	readonly words: string;
}

export interface TextSample {
	readonly prompt: string;
	readonly text: string;
	/** Whether a LoRA was on, where it is compared. */
	readonly lora?: boolean;
}
