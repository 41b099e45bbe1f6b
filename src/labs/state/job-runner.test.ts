import { describe, expect, it } from 'vitest';
import { failure, FakeHost, settled } from '../../../tests/labs/fake-host.ts';
import { LabWork, type NextFrame } from './lab-work.svelte.ts';
import { JobRunner } from './job-runner.ts';

const PICTURE = new Float32Array(3);
const [ONE, TWO] = [[PICTURE], [PICTURE, PICTURE]];

/** Work in a page whose models a test does by hand. */
async function begin(nextFrame?: NextFrame) {
	const host = new FakeHost();
	const models = new JobRunner();
	models.start(() => Promise.resolve(host));
	const work = new LabWork(models, nextFrame);
	const taken: string[] = [];
	const ask = async (pictures = ONE) => {
		const done = work.do('noise-to-picture/names', pictures, (item) => taken.push(item));
		await settled();
		return { done, job: host.last };
	};
	return { host, work, taken, ask, ...(await ask()) };
}

describe('LabWork', () => {
	it('hands on results as they come, and says whether it is at work', async () => {
		const { work, taken, done, job } = await begin();
		expect([work.status, work.busy, job.name, job.input]).toEqual([
			...['working', true, 'noise-to-picture/names', ONE]
		]);
		await job.give('a');
		expect([taken, work.busy]).toEqual([['a'], true]);
		await job.give('b');
		await job.end();
		expect(await done).toBe(true);
		expect([taken, work.status, work.busy]).toEqual([['a', 'b'], 'idle', false]);
	});

	it('says how far loading has come, from nothing again for the next job', async () => {
		const { work, job, ask } = await begin();
		job.load(10, 40);
		expect([work.status, work.loading]).toEqual(['loading', { loaded: 10, total: 40 }]);
		await job.give('a');
		expect(work.status).toBe('working');
		await ask(TWO);
		expect(work.loading).toEqual({ loaded: 0, total: 0 });
	});

	it('takes nothing more of a job whose place another has taken, and leaves it', async () => {
		const { work, taken, done, job, ask } = await begin();
		const second = await ask(TWO);
		job.load(1, 2);
		expect(work.status).toBe('working');
		await job.give('old');
		expect([await done, job.left, taken]).toEqual([false, true, []]);
		await second.job.give('new');
		await second.job.end();
		expect([await second.done, taken, work.status]).toEqual([true, ['new'], 'idle']);
	});

	it('keeps quiet about the end and the failure of a job whose place another has taken', async () => {
		for (const how of ['end', 'fail'] as const) {
			const { work, done, job, ask } = await begin();
			await ask(TWO);
			await (how === 'end' ? job.end() : job.fail(failure({ reason: 'silent' })));
			expect([await done, work.status, work.trouble]).toEqual([false, 'working', undefined]);
		}
	});

	it('can be cancelled at any time: what has come stays', async () => {
		const { work, taken, done, job } = await begin();
		await job.give('a');
		work.cancel();
		expect([work.status, work.busy]).toEqual(['idle', false]);
		await job.give('b');
		expect([await done, job.left, taken]).toEqual([false, true, ['a']]);
		work.cancel();
		expect(work.status).toBe('idle');
	});

	it('says at once that a job is left, also where nothing comes of it', async () => {
		const { work, job, ask } = await begin();
		work.cancel();
		await settled();
		expect(job.left).toBe(true);
		const second = await ask(TWO);
		await ask();
		expect(second.job.left).toBe(true);
	});

	it('says what went wrong, and does the same job again when asked', async () => {
		const { host, work, taken, done, job } = await begin();
		await job.fail(failure({ reason: 'not-loaded' }));
		expect(await done).toBe(false);
		expect([work.status, work.trouble]).toEqual([...['failed', { reason: 'not-loaded' }]]);
		work.retry();
		await settled();
		expect([host.jobs.length, host.last.input, work.trouble]).toEqual([2, ONE, undefined]);
		await host.last.give('a');
		await host.last.end();
		expect([taken, work.status]).toEqual([['a'], 'idle']);
	});

	describe('with results that come faster than a page can be drawn', () => {
		/** Work whose frames the test draws. */
		async function beginFast() {
			const frames: (() => void)[] = [];
			const { work, host } = await begin((run) => frames.push(run));
			const taken: string[] = [];
			const done = work.do('noise-to-picture/names', ONE, (item) => taken.push(item), 'frame');
			await settled();
			const draw = () => frames.splice(0).forEach((run) => run());
			return { work, host, taken, done, draw, frames, job: host.last };
		}

		it('takes what came between two frames in one go', async () => {
			const { taken, draw, frames, job } = await beginFast();
			for (const item of ['a', 'b', 'c']) await job.give(item);
			expect([taken, frames.length]).toEqual([[], 1]);
			draw();
			expect(taken).toEqual(['a', 'b', 'c']);
			await job.give('d');
			draw();
			expect(taken).toEqual(['a', 'b', 'c', 'd']);
		});

		it.each(['end', 'fail', 'cancel', 'other'] as const)(
			'loses nothing of what came before its %s, and takes nothing twice',
			async (how) => {
				const { work, taken, done, draw, job } = await beginFast();
				await job.give('a');
				if (how === 'end') await job.end();
				else if (how === 'fail') await job.fail(failure({ reason: 'broken' }));
				else if (how === 'cancel') work.cancel();
				else void work.do('noise-to-picture/names', TWO, () => undefined);
				expect(taken).toEqual(['a']);
				draw();
				await job.give('late');
				draw();
				expect([taken, await done]).toEqual([['a'], how === 'end']);
			}
		);
	});

	it('shows a mistake of the program as trouble, and lets it be heard of', async () => {
		const { work, done, job } = await begin();
		const heard = expect(done).rejects.toThrow('a mistake');
		await job.fail(new Error('a mistake'));
		await heard;
		expect([work.status, work.trouble?.reason]).toEqual(['failed', 'stopped']);
	});
});

describe('JobRunner', () => {
	it('can do nothing while the page is built', async () => {
		const work = new LabWork(new JobRunner());
		expect(await work.do('noise-to-picture/names', ONE, () => undefined)).toBe(false);
		expect([work.status, work.trouble?.reason]).toEqual(['failed', 'not-fetched']);
	});

	it('tries again to fetch what does the jobs when it could not be had', async () => {
		const host = new FakeHost();
		const answers = [() => Promise.reject(new Error('offline')), () => Promise.resolve(host)];
		const models = new JobRunner();
		models.start(() => answers.shift()?.() ?? Promise.resolve(host));
		const work = new LabWork(models);
		expect(await work.do('noise-to-picture/names', ONE, () => undefined)).toBe(false);
		expect(work.trouble?.reason).toBe('not-fetched');
		work.retry();
		await settled();
		expect([host.jobs.length, work.trouble]).toEqual([1, undefined]);
	});
});
