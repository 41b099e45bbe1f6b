import '#lib/ui/styles/tokens.css';
import '#lib/ui/styles/base.css';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeHost } from '../../../../tests/labs/fake-host.ts';
import { all, courseOf, one, pageOf, showIsland, wordsOf } from '../../../../tests/quiz/show.ts';
import { FakeBrowser } from '../../../../tests/progress/fake-browser.ts';
import { JobRunner } from '#labs/state/job-runner.ts';
import type { Lab } from '#lib/core/course/labs.ts';
import type { InTokensFirst } from '#labs/core/in-tokens/first.ts';
import InTokensLab from './InTokensLab.svelte';

const lab: Lab = {
	id: 'cut',
	kind: 'in-tokens',
	title: 'Cut',
	intro: 'It cuts.',
	setting: {},
	predict: { ask: 'How many?', options: ['1', '2'], right: 1, because: 'So it is.' },
	task: 'Cut.',
	try: 'Try it.',
	shows: []
};
const first: InTokensFirst = { setting: { text: 'a cat' }, pieces: ['a', ' cat'] };

it('shows the tokens that the page came with, then those of what is typed', async () => {
	const page = pageOf(courseOf([]), new FakeBrowser());
	const host = new FakeHost();
	const runner = new JobRunner();
	runner.start(() => Promise.resolve(host));
	const { container } = await showIsland(InTokensLab, { lab, first, bytes: 1, runner }, page);
	const shown = () => all(container, 'ol li').map((item) => item.textContent);
	expect(shown()).toEqual(['a', ' cat']);
	await userEvent.fill(one(container, '[type=text]'), 'a boat');
	await userEvent.keyboard('{Enter}');
	expect(host.last.input).toEqual({ text: 'a boat' });
	await host.last.give(['a', ' b', 'oat']);
	await host.last.end();
	expect(shown()).toEqual(['a', ' b', 'oat']);
	await expect.poll(() => wordsOf(one(container, '.said'))).toBe('3 tokens');
});
