import type { Lab } from '#lib/core/labs/lab.ts';

/** What every lab gets from the page. The texts of `lab` are HTML. */
export interface LabProps<First> {
	lab: Lab;
	/** What the model made of the lab's setting while the page was built. */
	first: First;
	/** Bytes of its models as they are sent. */
	bytes: number;
	[name: string]: unknown;
}
