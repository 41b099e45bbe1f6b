import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { test } from '../base.ts';
import { launchOptions } from '../../tools/browser.js';
import { open, withHarness } from './journey.ts';

const site = withHarness();

/** How long before the end each learner answers: more often soon than late, for the sooner, the less is on disk. */
const BEFORE_MS = [0, 20, 120, 700, 3_000];
const LONGEST_MS = Math.max(...BEFORE_MS);
const ROUNDS = 4;

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

/** Does something in a browser of this profile, and kills it. */
async function live(profile: string, act: (context: BrowserContext) => Promise<void>) {
	const context = await chromium.launchPersistentContext(profile, launchOptions());
	await act(context);
	await kill(context);
}

const idsIn = (page: Page) => page.evaluate(() => window.harness.ids());

/** Answers once the clock shows a time, and tells the id of the answer. */
async function answerAt(page: Page, time: number): Promise<string> {
	await page.waitForFunction((end) => Date.now() >= end, time, { polling: 10 });
	return page.evaluate(() => window.harness.answer());
}

test(
	'loses no answer when the browser is killed within three seconds of it, 20 times',
	{ tag: '@devtools' },
	async () => {
		const profile = mkdtempSync(join(tmpdir(), 'killed-'));
		// Each at an address of their own, so that one browser keeps the progress of all.
		const learners = BEFORE_MS.map((before, n) => {
			const answered: string[] = [];
			const url = site.url.replace('localhost', `learner-${n}.localhost`);
			return { url, before, answered };
		});
		for (let round = 0; round < ROUNDS; round++) {
			await live(profile, async (context) => {
				const answers = [];
				for (const { url, before, answered } of learners) {
					const page = await open(await context.newPage(), url);
					expect(await idsIn(page)).toEqual(answered);
					answers.push({ page, before, answered });
				}
				const end = Date.now() + LONGEST_MS;
				await Promise.all(
					answers.map(async ({ page, before, answered }) =>
						answered.push(await answerAt(page, end - before))
					)
				);
			});
		}
		await live(profile, async (context) => {
			for (const { url, answered } of learners)
				expect(await idsIn(await open(await context.newPage(), url))).toEqual(answered);
		});
		rmSync(profile, { recursive: true, force: true });
	}
);

test(
	'loses nothing of an import when the browser is killed a second after it',
	{ tag: '@devtools' },
	async () => {
		const profile = mkdtempSync(join(tmpdir(), 'killed-'));
		await live(profile, async (context) => {
			const page = await open(await context.newPage(), site.url);
			await page.evaluate(() => window.harness.importAnswers(2_000));
			await answerAt(page, Date.now() + 1_000);
		});
		await live(profile, async (context) => {
			expect(await idsIn(await open(await context.newPage(), site.url))).toHaveLength(2_001);
		});
		rmSync(profile, { recursive: true, force: true });
	}
);
