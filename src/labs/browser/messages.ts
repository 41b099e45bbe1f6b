import type { JobName, JobOutput, Loading, JobTrouble } from '#labs/jobs/host.ts';

/** What the page says to the worker. Jobs have numbers, so that several can be on their way. */
export type Order =
	/** `input` is what the job of this name takes: `JobHost.run` pairs them. */
	{ kind: 'run'; id: number; name: JobName; input: unknown } | { kind: 'cancel'; id: number };

/** What the worker says to the page. */
export type News =
	| { kind: 'loading'; id: number; loading: Loading }
	| { kind: 'item'; id: number; item: JobOutput<JobName> }
	| { kind: 'done'; id: number }
	| { kind: 'trouble'; id: number; trouble: JobTrouble };
