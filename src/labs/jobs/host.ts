// Known to every page: of the jobs it takes the types alone, so that the engine stays in the worker.
import type { JobInput, JobName, JobOutput } from './jobs.ts';

export type { JobInput, JobName, JobOutput };

/** How far the weights have come, in bytes; `total` is 0 where the host does not say it. */
export interface Loading {
	readonly loaded: number;
	readonly total: number;
}

/**
 * Why the models could not do a job.
 *
 * - `no-worker`: the browser has none, and trying again does not help; `blocked`: it allows none here;
 * - `not-fetched`, `not-started`: the script that does the jobs, or its worker, cannot be had;
 * - `not-loaded`, `silent`, `given-up`: weights cannot be had, stopped coming, are waited for no more;
 * - `damaged`, `unusable`: weights are not what was sent, or the engine finds while it works that they do not fit;
 * - `failed`: a job ended with an error; `broken`: the worker has stopped; `stopped`: the lab has.
 */
export interface JobTrouble {
	readonly reason:
		| 'no-worker'
		| 'blocked'
		| 'not-fetched'
		| 'not-started'
		| 'not-loaded'
		| 'silent'
		| 'given-up'
		| 'damaged'
		| 'unusable'
		| 'failed'
		| 'broken'
		| 'stopped';
}

/** Where jobs are done; the browser layer implements it with a worker. */
export interface JobHost {
	/**
	 * Does a job and gives its results as they come; leaving the loop cancels it.
	 * Throws a `JobFailure` when it cannot be done.
	 * @param tell hears how loading goes on, where weights must be loaded first
	 * @param left resolves when nobody wants the results any more: a loop that waits for the next one cannot
	 * be left otherwise, and would wait for ever where nothing comes
	 */
	run<Name extends JobName>(
		name: Name,
		input: JobInput<Name>,
		tell: (loading: Loading) => void,
		left: Promise<void>
	): AsyncGenerator<JobOutput<Name>, void, void>;
}

/** A job that could not be done. */
export class JobFailure extends Error {
	override readonly name = 'JobFailure';

	/** @param cause the error behind it, where there is one: for developers */
	constructor(
		readonly trouble: JobTrouble,
		cause?: unknown
	) {
		super(trouble.reason, { cause });
	}
}
