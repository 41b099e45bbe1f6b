import { createSubscriber } from 'svelte/reactivity';
import { notFollowed, type Progress } from './progress.ts';

/**
 * Lets Svelte follow the progress: what a component reads of it is read again after each change of
 * anything in it. An effect reads through a `$derived`, or it runs at changes that do not concern it.
 */
export function followProgress(progress: Progress): void {
	// All islands of a page share one progress.
	if (progress.observed !== notFollowed) return;
	progress.observed = createSubscriber((update) => progress.subscribe(update));
}
