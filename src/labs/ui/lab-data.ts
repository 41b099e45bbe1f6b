import type { Lab } from '#lib/core/course/labs.ts';
import type { JobRunner } from '#labs/state/job-runner.ts';

/** What every lab gets from the page. The texts of `lab` are HTML. */
export interface LabProps<First> {
	lab: Lab;
	/** What the model made of the lab's setting while the page was built. */
	first: First;
	/** Bytes of its weights as they are sent. */
	bytes: number;
	/** What does its jobs, in a browser. */
	runner?: JobRunner;
	[name: string]: unknown;
}
