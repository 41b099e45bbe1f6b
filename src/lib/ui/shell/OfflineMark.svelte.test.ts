import '#lib/ui/styles/base.css';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { OfflineReport } from '#lib/core/ports/offline.ts';
import { Offline } from '#lib/state/offline.ts';
import { liveOffline } from './live-tools.ts';
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
	const screen = await render(OfflineMark);
	liveOffline(screen.container, offline);
	const words = () => screen.container.querySelector<HTMLElement>('.mark')?.innerText ?? '';
	return { offline, reloads, screen, words, tell: (report: OfflineReport) => tell(report) };
}

const TEXT = /Offline ready|Saving offline|Part missing|Not saved/;

describe('OfflineMark', () => {
	it('says nothing while nothing is known', async () => {
		const { words, offline, tell } = await draw();
		expect(words()).not.toMatch(TEXT);
		tell({ kind: 'supported' });
		expect(offline.supported).toBe(true);
		expect(words()).not.toMatch(TEXT);
	});

	it('says how far a long saving is, and that it failed', async () => {
		const { words, tell } = await draw();
		tell({ kind: 'saving', done: 1, total: 3 });
		expect(words()).toContain('Saving offline: 33%');
		tell({ kind: 'not-saved' });
		expect(words()).toContain('Not saved offline');
		expect(words()).not.toContain('Saving offline');
	});

	it('says why the course could not be saved, and takes back that it was', async () => {
		const { words, screen, tell } = await draw();
		const status = screen.container.querySelector<HTMLElement>('[role=status]');
		tell({ kind: 'ready' });
		for (const [reason, why] of [
			['altered', 'such as a sign-in page'],
			['network', 'does not answer'],
			['storage', 'no room']
		] as const) {
			tell({ kind: 'not-saved', reason });
			expect(words()).toContain('Not saved offline');
			expect(status?.innerText).toContain(why);
		}
		tell({ kind: 'not-saved' });
		expect(status?.innerText).toContain('refuses it');
	});

	it('says in words that the course is on the device', async () => {
		const { words, tell } = await draw();
		tell({ kind: 'ready' });
		expect(words()).toContain('Offline ready');
	});

	it('offers a new edition, also to a screen reader, and takes it only when asked', async () => {
		const { screen, tell, reloads } = await draw();
		tell({ kind: 'ready' });
		tell({ kind: 'update' });
		const status = screen.container.querySelector<HTMLElement>('[role=status]');
		expect(status?.innerText).toContain('A new edition');
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
		const { screen, tell, words } = await draw();
		const mark = screen.container.querySelector<HTMLElement>('.mark');
		const size = () => [mark?.offsetWidth, mark?.offsetHeight];
		const empty = size();
		const told: [OfflineReport, string][] = [
			[{ kind: 'saving', done: 100, total: 100 }, 'Saving offline'],
			[{ kind: 'not-saved' }, 'Not saved offline'],
			[{ kind: 'ready' }, 'Offline ready'],
			[{ kind: 'update' }, 'Update ready'],
			[{ kind: 'missing' }, 'Part missing']
		];
		for (const [report, text] of told) {
			tell(report);
			expect(words()).toContain(text);
			expect(size()).toEqual(empty);
		}
	});
});
