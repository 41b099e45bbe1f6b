import { COVER_FRAMES } from '#lib/core/course/cover.ts';
import { HERO_STEPS, heroRecipe } from '#labs/core/hero.ts';
import { JobFailure } from '#labs/jobs/host.ts';
import type { JobRunner } from '#labs/state/job-runner.ts';
import { loading, trouble } from '#words/labs/frame.ts';
import * as words from '#words/labs/hero.ts';

const SIDE = 32;

function pixelsOf(picture: ArrayLike<number>): ImageData {
	const image = new ImageData(SIDE, SIDE);
	for (let cell = 0; cell < SIDE * SIDE; cell++) {
		for (let channel = 0; channel < 3; channel++) {
			image.data[cell * 4 + channel] = ((picture[cell * 3 + channel] ?? 0) + 1) * 127.5;
		}
		image.data[cell * 4 + 3] = 255;
	}
	return image;
}

/** Paints on the two canvases of the start page: the picture, and its steps side by side. */
export class Painter {
	/** True once a picture of the learner's has stood there. */
	hasPainted = false;
	readonly #part: ParentNode;
	readonly #runner: JobRunner;
	readonly #now: () => number;
	readonly #say: (text: string) => void;
	#turn = 0;
	/** Tells who does the job that its results are no longer wanted. */
	#leave: () => void = () => undefined;

	constructor(part: ParentNode, runner: JobRunner, now: () => number, say: (text: string) => void) {
		this.#part = part;
		this.#runner = runner;
		this.#now = now;
		this.#say = say;
	}

	/** Paints, and says what happens; another painting takes the place of one that is on its way. */
	async paint(prompt: string, seed: number): Promise<void> {
		this.#leave();
		const left = new Promise<void>((leave) => (this.#leave = leave));
		const turn = ++this.#turn;
		const isCurrent = () => turn === this.#turn;
		try {
			const since = await this.#steps(prompt, seed, left, isCurrent);
			if (!isCurrent()) return;
			this.hasPainted = true;
			this.#say(words.painted(prompt, (this.#now() - since) / 1000));
		} catch (problem) {
			if (!isCurrent()) return;
			const known = problem instanceof JobFailure;
			this.#say(trouble(known ? problem.trouble : { reason: 'stopped' }));
			if (!known) throw problem;
		}
	}

	/** Draws the steps as they come, or the last one alone where less motion is asked for; gives when the first came. */
	async #steps(
		prompt: string,
		seed: number,
		left: Promise<void>,
		isCurrent: () => boolean
	): Promise<number> {
		const [big, film] = [...this.#part.querySelectorAll('canvas')];
		const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
		let since = this.#now();
		let heard = words.getting;
		const tell = (text: string) => {
			if (isCurrent() && text !== heard) this.#say((heard = text));
		};
		const all = this.#runner.run(
			'noise-to-picture/steps',
			heroRecipe(prompt, seed),
			(far) => tell(loading(far)),
			left
		);
		for await (const { step, steps, picture } of all) {
			if (!isCurrent()) break;
			if (step === 0) since = this.#now();
			tell(words.painting(prompt));
			const pixels = pixelsOf(picture);
			const place = HERO_STEPS.findIndex((one) => one === step);
			if (place === 0) film?.getContext('2d')?.clearRect(0, 0, SIDE * COVER_FRAMES, SIDE);
			if (place >= 0) show(film, pixels, place);
			if (isStill && step < steps) continue;
			show(big, pixels, 0);
			big?.parentElement?.setAttribute('aria-label', words.picture(prompt));
		}
		return since;
	}
}

/** Puts a picture on a canvas, at its place among those beside it. */
function show(canvas: HTMLCanvasElement | undefined, pixels: ImageData, place: number): void {
	if (!canvas) return;
	canvas.getContext('2d')?.putImageData(pixels, place * SIDE, 0);
	canvas.hidden = false;
}
