import {
	JobFailure,
	type JobInput,
	type JobName,
	type JobOutput,
	type Loading,
	type JobHost
} from '#labs/jobs/host.ts';

/** Does the jobs of a page's labs; while the page is built there is nobody to do them. */
export class JobRunner {
	#open: (() => Promise<JobHost>) | undefined;

	/** Says where to get what does the jobs; it is fetched with the first of them. */
	start(open: () => Promise<JobHost>): void {
		this.#open = open;
	}

	/** See `JobHost`. */
	async *run<Name extends JobName>(
		name: Name,
		input: JobInput<Name>,
		tell: (loading: Loading) => void,
		left: Promise<void>
	): AsyncGenerator<JobOutput<Name>, void, void> {
		const host = await this.#open?.().catch(() => undefined);
		if (!host) throw new JobFailure({ reason: 'not-fetched' });
		yield* host.run(name, input, tell, left);
	}
}
