import type { Part } from '#labs/core/caption-parts.ts';
import type { JobTrouble } from '#labs/jobs/host.ts';
import type { LabKind } from '#lib/core/course/labs.ts';

/** What is said above each kind of lab: what runs in it. */
export const whatRuns: Readonly<Record<LabKind, string>> = {
	'next-word': 'A language model, live',
	'noise-to-picture': 'A diffusion model, live',
	'one-space': 'Two encoders, live',
	'look-and-answer': 'A model that looks and speaks, live',
	teach: 'An encoder and a head that you train, live'
};

/** Bytes as megabytes with one decimal, as downloads are counted (1 MB = 1,000,000 bytes). */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

export const where = (bytes: number): string =>
	`Runs on this device · ${megabytes(bytes)}, kept for offline use`;

/** How far loading has come. */
export function loading({ loaded, total }: { loaded: number; total: number }): string {
	if (total > 0) return `Loading the model: ${Math.floor((loaded / total) * 100)}%`;
	return loaded > 0 ? `Loading the model: ${megabytes(loaded)}` : 'Loading the model';
}

/** Why the models could not do what was asked for, and what to do. */
export function trouble(problem: JobTrouble): string {
	switch (problem.reason) {
		case 'no-worker':
			return 'This browser cannot run the model beside the page. The pictures and texts shown here were made by it beforehand.';
		case 'blocked':
			return 'The browser, or an extension in it, blocks the script that runs the model (a web worker). Allow scripts and workers for this site, for example by pausing a content blocker here, and try again.';
		case 'not-fetched':
			return 'What runs the model could not be loaded. Check the connection, or whether an extension blocks scripts of this site, and try again.';
		case 'not-started':
			return 'What runs the model could not be started. Check the connection and try again.';
		case 'not-loaded':
			return 'The model could not be loaded. Check the connection and try again.';
		case 'silent':
			return 'The model has stopped coming: nothing arrived for a minute. Check the connection and try again.';
		case 'given-up':
			return 'Loading was stopped.';
		case 'broken':
			return 'What runs the model has stopped. Try again; if it stops again, reload the page.';
		case 'stopped':
			return 'The lab stopped. Try again.';
		case 'damaged':
			return 'The file of the model is damaged. Try again; if it stays so, reload the page.';
		case 'unusable':
			return 'The file of the model does not fit this page. Reload the page.';
		case 'failed':
			return 'The model stopped. Try again; if it stops again, reload the page.';
	}
}

export const controls = 'Controls';
export const withoutIt = (problem: JobTrouble): string =>
	`${trouble(problem)} The rest of the lesson works without it.`;
export const tryAgain = 'Try again';
export const stop = 'Stop';
export const moreControls = 'More controls';
export const yourTask = 'Your task.';
export const share = 'Copy a link to this setting';
export const shared = 'The link is copied.';
export const copyByHand = (address: string): string => `Copy this link: ${address}`;

export const guessFirst = 'Your guess first';
export const thisOne = '✓ This one';
export const see = 'See what the model does';
export const whatItDoes = 'What the model does';
export const asGuessed = 'As you guessed.';
export const notAsGuessed = 'Not as you guessed.';

export const buildFromWords = 'Build it from words that it knows';
export const parts: Readonly<Record<Part, string>> = {
	colours: 'Colour',
	things: 'Thing',
	places: 'Place'
};
export const result = 'The result';
export const showWithoutGuess = 'Show without guessing';
