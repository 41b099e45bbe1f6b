import '#lib/ui/styles/tokens.css';
import '#lib/ui/styles/base.css';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { failure, FakeHost } from '../../../tests/labs/fake-host.ts';
import { courseOf, one, pageOf, showIsland } from '../../../tests/quiz/show.ts';
import { translate } from '../../../tests/touched.ts';
import { FakeBrowser } from '../../../tests/progress/fake-browser.ts';
import type { Lab } from '#lib/core/course/labs.ts';
import { JobRunner } from '#labs/state/job-runner.ts';
import type { SettingProblem } from '#labs/core/setting-problem.ts';
import { LabWork } from '#labs/state/lab-work.svelte.ts';
import LabFrame from './LabFrame.svelte';

const LAB: Lab = {
	id: 'search',
	kind: 'one-space',
	title: 'Search by words',
	intro: 'A <em>word</em> finds pictures.',
	setting: {},
	predict: {
		ask: 'What comes first?',
		options: ['A red cat', 'A blue boat'],
		right: 1,
		because: 'Its point lies nearest.'
	},
	task: 'Find a boat.',
	try: 'Try it.',
	shows: []
};

/** A lab with one button in it, in a page whose models the test does by hand. */
async function draw(own: { live?: boolean; problems?: SettingProblem[]; copies?: boolean } = {}) {
	const { live = true, problems = [], copies = true } = own;
	const page = pageOf(courseOf([]), new FakeBrowser());
	const copied: string[] = [];
	page.abilities.copyText = (text) => {
		if (copies) copied.push(text);
		return Promise.resolve(copies);
	};
	const host = new FakeHost();
	const runner = new JobRunner();
	runner.start(() => Promise.resolve(host));
	const work = new LabWork(runner);
	let guessed = 0;
	const screen = await showIsland(
		LabFrame,
		{
			...{ lab: LAB, bytes: 504_161, live, work, problems, setting: { search: 'a boat' } },
			said: 'The boat comes first.',
			onguess: () => (guessed += 1),
			children: createRawSnippet(() => ({ render: () => '<button type="button">Search</button>' }))
		},
		page
	);
	const begin = async () => {
		void work.do('noise-to-picture/names', [], () => undefined);
		await expect.poll(() => host.jobs.length).toBeGreaterThan(0);
		return host.last;
	};
	return { screen, host, work, copied, begin, guesses: () => guessed };
}

describe('LabFrame', () => {
	it('says what runs, where, and how much it loads', async () => {
		const { screen } = await draw();
		await expect.element(screen.getByRole('region', { name: 'Search by words' })).toBeVisible();
		await expect.element(screen.getByText('Two encoders, live')).toBeVisible();
		await expect.element(screen.getByText(/Runs on this device · 0\.5 MB/)).toBeVisible();
		await expect.element(screen.getByText('Find a boat.')).toBeVisible();
		await expect
			.element(screen.getByRole('status').first())
			.toHaveTextContent('The boat comes first.');
	});

	it('tells without script what the model does, and offers no control that does nothing', async () => {
		const { screen } = await draw({ live: false });
		await expect.element(screen.getByRole('button', { name: 'Search' })).toBeDisabled();
		await screen.getByText('What the model does', { exact: true }).click();
		await expect.element(screen.getByText('Its point lies nearest.')).toBeVisible();
		await expect.element(screen.getByRole('button', { name: /copy/i })).not.toBeInTheDocument();
	});

	it('is as high before it is live as when it is', async () => {
		const before = await draw({ live: false });
		const { height } = one(before.screen.container, '.lab').getBoundingClientRect();
		const after = await draw();
		expect(one(after.screen.container, '.lab').getBoundingClientRect().height).toBe(height);
	});

	it('says on, on a translated page, how far loading has come', async () => {
		const { screen, begin } = await draw();
		const job = await begin();
		job.load(1, 4);
		await expect.element(screen.getByText('Loading the model: 25%')).toBeVisible();
		translate(screen.container);
		job.load(2, 4);
		await expect
			.poll(() => one(screen.container, '.said').textContent.trim())
			.toBe('Loading the model: 50%');
	});

	it('shows what was asked about once the learner has guessed, and which option was right', async () => {
		const { screen, guesses } = await draw();
		const see = screen.getByRole('button', { name: 'See what the model does' });
		await expect.element(see).toBeDisabled();
		await screen.getByRole('radio', { name: 'A red cat' }).click();
		await see.click();
		expect(guesses()).toBe(1);
		await expect.element(screen.getByText('Not as you guessed.')).toBeVisible();
		await expect.element(screen.getByText('Its point lies nearest.')).toBeVisible();
		await expect.element(screen.getByText('✓ This one')).toBeVisible();
		await expect.element(screen.getByRole('radio', { name: 'A red cat' })).toBeDisabled();
	});

	it('says how far loading has come, and stops when asked', async () => {
		const { screen, work, begin } = await draw();
		const job = await begin();
		job.load(1, 4);
		await expect.element(screen.getByText('Loading the model: 25%')).toBeVisible();
		job.load(300_000, 0);
		await expect.element(screen.getByText('Loading the model: 0.3 MB')).toBeVisible();
		await screen.getByRole('button', { name: 'Stop' }).click();
		expect(work.busy).toBe(false);
		await expect.element(screen.getByRole('button', { name: 'Stop' })).not.toBeInTheDocument();
	});

	it('shows what went wrong, and tries again', async () => {
		const { screen, host, begin } = await draw();
		await (await begin()).fail(failure({ reason: 'not-loaded' }));
		const alert = screen.getByRole('alert');
		await expect.element(alert).toHaveTextContent('The model could not be loaded.');
		await expect.element(alert).toHaveTextContent('The rest of the lesson works without it.');
		await screen.getByRole('button', { name: 'Try again' }).click();
		await expect.element(alert).not.toBeInTheDocument();
		expect(host.jobs.length).toBe(2);
	});

	it('offers no second try where the browser has no workers', async () => {
		const { screen, begin } = await draw();
		await (await begin()).fail(failure({ reason: 'no-worker' }));
		await expect.element(screen.getByRole('alert')).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
	});

	it('tells each problem of the address that opened it', async () => {
		const { screen } = await draw({
			problems: [
				{ code: 'no-number', name: 'seed', text: 'x', taken: 1 },
				{ code: 'unknown', name: 'sed', known: ['seed'] }
			]
		});
		await expect
			.element(screen.getByText('"seed" is "x", which is no number: 1 is taken.'))
			.toBeVisible();
		await expect.element(screen.getByText('"sed" is unknown; known are seed.')).toBeVisible();
	});

	it('copies an address that opens this lab at its setting', async () => {
		const { screen, copied } = await draw();
		await screen.getByRole('button', { name: 'Copy a link to this setting' }).click();
		await expect.element(screen.getByText('The link is copied.')).toBeVisible();
		const [address = ''] = copied;
		const { searchParams, hash } = new URL(address);
		expect([...searchParams, hash]).toEqual([['lab', 'search'], ['search', 'a boat'], '#search']);
	});

	it('shows the address where the browser does not let it copy', async () => {
		const { screen } = await draw({ copies: false });
		await screen.getByRole('button', { name: 'Copy a link to this setting' }).click();
		await expect.element(screen.getByText(/\?lab=search&search=a\+boat#search$/)).toBeVisible();
	});
});
