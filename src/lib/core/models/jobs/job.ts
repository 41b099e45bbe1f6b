import { type ModelFile } from '../files.ts';
import { type Models } from '../models.ts';

/**
 * Something the models can be asked to do. It gives its results piece by piece: whoever does it looks
 * up between two of them, so that a job can be cancelled. Inputs and outputs are plain data (numbers,
 * texts, typed arrays), because they travel between threads.
 */
export interface Job<Input, Output> {
	/** The weights that must be there before it can run. */
	needs(input: Input): readonly ModelFile[];
	run(models: Models, input: Input): Iterable<Output>;
}
