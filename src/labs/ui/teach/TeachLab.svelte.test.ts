import '#lib/ui/styles/tokens.css';
import '#lib/ui/styles/base.css';
import { afterEach, describe, expect, it } from 'vitest';
import { failure, FakeHost, settled, type FakeJob } from '../../../../tests/labs/fake-host.ts';
import { all, courseOf, one, pageOf, showIsland, wordsOf } from '../../../../tests/quiz/show.ts';
import { FakeBrowser } from '../../../../tests/progress/fake-browser.ts';
import { JobRunner } from '#labs/state/job-runner.ts';
import type { Lab } from '#lib/core/course/labs.ts';
import { KEPT_EACH, poolExample } from '#labs/core/teach/pictures.ts';
import { plainEngine } from '#engine/arithmetic/engine.ts';
import { teach, type Looked, type Shown, type TeachInput } from '#labs/jobs/teach.ts';
import { Networks } from '#engine/networks/networks.ts';
import { NEW_THING_NAMES } from '#engine/world/new-things.ts';
import type { TeachFirst } from '#labs/core/teach/first.ts';
import TeachLab from './TeachLab.svelte';

const lab: Lab = {
	id: 'teach',
	kind: 'teach',
	title: 'Teach',
	intro: 'You teach.',
	setting: {},
	predict: { ask: 'How many?', options: ['5', '50'], right: 1, because: 'So it is.' },
	task: 'Find out.',
	try: 'Try it.',
	shows: []
};

const url = 'data:image/png;base64,';
const first: TeachFirst = {
	setting: { examples: 1, seed: 1, without: [] },
	examples: NEW_THING_NAMES.map((thing) => ({ thing, source: { at: 0 }, url })),
	outcome: {
		...{ right: 62, of: 100, slip: { thing: 'snake', taken: 'umbrella', count: 7 } },
		kept: NEW_THING_NAMES.map((thing) => ({
			...{ thing, url },
			before: { thing: 'tree', share: 0.9 },
			after: { thing: 'cup', share: 0.8 }
		}))
	},
	byWords: 21,
	measured: {
		...{ sets: 3, counts: [1, 3, 5, 10, 30] },
		head: { numbers: 452, right: [50, 80, 90, 98, 100], seconds: [0.01, 0.02, 0.03, 0.04, 0.1] },
		whole: { numbers: 278_004, right: [48, 81, 91, 99, 100], seconds: [1, 2, 3, 4, 5] },
		known: { before: 0.99, after: [0.9, 0.9, 0.9, 0.9, 0.5] }
	}
};

/** Each thing shows in a feature of its own; what the learner makes looks like an umbrella. */
function lookAt(shown: Shown): Looked {
	const label = 'thing' in shown ? NEW_THING_NAMES.indexOf(shown.thing) : 0;
	return {
		picture: new Float32Array(32 * 32 * 3),
		features: Float32Array.from({ length: 4 }, (_, at) => (at === label ? 1 : 0)),
		nearest: { thing: 'tree', share: 0.9 },
		fresh: [0.25, 0.25, 0.25, 0.25]
	};
}

const isShown = (input: unknown): input is readonly Shown[] => Array.isArray(input);
const isLesson = (input: unknown): input is TeachInput => !isShown(input);

/** Does a job as the worker would, with eyes that are easy to please. */
async function work(job: FakeJob): Promise<void> {
	const { input } = job;
	if (isShown(input)) {
		await job.give(input.map(lookAt));
	} else if (isLesson(input)) {
		const models = new Networks(plainEngine(), () => {
			throw new Error('No weights are needed.');
		});
		for (const news of teach.run(models, input)) await job.give(news);
	}
	await job.end();
}

async function draw() {
	const page = pageOf(courseOf([]), new FakeBrowser());
	const host = new FakeHost();
	const runner = new JobRunner();
	runner.start(() => Promise.resolve(host));
	const { container } = await showIsland(TeachLab, { lab, first, bytes: 1, runner }, page);
	let done = 0;
	const job = async () => {
		await expect.poll(() => host.jobs.length).toBeGreaterThan(done);
		const next = host.jobs[done++];
		if (!next) throw new Error('A job was asked for.');
		return next;
	};
	const taught = async () => {
		const look = await job();
		await work(look);
		await work(await job());
		return look;
	};
	const said = () => wordsOf(one(container, '.said'));
	const result = () => wordsOf(one(container, '.result'));
	const press = (name: string) => {
		const found = all(container, 'button').find(
			(button) => (button.ariaLabel ?? wordsOf(button)) === name
		);
		if (!found) throw new Error(`There is no button "${name}".`);
		found.click();
	};
	const choose = (count: number) => one(container, `[name=teach-count][value="${count}"]`).click();
	return { container, job, taught, said, result, press, choose };
}

afterEach(() => history.replaceState(null, '', location.pathname));

describe('TeachLab', () => {
	it('shows by its first frame what one example of each brings', async () => {
		const { container, result } = await draw();
		expect(result()).toBe('62');
		expect(one(container, 'svg[role=img]').ariaLabel).toContain('By the words alone: 21');
		expect(all(container, '.tray img').length).toBe(4);
		expect(wordsOf(one(container, '.kept'))).toContain('umbrella words tree 90% head ✗ cup 80%');
	});

	it('teaches with five examples after the guess, and says what came of it', async () => {
		const { container, taught, said, result, press } = await draw();
		one(container, '[name=teach-guess][value="1"]').click();
		await settled();
		press('See what the model does');
		const look = await taught();
		expect(isShown(look.input) && look.input.length).toBe(4 * (KEPT_EACH + 5));
		await expect.poll(result).toBe('100');
		expect(said()).toBe(
			'With 5 examples of each thing, 100 of 100 kept pictures are right. None is taken for another.'
		);
		expect(all(container, '.kept .right').length).toBe(8);
	});

	it('looks only at pictures that it has not seen', async () => {
		const { taught, choose } = await draw();
		choose(5);
		await taught();
		choose(3);
		expect((await taught()).input).toEqual([]);
	});

	it('keeps both wishes when the second comes before the first is done', async () => {
		const { container, job, taught, choose, press } = await draw();
		choose(5);
		const left = await job();
		press('Other examples');
		const look = await taught();
		expect(left.left || isShown(left.input)).toBe(true);
		expect(isShown(look.input) && look.input.at(-1)).toEqual(poolExample('snake', 2, 4));
		await expect.poll(() => all(container, '.tray img').length).toBe(20);
	});

	it('shows the head from before when it is stopped', async () => {
		const { container, job, said, result, press, choose } = await draw();
		choose(30);
		const look = await job();
		await expect.poll(() => all(container, '.below button').length).toBe(1);
		press('Stop');
		await look.give([]);
		await expect.poll(said).toContain('Stopped');
		expect(result()).toBe('62');
		expect(one(container, '[name=teach-count]:checked').getAttribute('value')).toBe('1');
	});

	it('swaps an example for the next, up to ten of a thing', async () => {
		const { taught, said, press } = await draw();
		for (let at = 1; at <= 10; at++) {
			press('Swap example 1 of cup for another');
			const look = await taught();
			expect(isShown(look.input) && look.input).toContainEqual(poolExample('cup', 1, at));
			await settled();
		}
		press('Swap example 1 of cup for another');
		await expect.poll(said).toContain('Ten examples of cup were swapped');
	});

	it('judges a picture of the learner and takes it as an example, and out again', async () => {
		const { container, job, taught, press } = await draw();
		one(container, 'details summary').click();
		await expect.poll(() => all(container, '.maker').length).toBe(1);
		one(container, '.maker .area button').click();
		await taught();
		await work(await job());
		await expect.poll(() => wordsOf(one(container, '.answer'))).toContain('By your head: umbrella');
		press('crown');
		const look = await taught();
		expect(isShown(look.input) && look.input.length).toBe(1);
		await expect.poll(() => wordsOf(one(container, '.tray .yours'))).toBe('yours');
		press('Take out your drawing of crown');
		await taught();
		await expect.poll(() => all(container, '.yours').length).toBe(0);
	});

	it('says why a picture of the learner could not be looked at, and looks again', async () => {
		const { container, job, taught, press } = await draw();
		one(container, 'details summary').click();
		await expect.poll(() => all(container, '.maker').length).toBe(1);
		one(container, '.maker .area button').click();
		await taught();
		await (await job()).fail(failure({ reason: 'failed' }));
		const answer = () => wordsOf(one(container, '.answer'));
		await expect.poll(answer).toContain('The model stopped. Try again;');
		press('Try again');
		await work(await job());
		await expect.poll(answer).toContain('By your head: umbrella');
	});

	it('opens at a shared setting and tells what of it cannot be used', async () => {
		history.replaceState(null, '', '?lab=teach&examples=3&seed=2&without=cow-1');
		const { container, taught, said } = await draw();
		const look = await taught();
		expect(isShown(look.input) && look.input.at(-1)).toEqual(poolExample('snake', 2, 2));
		await expect.poll(said).toContain('With 3 examples');
		expect(wordsOf(one(container, '.problems'))).toContain('cow-1');
	});

	it('compares with training the whole tower on demand', async () => {
		const { container } = await draw();
		const [, compare] = all(container, 'details summary');
		compare?.click();
		await expect.poll(() => wordsOf(one(container, 'table'))).toContain('278,004 48 of 100 90%');
		await expect
			.poll(() => one(container, 'svg[role=img]').ariaLabel)
			.toContain('whole tower, with 1 example: 48');
	});

	it('says what went wrong, and tries again', async () => {
		const { container, job, taught, said, press, choose } = await draw();
		choose(3);
		await (await job()).fail(failure({ reason: 'not-loaded' }));
		await expect
			.poll(() => wordsOf(one(container, '[role=alert]')))
			.toContain('could not be loaded');
		choose(3);
		await taught();
		await expect.poll(said).toContain('With 3 examples');
		expect(() => press('Try again')).toThrow();
	});
});
