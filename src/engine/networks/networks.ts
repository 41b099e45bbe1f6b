import { Speaker } from './captions.ts';
import { Denoiser } from './denoiser.ts';
import { Encoders } from './encoders.ts';
import { languageFiles, type LanguageChoice, type WeightsFile } from './files.ts';
import { Language } from './language.ts';
import { withLora } from './lora.ts';
import { type Engine } from '../arithmetic/matrix.ts';
import { tokenizerOf, type Tokenizer } from './tokenizer.ts';
import { type Weights } from './weights.ts';

/** A language model with the tokenizer that it was trained with. */
export interface Writer {
	readonly model: Language;
	readonly tokenizer: Tokenizer;
}

/** The models at work on one engine, each made from its weights when it is first asked for. */
export class Networks {
	readonly #engine: Engine;
	readonly #weights: (file: WeightsFile) => Weights;
	readonly #writers = new Map<string, Writer>();
	#encoders: Encoders | undefined;
	#denoiser: Denoiser | undefined;
	#speaker: Speaker | undefined;

	/** @param weights gives a checked file; it throws where the file is not there */
	constructor(engine: Engine, weights: (file: WeightsFile) => Weights) {
		this.#engine = engine;
		this.#weights = weights;
	}

	/** @throws WeightsProblem as all others, when the file cannot be used */
	language(choice: LanguageChoice): Writer {
		const files = languageFiles(choice);
		const key = files.join();
		const known = this.#writers.get(key);
		if (known) return known;
		const [base, ...adapters] = files.map((file) => this.#weights(file));
		if (!base) throw new RangeError('No language model was named.');
		const weights = adapters.reduce(withLora, base);
		const writer = { model: new Language(this.#engine, weights), tokenizer: tokenizerOf(base) };
		this.#writers.set(key, writer);
		return writer;
	}

	get encoders(): Encoders {
		this.#encoders ??= new Encoders(this.#engine, this.#weights('encoders'));
		return this.#encoders;
	}

	get denoiser(): Denoiser {
		this.#denoiser ??= new Denoiser(this.#engine, this.#weights('diffusion'));
		return this.#denoiser;
	}

	get speaker(): Speaker {
		this.#speaker ??= new Speaker(this.#engine, this.#weights('captions'));
		return this.#speaker;
	}
}
