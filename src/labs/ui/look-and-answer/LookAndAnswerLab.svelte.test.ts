import '#lib/ui/styles/tokens.css';
import '#lib/ui/styles/base.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { failure, FakeHost } from '../../../../tests/labs/fake-host.ts';
import { all, courseOf, one, pageOf, showIsland, wordsOf } from '../../../../tests/quiz/show.ts';
import { FakeBrowser } from '../../../../tests/progress/fake-browser.ts';
import { JobRunner } from '#labs/state/job-runner.ts';
import type { Lab } from '#lib/core/course/labs.ts';
import type { LookingPiece } from '#labs/jobs/look-and-answer.ts';
import type { Answer, LookAndAnswerFirst, Word } from '#labs/core/look-and-answer/first.ts';
import LookAndAnswerLab from './LookAndAnswerLab.svelte';

const lab: Lab = {
	id: 'look',
	kind: 'look-and-answer',
	title: 'Look',
	intro: 'It looks.',
	setting: {},
	predict: { ask: 'What?', options: ['This', 'That'], right: 1, because: 'So it is.' },
	task: 'Ask.',
	try: 'Try it.',
	shows: []
};

const wordOf = (word: string, probability: number, cell = 5): Word => ({
	...{ word, probability },
	others: [{ word: '<end>', probability: 0.01 }],
	looks: Array.from({ length: 16 }, (_, i) => (i === cell ? 0.7 : 0.02))
});
const answerOf = (question: string, words: Word[]): Answer => ({
	...{ picture: 'cat', question, read: [], words }
});
const first: LookAndAnswerFirst = {
	setting: { picture: 'cat', question: '', compare: 'four-cats' },
	answers: [
		answerOf('', [
			wordOf('an', 1),
			wordOf('orange', 0.9, 0),
			...['cat', 'on', 'the', 'grass'].map((word) => wordOf(word, 1, 15))
		]),
		answerOf('What colour is the cat?', [wordOf('orange', 0.999)])
	]
};

async function emulateMotion(value: 'reduce' | 'no-preference') {
	const features = [{ name: 'prefers-reduced-motion', value }];
	await cdp().send('Emulation.setEmulatedMedia', { features });
	await expect.poll(() => matchMedia(`(prefers-reduced-motion: ${value})`).matches).toBe(true);
}

async function draw() {
	const page = pageOf(courseOf([]), new FakeBrowser());
	const host = new FakeHost();
	const runner = new JobRunner();
	runner.start(() => Promise.resolve(host));
	const { container } = await showIsland(LookAndAnswerLab, { lab, first, bytes: 1, runner }, page);
	const said = () => wordsOf(one(container, '.said'));
	const rows = () => all(container, 'li').map(wordsOf);
	const chips = () => all(container, 'label:has(.word)').map(wordsOf);
	const button = (name: string) => {
		const found = all(container, 'button').find((each) => wordsOf(each) === name);
		if (!found) throw new Error(`There is no button "${name}".`);
		return found;
	};
	const jobs = async (count: number) => {
		await expect.poll(() => host.jobs.length).toBe(count);
		return host.last;
	};
	return { container, host, said, rows, chips, button, jobs };
}

type Job = Awaited<ReturnType<Awaited<ReturnType<typeof draw>>['jobs']>>;

/** Lets a job write these words. */
async function write(job: Job, words: readonly Word[], asked = ''): Promise<void> {
	const read = asked.split(' ').filter((word) => word !== '');
	const pieces: LookingPiece[] = [
		{
			kind: 'read',
			words: read.map((word) => ({ word, known: word !== 'dog', read: true }))
		},
		...words.map((word): LookingPiece => ({
			kind: 'word',
			spoken: { ...word, looks: Float32Array.from(word.looks) }
		})),
		{ kind: 'end' }
	];
	for (const piece of pieces) await job.give(piece);
	await job.end();
}

describe('LookAndAnswerLab', () => {
	beforeEach(() => emulateMotion('reduce'));
	afterEach(() => emulateMotion('no-preference'));

	it('begins with what the model wrote beforehand, word by word, and how sure it was', async () => {
		const { chips, rows, container } = await draw();
		expect(chips()).toEqual([
			'an 100%',
			'orange 90%',
			'cat 100%',
			'on 100%',
			'the 100%',
			'grass 100%'
		]);
		expect(rows()[0]).toContain('Cat · Caption an orange cat on the grass 90% sure');
		expect(rows()[1]).toContain('orange >99% sure ✓ True');
		expect(wordsOf(one(container, '.about'))).toContain('ending here 1%');
	});

	it('lights the picture where the model looked at the word that is chosen by keys', async () => {
		const { container } = await draw();
		const source = () => one(container, 'figure img').getAttribute('src');
		const [start] = all(container, '[name$=-word]');
		start?.focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		await expect
			.poll(() => wordsOf(one(container, '.about')))
			.toContain('For “cat” it looked most at the bottom, far right (70%)');
		const lit = source();
		one(container, '.switch input').click();
		await expect.poll(source).not.toBe(lit);
		expect(wordsOf(one(container, 'figcaption'))).toBe('The picture as the model gets it');
	});

	it('asks at once about a picture that is chosen, and keeps the answers side by side', async () => {
		const { container, host, jobs, said, rows } = await draw();
		one(container, 'input[value=giraffe]').click();
		const job = await jobs(1);
		expect(job.name).toBe('look-and-answer/look');
		expect(job.input).toMatchObject({ question: '' });
		await write(job, [wordOf('a', 1), wordOf('cat', 0.8)]);
		await expect.poll(said).toContain('It wrote “a cat”, 80% sure of all words together.');
		expect(said()).toContain('That is not true: it shows an orange giraffe on the grass.');
		expect(rows()).toHaveLength(3);
		expect(rows()[0]).toContain('Giraffe · Caption a cat 80% sure ✗ Not true');
		one(container, 'li:last-child button').click();
		await expect.poll(() => wordsOf(one(container, '.asked'))).toContain('What colour is the cat?');
		expect(host.jobs).toHaveLength(1);
	});

	it('shows what the guess was about', async () => {
		const { container, button, jobs, rows } = await draw();
		one(container, '.guess input').click();
		await expect.poll(() => button('See what the model does').matches(':enabled')).toBe(true);
		button('See what the model does').click();
		await write(await jobs(1), [wordOf('two', 1)]);
		await expect.poll(() => rows()[0]).toContain('Four cats · Caption');
	});

	it('marks unknown words of a question, and asks for one where there is none', async () => {
		const { container, button, jobs, host } = await draw();
		button('Ask').click();
		await expect.poll(() => all(container, '[role=alert]').map(wordsOf)).toHaveLength(1);
		expect(host.jobs).toHaveLength(0);
		await userEvent.fill(one(container, 'input[type=text]'), 'is there a dog');
		button('Ask').click();
		await write(await jobs(1), [wordOf('yes', 0.6)], 'is there a dog');
		await expect.poll(() => all(container, 'mark').map(wordsOf)).toEqual(['dog']);
		expect(wordsOf(one(container, '.note'))).toContain('Not among its words: dog.');
		expect(all(container, '[role=alert]')).toHaveLength(0);
	});

	it('says what went wrong, tries again, and gives the answer once', async () => {
		const { container, button, jobs, rows } = await draw();
		button('Where is this?').click();
		await (await jobs(1)).fail(failure({ reason: 'not-loaded' }));
		await expect.poll(() => wordsOf(one(container, '.trouble'))).toContain('could not be loaded');
		expect(wordsOf(one(container, '.about'))).toContain('could not answer');
		button('Try again').click();
		await write(await jobs(2), [wordOf('on', 1), wordOf('the', 1), wordOf('grass', 1)]);
		await expect.poll(() => rows()[0]).toContain('on the grass 100% sure ✓ True');
		expect(rows()).toHaveLength(3);
	});

	it('keeps what there was when it is stopped', async () => {
		const { button, jobs, rows, container } = await draw();
		button('Where is this?').click();
		const job = await jobs(1);
		job.load(1, 2);
		await expect.poll(() => wordsOf(one(container, '.about'))).toBe('Loading the model: 50%');
		button('Stop').click();
		await expect.poll(() => wordsOf(one(container, '.about'))).toContain('Stopped');
		expect(rows()).toHaveLength(2);
	});

	it('goes through the words one after the other, unless motion is unwanted', async () => {
		await emulateMotion('no-preference');
		const { container, button, jobs, chips } = await draw();
		button('Where is this?').click();
		await write(await jobs(1), [wordOf('on', 1), wordOf('the', 1), wordOf('grass', 1)]);
		await expect.poll(() => chips().filter((words) => words !== '')).toHaveLength(1);
		await expect.poll(() => chips().filter((words) => words !== '')).toHaveLength(3);
		button('Go through the words').click();
		await expect.poll(() => chips().filter((words) => words !== '')).toHaveLength(1);
		button('Show all words').click();
		await expect.poll(() => chips().filter((words) => words !== '')).toHaveLength(3);
		expect(all(container, '[name$=-word]:checked')).toHaveLength(1);
	});

	it('says so where the model wrote nothing, and claims no sureness', async () => {
		const { button, jobs, rows, container, said } = await draw();
		button('Where is this?').click();
		await write(await jobs(1), []);
		await expect.poll(said).toBe('It wrote nothing.');
		expect(wordsOf(one(container, '.about'))).toBe('It wrote nothing.');
		expect(rows()[0]).toContain('(nothing) ✗ Not true');
	});

	it('uses no style attribute, which the security policy would drop', async () => {
		const { container } = await draw();
		expect(container.querySelector('[style]')).toBeNull();
	});
});
