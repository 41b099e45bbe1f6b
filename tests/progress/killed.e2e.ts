import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { launchOptions } from '../../tools/browser.js';
import { open, withHarness } from './journey.ts';

const site = withHarness();

const ROUNDS = 20;
const LONGEST_MS = 3_000;

/** Ends the browser at once, as a crash or a dead battery does, and waits until it is gone. */
async function kill(context: BrowserContext): Promise<void> {
	const session = await context.browser()?.newBrowserCDPSession();
	if (!session) throw new Error('no session with the browser');
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const main = processInfo.find(({ type }) => type === 'browser');
	if (!main) throw new Error('no browser process');
	const gone = context.waitForEvent('close');
	process.kill(main.id, 'SIGKILL');
	await gone;
	await expect.poll(() => processInfo.filter(({ id }) => isAlive(id))).toEqual([]);
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

/** Does something in a browser of this profile and kills it; first tells which events it finds. */
async function live(
	profile: string,
	found: (ids: string[]) => void,
	act: (page: Page) => Promise<void>
): Promise<void> {
	const context = await chromium.launchPersistentContext(profile, launchOptions());
	const page = await open(await context.newPage(), site.url);
	found(await page.evaluate(() => window.harness.ids()));
	await act(page);
	await kill(context);
}

/** Answers, and comes back when so many milliseconds have passed since. */
async function answerAndWait(page: Page, ms: number): Promise<string> {
	const { id, until } = await page.evaluate(
		(wait) => ({ id: window.harness.answer(), until: Date.now() + wait }),
		ms
	);
	await page.waitForFunction((time) => Date.now() >= time, until, { polling: 20 });
	return id;
}

test(
	'loses no answer when the browser is killed within three seconds of it, 20 times',
	{ tag: '@devtools' },
	async () => {
		const profile = mkdtempSync(join(tmpdir(), 'killed-'));
		const answered: string[] = [];
		const isWhole = (ids: string[]) => expect(ids).toEqual(answered);
		for (let round = 1; round <= ROUNDS; round++) {
			await live(profile, isWhole, async (page) => {
				// More often soon than late: the sooner, the less is on disk.
				answered.push(await answerAndWait(page, (round / ROUNDS) ** 2 * LONGEST_MS));
			});
		}
		await live(profile, isWhole, () => Promise.resolve());
		rmSync(profile, { recursive: true, force: true });
	}
);

test(
	'loses nothing of an import when the browser is killed a second after it',
	{ tag: '@devtools' },
	async () => {
		const profile = mkdtempSync(join(tmpdir(), 'killed-'));
		await live(
			profile,
			() => undefined,
			async (page) => {
				await page.evaluate(() => window.harness.importAnswers(2_000));
				await answerAndWait(page, 1_000);
			}
		);
		const isWhole = (ids: string[]) => expect(ids).toHaveLength(2_001);
		await live(profile, isWhole, () => Promise.resolve());
		rmSync(profile, { recursive: true, force: true });
	}
);
