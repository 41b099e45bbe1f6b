import '#lib/ui/styles/tokens.css';
import '#lib/ui/styles/base.css';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { failure, FakeHost, type FakeJob } from '../../../../tests/labs/fake-host.ts';
import { translate } from '../../../../tests/touched.ts';
import { all, courseOf, one, pageOf, showIsland, wordsOf } from '../../../../tests/quiz/show.ts';
import { FakeBrowser } from '../../../../tests/progress/fake-browser.ts';
import { JobRunner } from '#labs/state/job-runner.ts';
import type { Lab } from '#lib/core/course/labs.ts';
import { USUAL } from '#labs/core/next-word/setting.ts';
import { nextTokens } from '#labs/core/next-word/bars.ts';
import type { Looks, WritingNews } from '#labs/jobs/next-word.ts';
import type { NextWordFirst } from '#labs/core/next-word/first.ts';
import NextWordLab from './NextWordLab.svelte';

const VOCABULARY = ['<end>', '<unknown>', '\n', 'Once', ' cat', ' dog', ' sat'];
const lab: Lab = {
	id: 'word',
	kind: 'next-word',
	title: 'Next',
	intro: 'It writes.',
	setting: { 'guess-prompt': 'cat' },
	predict: { ask: 'What?', options: ['This', 'That'], right: 1, because: 'So it is.' },
	task: 'Write.',
	try: 'Try it.',
	shows: []
};
/** Scores whose probabilities are 40 and 20 of 100 for two tokens, 8 for each other. */
const scoresOf = (best: number, second: number): Float32Array =>
	Float32Array.from(VOCABULARY, (_, i) => Math.log(i === best ? 0.4 : i === second ? 0.2 : 0.08));
const piece = (id: number) => ({ id, text: VOCABULARY[id] ?? '' });
const texts = Object.fromEntries(VOCABULARY.map((text, i) => [i, text]));
const first: NextWordFirst = {
	setting: USUAL,
	tokens: [piece(0), piece(3)],
	unknown: [],
	context: 8,
	written: [],
	next: nextTokens(scoresOf(4, 5), USUAL, 3),
	texts,
	columns: []
};
const facts = (size: 'small' | 'large') => ({
	choice: { size, lora: false },
	bytes: 66_000,
	weights: 66_112,
	quality: { 'stories without a fault that a program can see': { value: 0.5, of: 100 } },
	written: [piece(4)]
});

async function draw(own: Partial<NextWordFirst> = {}) {
	const page = pageOf(courseOf([]), new FakeBrowser());
	const host = new FakeHost();
	const runner = new JobRunner();
	runner.start(() => Promise.resolve(host));
	const props = { lab, first: { ...first, ...own }, bytes: 1, runner };
	const { container } = await showIsland(NextWordLab, props, page);
	const button = (name: string) => {
		const found = all(container, 'button').find((each) => wordsOf(each) === name);
		if (!found) throw new Error(`There is no button "${name}".`);
		return found;
	};
	const jobs = async (count: number) => {
		await expect.poll(() => host.jobs.length).toBe(count);
		return host.last;
	};
	const said = () => wordsOf(one(container, '.said'));
	const bars = () => all(container, 'ol li').map(wordsOf);
	const text = () => wordsOf(one(container, '.hidden-visually'));
	return { container, host, button, jobs, said, bars, text };
}

const read = (own: Partial<Extract<WritingNews, { kind: 'read' }>> = {}): WritingNews => ({
	...{ kind: 'read', tokens: [0, 3], vocabulary: VOCABULARY, unknown: [], context: 8 },
	...{ scores: scoresOf(4, 5), ...own }
});

/** Lets a job read the text and add these tokens. */
async function write(job: FakeJob, tokens: readonly number[], own = {}): Promise<void> {
	await job.give(read(own));
	for (const token of tokens) await job.give({ kind: 'wrote', token, scores: scoresOf(6, 5) });
	await job.end();
}

describe('NextWordLab with one text', () => {
	it('begins with the tokens and the bars that were made beforehand, and loads its model', async () => {
		const { bars, text, jobs, container } = await draw();
		expect(text()).toBe('Text: Once');
		expect(bars()).toEqual(['·cat 40 %', '·dog 20 %', 'end 8.0 %', '4 others 32 %']);
		expect(wordsOf(one(container, '.count'))).toBe('2 of 8 tokens');
		expect((await jobs(1)).input).toMatchObject({ prompt: USUAL.prompt, most: 0 });
	});

	it('turns the bars at once with each dial, without asking the model', async () => {
		const { bars, jobs, container, host } = await draw();
		await write(await jobs(1), []);
		await userEvent.selectOptions(one(container, 'select'), '2');
		await expect.poll(() => bars()[0]).toBe('·cat 67 %');
		expect(bars()[2]).toBe('end ruled out');
		expect(wordsOf(one(container, '.key'))).toContain('own probability');
		const [temperature] = all(container, 'input[type=range]');
		temperature?.focus();
		await userEvent.keyboard('{Home}');
		await expect.poll(() => bars()[0]).toBe('·cat 100 %');
		expect(host.jobs).toHaveLength(1);
	});

	it('adds a token, writes the line, says it, and takes back one by one', async () => {
		const { button, jobs, said, text, bars, host } = await draw();
		await write(await jobs(1), []);
		button('Next token').click();
		const step = await jobs(2);
		expect(step.input).toMatchObject({ written: [], most: 1, seed: 1 });
		await write(step, [4]);
		await expect.poll(said).toBe('It wrote 1 token: “cat”');
		button('Write the line').click();
		const line = await jobs(3);
		expect(line.input).toMatchObject({ written: [4], most: 160 });
		await write(line, [6, 2]);
		await expect.poll(said).toBe('It wrote 2 tokens: “sat” It stopped at the end of the line.');
		expect(text()).toBe('Text: Once cat sat');
		button('Undo').click();
		await expect.poll(said).toBe('Taken back: a new line.');
		expect(bars()[0]).toContain('·sat');
		expect(host.jobs).toHaveLength(3);
	});

	it('takes the token that the learner presses', async () => {
		const { container, jobs, text, said } = await draw();
		await write(await jobs(1), []);
		all(container, 'ol button')[1]?.click();
		const job = await jobs(2);
		expect(job.input).toMatchObject({ written: [5], most: 0 });
		await write(job, []);
		await expect.poll(said).toBe('You took “dog”.');
		expect(text()).toBe('Text: Once dog');
	});

	it('ends with the text: then nothing can be added', async () => {
		const { button, jobs, container } = await draw();
		await write(await jobs(1), []);
		button('Next token').click();
		await write(await jobs(2), [0]);
		await expect.poll(() => button('Next token').matches(':disabled')).toBe(true);
		expect(wordsOf(one(container, '.one'))).toContain('The model has ended this text.');
		button('Start over').click();
		await write(await jobs(3), []);
		await expect.poll(() => button('Next token').matches(':disabled')).toBe(false);
	});

	it('reads what is typed, and marks what is not in its alphabet', async () => {
		const { container, jobs } = await draw();
		await userEvent.fill(one(container, 'textarea'), '€');
		const job = await jobs(2);
		expect(job.input).toMatchObject({ prompt: '€', written: [], most: 0 });
		await write(job, [], { tokens: [0, 1], unknown: ['€'] });
		await expect.poll(() => all(container, '.token.unknown').map(wordsOf)).toEqual(['?']);
		expect(wordsOf(one(container, '.one'))).toContain('Not in its alphabet: “€”.');
	});

	it('shows which tokens the window has dropped', async () => {
		const { container, jobs } = await draw();
		await write(await jobs(1), [], { tokens: [0, 3, 3, 3, 4, 4, 4, 4, 5, 5] });
		await expect.poll(() => all(container, '.token.dropped')).toHaveLength(8);
		expect(wordsOf(one(container, '.one'))).toContain('The first 8 are dropped');
	});

	it('shows what the guess was about', async () => {
		const { container, button, jobs, text } = await draw();
		one(container, '.guess input').click();
		await expect.poll(() => button('See what the model does').matches(':enabled')).toBe(true);
		button('See what the model does').click();
		const job = await jobs(2);
		expect(job.input).toMatchObject({ prompt: 'cat', most: 0 });
		await write(job, []);
		await write(await jobs(3), [5]);
		await expect.poll(text).toBe('Text: Once dog');
	});

	it('tells what each head looks at, once that is opened', async () => {
		const { container, jobs } = await draw();
		await write(await jobs(1), []);
		all(container, 'summary').at(-1)?.click();
		const job = await jobs(2);
		expect(job.name).toBe('next-word/attention');
		const looks: Looks = {
			...{ layers: 1, heads: 2, dropped: 0, length: 2 },
			weights: Float32Array.of(0.25, 0.75, 0.9, 0.1)
		};
		await job.give(looks);
		await job.end();
		const words = () => all(container, 'details [role=status]').map(wordsOf);
		await expect.poll(() => words()[0]).toContain('looks most at: “Once” 75 %, the start 25 %.');
		await userEvent.selectOptions(one(container, 'details label + label select'), '2');
		await expect
			.poll(() => words()[0])
			.toContain('head 2 of layer 1 looks most at: the start 90 %');
	});

	it('says why the heads cannot be shown, and tries again', async () => {
		const { container, jobs } = await draw();
		await write(await jobs(1), []);
		all(container, 'summary').at(-1)?.click();
		await (await jobs(2)).fail(failure({ reason: 'not-loaded' }));
		const told = () => all(container, 'details [role=alert]').map(wordsOf);
		await expect
			.poll(told)
			.toEqual(['The model could not be loaded. Check the connection and try again.']);
		one(container, 'details [role=alert] + button').click();
		await jobs(3);
		await expect.poll(told).toEqual([]);
	});

	it('says what is no seed, and goes on with the one before', async () => {
		const { container } = await draw();
		const told = () => wordsOf(one(container, '.dials [role=status]'));
		await userEvent.fill(one(container, 'input[type=number]'), '12345');
		await expect.poll(told).toBe('Type a whole number from 1 to 9999. Until then seed 1 is used.');
		await userEvent.fill(one(container, 'input[type=number]'), '12');
		await expect.poll(told).toBe('');
	});

	it('keeps up with the model on a translated page: one text, and no old one beside it', async () => {
		const { container, jobs, bars, said, button } = await draw();
		await write(await jobs(1), []);
		translate(container);
		button('Next token').click();
		await write(await jobs(2), [4]);
		await expect.poll(said).toBe('It wrote 1 token: “cat”');
		expect(wordsOf(one(container, '.count'))).toBe('3 of 8 tokens');
		expect(bars()[0]).toBe('·sat 40 %');
		await userEvent.selectOptions(one(container, '[id$=-top-k]'), '2');
		await expect
			.poll(() => wordsOf(one(container, '.key')))
			.toBe('The line marks the model’s own probability, before the dials.');
	});

	it('counts how many texts five seeds give', async () => {
		const { button, jobs, said, container } = await draw();
		await write(await jobs(1), []);
		one(container, 'details:has(button) > summary').click();
		await expect.poll(() => all(container, 'details[open] button')).toHaveLength(1);
		button('Write with five seeds').click();
		for (let i = 0; i < 5; i++) await write(await jobs(2 + i), [i === 3 ? 5 : 4]);
		await expect.poll(said).toBe('Temperature 1.0, five seeds: 2 different texts.');
		expect(all(container, 'details ol li').map(wordsOf)).toEqual([
			...['cat', 'cat', 'cat', 'dog', 'cat']
		]);
	});

	it('says what went wrong, and keeps what there was', async () => {
		const { container, jobs, button, text } = await draw();
		await (await jobs(1)).fail(failure({ reason: 'damaged' }));
		await expect.poll(() => wordsOf(one(container, '.trouble'))).toContain('is damaged.');
		expect(text()).toBe('Text: Once');
		button('Try again').click();
		await write(await jobs(2), []);
		await expect.poll(() => all(container, '.trouble')).toHaveLength(0);
	});
});

describe('NextWordLab with several models', () => {
	const sizes: Partial<NextWordFirst> = {
		setting: { ...USUAL, mode: 'sizes' },
		columns: [facts('small'), facts('large')]
	};

	it('begins with what each wrote, its size and how often it is right', async () => {
		const { container, host } = await draw(sizes);
		const rows = all(container, '.side li').map(wordsOf);
		expect(rows[0]).toContain('Small 66,000 weights · 66 KB cat');
		expect(rows[0]).toContain('50 of 100');
		expect(host.jobs).toHaveLength(0);
	});

	it('lets all write, one after the other, and says it', async () => {
		const { container, button, jobs, said } = await draw(sizes);
		button('Let all write').click();
		await write(await jobs(1), [5]);
		await write(await jobs(2), [6]);
		await expect.poll(said).toBe('Small: “dog” Large: “sat”');
		expect(all(container, '.text').map(wordsOf)).toEqual(['dog', 'sat']);
	});

	it('measures how fast each is on this device', async () => {
		const { container, button, jobs, said } = await draw(sizes);
		button('Measure the speed here').click();
		for (let i = 1; i <= 10; i++) {
			const job = await jobs(i);
			expect(job.name).toBe('next-word/pace');
			for (const count of [0, 32, 64, 96, 128, 160]) await job.give(count);
			await job.end();
		}
		await expect
			.poll(said)
			.toMatch(/^Small: [\d,]+ tokens a second\. Large: [\d,]+ tokens a second\.$/);
		expect(all(container, '.side svg')).toHaveLength(2);
	});
});
