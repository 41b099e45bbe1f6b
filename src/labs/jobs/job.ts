import { type WeightsFile } from '#engine/networks/files.ts';
import { type Networks } from '#engine/networks/networks.ts';

/**
 * Something the models can be asked to do. It gives its results piece by piece: whoever does it looks
 * up between two of them, so that a job can be cancelled. Inputs and outputs are plain data (numbers,
 * texts, typed arrays), because they travel between threads.
 */
export interface Job<Input, Output> {
	/** The weights that must be there before it can run. */
	needs(input: Input): readonly WeightsFile[];
	run(models: Networks, input: Input): Iterable<Output>;
}
