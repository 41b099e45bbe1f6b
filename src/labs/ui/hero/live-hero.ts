import type { JobRunner } from '#labs/state/job-runner.ts';
import type { Services } from '#lib/state/services.ts';
import * as words from '#words/labs/hero.ts';
import type { Painter } from './painter.ts';

/** The seed of the picture that stands in the page, and the first of each choice. */
const FIRST_SEED = 2;
const MOST_SEED = 9999;

/**
 * Makes the network on the start page live. What runs it is fetched with the first choice; another choice takes the
 * place of the one before.
 */
export function liveHero(
	part: HTMLElement,
	_data: unknown,
	{ runner, device }: Pick<Services, 'device'> & { runner: JobRunner }
): void {
	const said = part.querySelector('[data-said]');
	const say = (text: string) => said?.replaceChildren(text);
	const chips = [...part.querySelectorAll<HTMLButtonElement>('[data-prompt]')];
	const isChosen = (chip: HTMLButtonElement) => chip.getAttribute('aria-pressed') === 'true';
	let painter: Painter | undefined;
	let seed = FIRST_SEED;

	async function paint(chip: HTMLButtonElement | undefined): Promise<void> {
		say(words.getting);
		try {
			const { Painter } = await import('./painter.ts');
			painter ??= new Painter(part, runner, device.now, say);
		} catch {
			say(words.notFetched);
			return;
		}
		await painter.paint(chip?.dataset['prompt'] ?? '', seed);
	}

	/** Each choice begins with its first picture; chosen again it gives another one, from other noise. */
	function choose(chip: HTMLButtonElement | undefined, isOther: boolean): void {
		seed = isOther ? (seed % MOST_SEED) + 1 : FIRST_SEED;
		for (const one of chips) one.setAttribute('aria-pressed', String(one === chip));
		void paint(chip);
	}

	for (const chip of chips) {
		chip.addEventListener('click', () =>
			choose(chip, isChosen(chip) && painter?.hasPainted === true)
		);
	}
	part
		.querySelector('[data-another]')
		?.addEventListener('click', () => choose(chips.find(isChosen), true));
	for (const element of part.querySelectorAll(':disabled')) element.removeAttribute('disabled');
}
