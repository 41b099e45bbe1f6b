import { describe, expect, it } from 'vitest';
import { all, one, pageOf, showPart, wordsOf } from '../../../../tests/quiz/show.ts';
import { HERO_STEPS } from '#labs/core/hero.ts';
import {
	JobFailure,
	type JobHost,
	type JobName,
	type JobOutput,
	type JobTrouble,
	type Loading
} from '#labs/jobs/host.ts';
import { trustBuilt } from '#lib/core/trust-built.ts';
import Hero from './Hero.svelte';

const STRIP =
	'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const props = { strip: STRIP, bytes: 1_400_000, href: 'lessons/text-to-image/' };
const LAST = HERO_STEPS.at(-1) ?? 0;

/** What does the jobs: it notes what it is asked, tells how loading goes on, and gives steps of one grey each. */
class FakeHost implements JobHost {
	readonly asked: unknown[] = [];
	trouble: JobTrouble | undefined;
	/** Holds the job at its first step until it is let go. */
	held: Promise<void> = Promise.resolve();

	async *run<Name extends JobName>(
		_name: Name,
		input: unknown,
		tell: (loading: Loading) => void
	): AsyncGenerator<JobOutput<Name>, void, void> {
		this.asked.push(input);
		tell({ loaded: 1, total: 2 });
		await this.held;
		if (this.trouble) throw new JobFailure(this.trouble);
		for (let step = 0; step <= LAST; step++) {
			const picture = new Float32Array(32 * 32 * 3).fill(step / LAST);
			const looks: never[] = [];
			const item = { step, steps: LAST, time: 1 - step / LAST, picture, guess: picture, looks };
			yield trustBuilt<JobOutput<Name>>(item, 'step', []);
		}
	}
}

async function visit(host = new FakeHost()) {
	const page = pageOf({ passMark: 80, lessons: [] });
	page.runner.start(() => Promise.resolve(host));
	const { container } = await showPart(Hero, props, page);
	const said = () => wordsOf(one(container, '[data-said]'));
	const chips = all(container, '[data-prompt]');
	const chip = (place: number) => {
		const found = chips[place];
		if (!found) throw new Error(`There is no choice ${place}.`);
		return found;
	};
	const another = () => one(container, '[data-another]').click();
	return { host, container, said, chip, another };
}

const painted = (prompt: string) => `“${prompt}”, painted in 0.0 s. This ran on your device.`;

describe('the network on the start page', () => {
	it('shows a painting before anything is asked of a network', async () => {
		const { host, said, container } = await visit();
		expect(said()).toBe(
			'From noise to “a red house in the snow”, painted when the course was built.'
		);
		expect(one(container, '[data-picture]')).toHaveAttribute(
			'aria-label',
			'Painted: a red house in the snow'
		);
		expect(host.asked).toEqual([]);
	});

	it('paints what is chosen, and says what was painted and where', async () => {
		const { host, said, chip, container } = await visit();
		chip(2).click();
		await expect.poll(said).toBe(painted('a blue cat at night'));
		expect(host.asked).toMatchObject([{ prompt: 'a blue cat at night', seed: 2 }]);
		expect(all(container, '[aria-pressed=true]')).toEqual([chip(2)]);
		const label = one(container, '[data-picture]').getAttribute('aria-label');
		expect(label).toBe('Painted: a blue cat at night');
		expect(all(container, 'canvas').map((canvas) => canvas.checkVisibility())).toEqual([
			true,
			true
		]);
	});

	it('paints another picture of the same words from other noise', async () => {
		const { host, said, chip, another } = await visit();
		chip(1).click();
		await expect.poll(said).toBe(painted('a yellow boat at sea'));
		another();
		await expect.poll(said).toBe(painted('a yellow boat at sea'));
		chip(1).click();
		await expect
			.poll(() => host.asked)
			.toMatchObject([{ seed: 2 }, { seed: 3 }, { seed: 4, prompt: 'a yellow boat at sea' }]);
	});

	it('tells how loading goes on, and lets another choice take its place', async () => {
		const host = new FakeHost();
		const { said, chip } = await visit(host);
		let letGo: () => void = () => undefined;
		host.held = new Promise((go) => (letGo = go));
		chip(1).click();
		await expect.poll(said).toBe('Loading the model: 50%');
		chip(3).click();
		await expect.poll(() => host.asked.length).toBe(2);
		letGo();
		await expect.poll(said).toBe(painted('three pink balloons at sunset'));
	});

	it('says what to do where it fails, and paints when chosen again', async () => {
		const host = new FakeHost();
		host.trouble = { reason: 'not-loaded' };
		const { said, chip } = await visit(host);
		chip(0).click();
		await expect.poll(said).toContain('Check the connection and try again.');
		host.trouble = undefined;
		chip(0).click();
		await expect.poll(said).toBe(painted('a red house in the snow'));
		expect(host.asked).toMatchObject([{ seed: 2 }, { seed: 2 }]);
	});
});
