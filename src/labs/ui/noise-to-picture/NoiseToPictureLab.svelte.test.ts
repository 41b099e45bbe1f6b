import '#lib/ui/styles/tokens.css';
import '#lib/ui/styles/base.css';
import { afterEach, describe, expect, it } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { failure, FakeHost, type FakeJob } from '../../../../tests/labs/fake-host.ts';
import { FakeBrowser } from '../../../../tests/progress/fake-browser.ts';
import { courseOf, pageOf, showIsland } from '../../../../tests/quiz/show.ts';
import { JobRunner } from '#labs/state/job-runner.ts';
import type { Lab, Values } from '#lib/core/course/labs.ts';
import { readNoiseToPicture, variations } from '#labs/core/noise-to-picture/setting.ts';
import { pictureUrl } from '#labs/core/png.ts';
import {
	shownSteps,
	type NoiseToPictureFirst,
	type Still
} from '#labs/core/noise-to-picture/first.ts';
import NoiseToPictureLab from './NoiseToPictureLab.svelte';

const LAB: Lab = {
	id: 'paint',
	kind: 'noise-to-picture',
	title: 'Watch it paint',
	intro: 'Noise becomes a picture.',
	setting: {},
	predict: { ask: 'What changes?', options: ['All', 'Nothing'], right: 0, because: 'It does.' },
	task: 'Look back.',
	try: 'Try it.',
	shows: []
};
const VOCABULARY = '<pad> <unknown> a red blue cat on the grass'.split(' ');

const picture = (value: number) => new Float32Array(3072).fill(value);

function stillOf(step: number, steps: number): Still {
	const url = pictureUrl(picture(step / steps));
	const name = `a cat at ${step}`;
	return { step, steps, time: 1 - step / steps, canvas: url, guess: url, name };
}

function firstOf(values: Values): NoiseToPictureFirst {
	const { setting } = readNoiseToPicture({ steps: '4', reveal: 'seed=2', ...values });
	const stills = shownSteps(setting.steps).map((step) => stillOf(step, setting.steps));
	const tiles = variations(setting).map(({ differs }) => ({
		...{ differs, name: 'a red cat' },
		picture: pictureUrl(picture(0))
	}));
	return {
		...{ setting, vocabulary: VOCABULARY, tiles },
		stills: setting.mode === 'one' ? stills : [],
		looked: 2,
		start: '',
		choices: []
	};
}

/** The lab in a page whose models the test does by hand. */
async function draw(values: Values = {}) {
	const page = pageOf(courseOf([]), new FakeBrowser());
	const host = new FakeHost();
	const runner = new JobRunner();
	runner.start(() => Promise.resolve(host));
	const props = { lab: LAB, bytes: 1_500_000, first: firstOf(values), runner };
	const screen = await showIsland(NoiseToPictureLab, props, page);
	const jobs = (name: string) => host.jobs.filter((job) => job.name === name);
	/** The job of this name that was asked for last, once there are so many. */
	const job = async (name: string, count = 1): Promise<FakeJob> => {
		await expect.poll(() => jobs(name).length).toBe(count);
		const last = jobs(name).at(-1);
		if (!last) throw new Error('No job was asked for.');
		return last;
	};
	const said = () => screen.getByRole('status').first();
	const openMore = () => screen.getByText('More controls').click();
	return { screen, jobs, job, said, openMore };
}

/** Gives the steps of a painting of four, from one to another. */
async function giveSteps(job: FakeJob, from: number, to: number): Promise<void> {
	for (let step = from; step <= to; step++) {
		const looks = step === 0 ? [] : [new Float32Array(64).map((_, i) => (i === 0 ? 1 : 0))];
		const guess = picture(step / 4);
		await job.give({ step, steps: 4, time: 1 - step / 4, picture: guess, guess, looks });
	}
	if (to === 4) await job.end();
}

afterEach(() => history.replaceState(null, '', location.pathname));

describe('the lab from noise to picture', () => {
	it('shows prepared steps before anything runs, one of them large', async () => {
		const { screen, jobs } = await draw();
		await expect.element(screen.getByText('Step 2 of 4, 50% noise')).toBeVisible();
		await expect.element(screen.getByText('the encoders see a cat at 2')).toBeVisible();
		await screen.getByRole('button', { name: 'Look at step 4' }).click();
		await expect.element(screen.getByText('Step 4 of 4, finished')).toBeVisible();
		expect(jobs('noise-to-picture/steps')).toEqual([]);
	});

	it('marks words that the model does not know while they are typed', async () => {
		const { screen, jobs } = await draw();
		await screen.getByLabelText('Prompt', { exact: true }).fill('a red giraffe');
		await expect.element(screen.getByText('It does not know “giraffe”.')).toBeVisible();
		await screen.getByLabelText('Prompt', { exact: true }).fill('');
		await expect.element(screen.getByText('No words: it paints what it likes.')).toBeVisible();
		expect(jobs('noise-to-picture/steps')).toEqual([]);
	});

	it('offers words that the model knows, to be put into the prompt by a tap', async () => {
		const { screen, jobs } = await draw();
		const field = screen.getByLabelText('Prompt', { exact: true });
		await field.fill('a red cat');
		await screen.getByText('Build it from words that it knows').click();
		const red = screen.getByRole('button', { name: 'red', exact: true });
		await expect.element(red).toHaveAttribute('aria-pressed', 'true');
		await screen.getByRole('button', { name: 'blue', exact: true }).click();
		await screen.getByRole('button', { name: 'on the grass', exact: true }).click();
		await expect.element(field).toHaveValue('a blue cat on the grass');
		await expect.element(red).toHaveAttribute('aria-pressed', 'false');
		expect(jobs('noise-to-picture/steps')).toEqual([]);
	});

	it('keeps the picture before beside the new one', async () => {
		const { screen, job } = await draw({ prompt: 'a red cat' });
		await expect.element(screen.getByText(/^Before:/)).not.toBeInTheDocument();
		await screen.getByLabelText('Prompt', { exact: true }).fill('a blue cat');
		await screen.getByRole('button', { name: 'Paint', exact: true }).click();
		await giveSteps(await job('noise-to-picture/steps'), 0, 1);
		await expect.element(screen.getByText('Before: “a red cat”, seed 1')).toBeVisible();
		await giveSteps(await job('noise-to-picture/steps'), 2, 4);
		await screen.getByRole('button', { name: 'Paint', exact: true }).click();
		await giveSteps(await job('noise-to-picture/steps', 2), 0, 4);
		await expect.element(screen.getByText('Before: “a red cat”, seed 1')).toBeVisible();
	});

	it('paints at Enter, draws each step as it comes, and says what came of it', async () => {
		const { screen, job, said } = await draw();
		await screen.getByLabelText('Prompt', { exact: true }).fill('a blue cat');
		await userEvent.keyboard('{Enter}');
		const painting = await job('noise-to-picture/steps');
		expect(painting.input).toMatchObject({ prompt: 'a blue cat', seed: 1, steps: 4 });
		await giveSteps(painting, 0, 1);
		await expect.element(screen.getByText('Step 1 of 4, 75% noise')).toBeVisible();
		await giveSteps(painting, 2, 4);
		const naming = await job('noise-to-picture/names');
		await naming.give('a blue cat');
		await expect
			.element(said())
			.toHaveTextContent(/^Painted in 4 steps from seed 1\..*“a blue cat”/);
		await screen.getByLabelText(/^Look back/).fill('1');
		await expect.element(screen.getByText('Step 1 of 4, 75% noise')).toBeVisible();
	});

	it('keeps what has come when it is stopped, and says so', async () => {
		const { screen, job, said } = await draw();
		await screen.getByRole('button', { name: 'Paint', exact: true }).click();
		const painting = await job('noise-to-picture/steps');
		await giveSteps(painting, 0, 2);
		await screen.getByRole('button', { name: 'Stop' }).click();
		await giveSteps(painting, 3, 3);
		await expect.element(said()).toHaveTextContent('Stopped after step 2.');
		await expect.element(screen.getByText('Step 2 of 4, 50% noise')).toBeVisible();
	});

	it('finishes also when it had to be tried twice', async () => {
		const { screen, job, said } = await draw();
		await screen.getByRole('button', { name: 'Paint', exact: true }).click();
		await (await job('noise-to-picture/steps')).fail(failure({ reason: 'not-loaded' }));
		await screen.getByRole('button', { name: 'Try again' }).click();
		await giveSteps(await job('noise-to-picture/steps', 2), 0, 4);
		await (await job('noise-to-picture/names')).give('a red cat');
		await expect.element(said()).toHaveTextContent('“a red cat”');
	});

	it('shows what the guess was about', async () => {
		const { screen, job, openMore } = await draw();
		await openMore();
		await screen.getByRole('radio', { name: 'Nothing' }).click();
		await screen.getByRole('button', { name: 'See what the model does' }).click();
		expect((await job('noise-to-picture/steps')).input).toMatchObject({ seed: 2, steps: 4 });
		await expect.element(screen.getByRole('spinbutton', { name: 'Seed' })).toHaveValue(2);
	});

	it('paints anew at each change of a number, and leaves the painting before', async () => {
		const { screen, job, openMore } = await draw();
		await openMore();
		await screen.getByRole('button', { name: 'Next' }).click();
		const first = await job('noise-to-picture/steps');
		await screen.getByLabelText(/^Guidance/).fill('8');
		expect((await job('noise-to-picture/steps', 2)).input).toMatchObject({ seed: 2, guidance: 8 });
		await first.give({});
		expect(first.left).toBe(true);
	});

	it('takes no seed that is none', async () => {
		const { screen, jobs, openMore } = await draw();
		await openMore();
		const seed = screen.getByRole('spinbutton', { name: 'Seed' });
		await seed.fill('');
		await userEvent.tab();
		await expect.element(seed).toHaveValue(1);
		await seed.fill('123456');
		await userEvent.tab();
		await expect.element(seed).toHaveValue(9999);
		await expect.poll(() => jobs('noise-to-picture/steps').length).toBe(1);
	});

	it('paints six pictures side by side, names them, and leads to the steps of one', async () => {
		const { screen, job, said, openMore } = await draw();
		await openMore();
		await screen.getByRole('radio', { name: 'Six seeds' }).click();
		const painting = await job('noise-to-picture/tiles');
		for (let tile = 0; tile < 6; tile++) {
			await painting.give({ tile, step: 4, time: 0, picture: picture(tile / 6) });
		}
		await painting.end();
		const naming = await job('noise-to-picture/names');
		for (let tile = 0; tile < 6; tile++) await naming.give('a cat');
		await naming.end();
		await expect.element(said()).toHaveTextContent(/Seed 1: a cat;.*Seed 6: a cat\./);
		await screen.getByRole('button', { name: /^Seed 3: a cat/ }).click();
		expect((await job('noise-to-picture/steps')).input).toMatchObject({ seed: 3 });
	});

	it('says where each word looks', async () => {
		const { screen, job } = await draw({ prompt: 'cat' });
		await screen.getByText('Where each word of the prompt looks').click();
		await giveSteps(await job('noise-to-picture/steps'), 0, 4);
		await expect.element(screen.getByText('mostly at the upper left')).toBeVisible();
	});

	it('begins with a picture, and repaints a part that keys or buttons choose', async () => {
		const { screen, job } = await draw();
		await screen.getByText('Begin with a picture, repaint a part').click();
		const starts = await job('noise-to-picture/starts');
		await starts.give([{ name: 'boat', caption: 'a yellow boat', picture: picture(0) }]);
		await starts.end();
		await screen.getByRole('radio', { name: 'a yellow boat' }).click();
		const start = { kind: 'scene', name: 'boat' };
		expect((await job('noise-to-picture/steps')).input).toMatchObject({
			start,
			strength: 0.6,
			mask: []
		});
		await screen.getByRole('button', { name: 'Right half' }).click();
		const half = Array.from({ length: 64 }, (_, i) => i % 8 > 3);
		expect((await job('noise-to-picture/steps', 2)).input).toMatchObject({ mask: half });
		const part = screen.getByRole('button', { name: 'Row 1, column 1', exact: true });
		await expect.element(part).toHaveAttribute('aria-pressed', 'false');
		part.element().focus();
		await userEvent.keyboard('{ArrowRight} ');
		expect((await job('noise-to-picture/steps', 3)).input).toMatchObject({
			mask: half.with(1, true)
		});
	});

	it('begins with the picture just painted', async () => {
		const { screen, job } = await draw();
		await screen.getByText('Begin with a picture, repaint a part').click();
		const take = screen.getByRole('button', { name: 'Begin with the picture just painted' });
		await expect.element(take).toBeDisabled();
		await screen.getByRole('button', { name: 'Paint', exact: true }).click();
		await giveSteps(await job('noise-to-picture/steps'), 0, 4);
		await take.click();
		const { input } = await job('noise-to-picture/steps', 2);
		expect(input).toMatchObject({ start: { kind: 'made', recipe: { seed: 1, steps: 4 } } });
		await expect.element(screen.getByRole('radio', { name: 'your picture' })).toBeChecked();
	});

	it('opens at a shared setting, and tells what of it cannot be used', async () => {
		history.replaceState(null, '', '?lab=paint&prompt=a+blue+cat&seed=0&steps=7');
		const { screen, job } = await draw();
		expect((await job('noise-to-picture/steps')).input).toMatchObject({
			prompt: 'a blue cat',
			steps: 7
		});
		await expect.element(screen.getByText(/"seed" is 0/)).toBeVisible();
		await expect
			.element(screen.getByLabelText('Prompt', { exact: true }))
			.toHaveValue('a blue cat');
	});

	it('stays within a narrow page when a word is longer than any line', async () => {
		await browserPage.viewport(320, 640);
		const { screen } = await draw();
		const field = screen.getByLabelText('Prompt', { exact: true });
		await field.fill(`a red ${'m'.repeat(150)}`);
		await expect.element(screen.getByText('m'.repeat(150)).last()).toBeVisible();
		expect(document.documentElement.scrollWidth).toBe(320);
		await browserPage.viewport(1280, 800);
	});
});
