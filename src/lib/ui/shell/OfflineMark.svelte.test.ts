import '#lib/ui/styles/base.css';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { Offline, type OfflineReport } from '#lib/state/offline.svelte.ts';
import OfflineMark from './OfflineMark.svelte';

/** The mark of a page, and a way to tell it what a worker would. */
async function draw() {
	const offline = new Offline();
	const reloads: string[] = [];
	let tell: (report: OfflineReport) => void = () => undefined;
	offline.start({
		start: (listener) => {
			tell = listener;
		},
		reload: () => reloads.push('asked')
	});
	// What needs a script is hidden until app.html has said that there is one.
	document.documentElement.classList.add('js');
	const screen = await render(OfflineMark, { offline });
	return { offline, reloads, screen, tell: (report: OfflineReport) => tell(report) };
}

const TEXT = /^(Offline ready|Saving offline|Part missing)/;

describe('OfflineMark', () => {
	it('says nothing while nothing is known', async () => {
		const { screen, offline, tell } = await draw();
		await expect.element(screen.getByText(TEXT)).not.toBeInTheDocument();
		tell({ kind: 'supported' });
		expect(offline.supported).toBe(true);
		await expect.element(screen.getByText(TEXT)).not.toBeInTheDocument();
	});

	it('says how far a long saving is, and nothing when it failed', async () => {
		const { screen, tell } = await draw();
		tell({ kind: 'saving', done: 1, total: 3 });
		await expect.element(screen.getByText('Saving offline: 33%')).toBeVisible();
		tell({ kind: 'not-saved' });
		await expect.element(screen.getByText(TEXT)).not.toBeInTheDocument();
	});

	it('says in words that the course is on the device', async () => {
		const { screen, tell } = await draw();
		tell({ kind: 'ready' });
		await expect.element(screen.getByText('Offline ready')).toBeVisible();
	});

	it('offers a new edition, also to a screen reader, and takes it only when asked', async () => {
		const { screen, tell, reloads } = await draw();
		tell({ kind: 'ready' });
		tell({ kind: 'update' });
		await expect.element(screen.getByRole('status')).toHaveTextContent('A new edition');
		expect(reloads).toEqual([]);
		await screen.getByRole('button', { name: 'Update ready: reload' }).click();
		expect(reloads).toEqual(['asked']);
	});

	it('puts a missing piece before everything else', async () => {
		const { screen, tell } = await draw();
		tell({ kind: 'update' });
		tell({ kind: 'missing' });
		await expect
			.element(screen.getByRole('button', { name: 'Part missing: reload' }))
			.toBeVisible();
	});

	it('takes the same space whatever it says', async () => {
		const { screen, tell } = await draw();
		const mark = screen.container.querySelector<HTMLElement>('.mark');
		const size = () => [mark?.offsetWidth, mark?.offsetHeight];
		const empty = size();
		const told: [OfflineReport, string][] = [
			[{ kind: 'saving', done: 100, total: 100 }, 'Saving offline'],
			[{ kind: 'ready' }, 'Offline ready'],
			[{ kind: 'update' }, 'Update ready'],
			[{ kind: 'missing' }, 'Part missing']
		];
		for (const [report, words] of told) {
			tell(report);
			await expect.poll(() => mark?.innerText).toContain(words);
			expect(size()).toEqual(empty);
		}
	});
});
