import { createContext } from 'svelte';
import { JobRunner } from '../state/job-runner.ts';

const [useJobRunner, setJobRunner] = createContext<JobRunner>();

export { useJobRunner };

/** Hands what does the jobs of a lab down to its parts. While the page is built, nobody does them. */
export function provideJobRunner(given = new JobRunner()): JobRunner {
	setJobRunner(given);
	return given;
}
