import {
	ModelFailure,
	type JobInput,
	type JobName,
	type JobOutput,
	type Loading,
	type ModelHost,
	type ModelTrouble
} from '#lib/core/models/jobs/host.ts';

const NOT_LOADED: ModelTrouble = {
	reason: 'not-loaded',
	message:
		'What runs the model could not be loaded. Check the connection, or whether an extension blocks scripts of this site, and try again.'
};

/** The models of the page; while the page is built there are none. */
export class LiveModels {
	#open: (() => Promise<ModelHost>) | undefined;

	/** Says where to get what does the jobs; it is fetched with the first of them. */
	start(open: () => Promise<ModelHost>): void {
		this.#open = open;
	}

	/** See `ModelHost`. */
	async *run<Name extends JobName>(
		name: Name,
		input: JobInput<Name>,
		tell: (loading: Loading) => void,
		left: Promise<void>
	): AsyncGenerator<JobOutput<Name>, void, void> {
		const host = await this.#open?.().catch(() => undefined);
		if (!host) throw new ModelFailure(NOT_LOADED);
		yield* host.run(name, input, tell, left);
	}
}
