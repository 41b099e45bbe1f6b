// Which step of `npm test` runs when.

/**
 * @typedef {object} Planned
 * @property {string} name
 * @property {string} [needs] the step that must have passed before
 * @property {boolean} [wide] uses all processors by itself
 */

/**
 * Performs steps in their order, as many at a time as there are processors. A step that uses all
 * of them begins when one is free, so that none is idle while the last narrow step ends.
 * @template {Planned} S
 * @param {readonly S[]} steps
 * @param {number} processors
 * @param {(step: S, needed: boolean) => Promise<boolean>} perform tells whether the step passed;
 *   `needed` is false when the step that it needs has failed
 */
export async function schedule(steps, processors, perform) {
	const waiting = [...steps];
	/** @type {Map<string, boolean>} */
	const passed = new Map();
	/** @type {Map<S, Promise<void>>} */
	const running = new Map();
	const used = () =>
		[...running.keys()].reduce((sum, { wide }) => sum + (wide ? processors : 1), 0);
	const isReady = (/** @type {S} */ { needs }) => needs === undefined || passed.has(needs);
	while (waiting.length + running.size > 0) {
		const next = waiting.find(isReady);
		if (next === undefined && running.size === 0) {
			throw new Error(`Nothing leads to the step "${waiting[0]?.needs ?? ''}".`);
		}
		if (next === undefined || used() >= processors) {
			await Promise.race(running.values());
			continue;
		}
		waiting.splice(waiting.indexOf(next), 1);
		const needed = next.needs === undefined || passed.get(next.needs) === true;
		const work = perform(next, needed).then((isPassed) => {
			passed.set(next.name, isPassed);
			running.delete(next);
		});
		running.set(next, work);
	}
}
