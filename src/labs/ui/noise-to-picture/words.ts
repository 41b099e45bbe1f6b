import type { Still, Tile } from '#labs/core/noise-to-picture/first.ts';

/** What the two encoders take a picture for, in a sentence. */
const takenFor = (name: string): string =>
	`The two encoders, which were not told the prompt, take it for “${name}”.`;

/** What to say when a painting is finished. */
export function saidOfSteps({ steps, name }: Still, seed: number): string {
	const painted = `Painted in ${steps === 1 ? '1 step' : `${steps} steps`} from seed ${seed}.`;
	return name === '' ? painted : `${painted} ${takenFor(name)}`;
}

/** What to say when several pictures are finished. */
export function saidOfTiles(tiles: readonly Tile[]): string {
	if (tiles.some(({ name }) => name === '')) return `${tiles.length} pictures are painted.`;
	const each = tiles.map(({ label, name }) => `${label}: ${name}`).join('; ');
	return `What the two encoders take them for. ${each}.`;
}

/** How much noise is left, as "80% noise". */
export function noiseWords(time: number): string {
	const percent = Math.round(time * 100);
	if (percent === 0) return 'finished';
	return percent === 100 ? 'noise alone' : `${percent}% noise`;
}

/** "Step 4 of 20" */
export const stepWords = ({ step, steps }: Pick<Still, 'step' | 'steps'>): string =>
	`Step ${step} of ${steps}`;

/** What to say when the learner has stopped a painting. */
export function stoppedAt(last: Still | undefined): string {
	return last && last.step < last.steps ? `Stopped after step ${last.step}.` : 'Stopped.';
}
