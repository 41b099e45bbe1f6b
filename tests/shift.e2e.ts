import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { expect } from '@playwright/test';
import { test } from './base.ts';
import { headingsOf } from '../src/lib/core/course/lesson-tree.ts';
import type { LogEvent } from '../src/lib/core/progress/events.ts';
import { writeLog } from '../src/lib/core/progress/log-text.ts';
import {
	fieldsFor,
	firstLesson as lesson,
	lessons,
	PAGES,
	PAGES_OF_EACH_SORT,
	questionsOf,
	wrongAnswer
} from './course.ts';
import { fillFields, questionForm, resultOf, waitUntilLive } from './journey.ts';
import { noteShifts, shifts } from './layout-shifts.ts';

const DAY = 86_400_000;

test.beforeEach(({ page }) => noteShifts(page));

test.describe('kept on the device', { tag: '@layout-shift' }, () => {
	// The mark in the header appears while the page is read.
	test.use({ serviceWorkers: 'allow' });

	// On a phone, and without the mark, every page is looked at in pages.e2e.ts.
	for (const width of [1280, 360]) {
		test(`moves nothing by itself while a page of ${width} pixels loads`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			for (const path of PAGES_OF_EACH_SORT) {
				await page.goto(path);
				await waitUntilLive(page);
				await expect(page.getByText('Offline ready', { exact: true })).toBeVisible();
				expect(await shifts(page), path).toEqual([]);
			}
		});
	}
});

test(
	'moves nothing above the feedback when it appears',
	{ tag: '@layout-shift' },
	async ({ page }) => {
		await page.goto(`lessons/${lesson.slug}/`);
		await waitUntilLive(page);
		for (const check of questionsOf(lesson, [...lesson.pretest, ...lesson.checks])) {
			const form = questionForm(page, check.id);
			await fillFields(form, fieldsFor(check, wrongAnswer(check)));
			const stem = form.locator('.stem');
			const top = () => stem.evaluate((one) => one.getBoundingClientRect().top + scrollY);
			const before = await top();
			const moved = await shifts(page);
			await form.getByRole('button', { name: 'Check answer' }).click();
			await expect(resultOf(form)).toBeFocused();
			expect(await top()).toBe(before);
			expect(await shifts(page), check.id).toEqual(moved);
		}
	}
);

/** Serves the site, but a page in two pieces: the second one comes when it is let go. */
async function serveInPieces(site: string, path: string, cut: string) {
	const text = await (await fetch(site + path)).text();
	const at = text.indexOf(cut) + cut.length;
	if (at < cut.length) throw new Error(`/${path} does not hold "${cut}".`);
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	const whole = async (url: string, response: ServerResponse) => {
		const answer = await fetch(new URL(url, site));
		response.setHeader('Content-Type', answer.headers.get('content-type') ?? '');
		response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
	};
	const server = createServer(({ url = '/' }, response) => {
		if (url !== `/${path}`) {
			void whole(url, response);
			return;
		}
		response.setHeader('Content-Type', 'text/html;charset=utf-8');
		response.write(text.slice(0, at));
		void held.then(() => response.end(text.slice(at)));
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
	const close = () => {
		server.closeAllConnections();
		server.close();
	};
	return { url: `http://localhost:${address.port}/`, release, close };
}

/** Where a page may be cut in two, and what then stands in it. */
const CUTS = [
	{ where: 'before the links of the header', cut: '<nav aria-label="Main"', seen: 'header' },
	{ where: 'after the links of the header', cut: '</nav>', seen: 'header nav' },
	{ where: 'where a question can be checked', cut: '<details class="reveal">', seen: 'main form' }
];

for (const { where, cut, seen } of CUTS) {
	test(
		`moves nothing when a page comes in two pieces, cut ${where}`,
		{ tag: '@layout-shift' },
		async ({ page, baseURL }) => {
			const path = `lessons/${lesson.slug}/quiz/`;
			for (const width of [360, 1280]) {
				const site = await serveInPieces(baseURL ?? '', path, cut);
				await page.setViewportSize({ width, height: 800 });
				await page.goto(site.url + path, { waitUntil: 'commit' });
				await expect(page.locator(seen).first()).toBeAttached();
				expect(await shifts(page), 'before the rest has come').toEqual([]);
				site.release();
				await waitUntilLive(page);
				expect(await shifts(page)).toEqual([]);
				site.close();
			}
		}
	);
}

/** A log in which one lesson is known, and every other a little begun. */
function learnt(): string {
	const stamp = (n: number) => ({ id: `e${n}`, at: Date.UTC(2026, 8, 1) + n * DAY });
	const answers = lessons.flatMap((one) =>
		one.objectives.flatMap(({ questions }) =>
			[0, 1, 2].map((n) => ({ question: questions[n % 2] ?? '', known: one === lesson }))
		)
	);
	const events: LogEvent[] = answers.map(({ question, known }, n) => ({
		...stamp(known ? n : 0),
		id: `answer-${n}`,
		kind: 'answered',
		question,
		rev: 1,
		answer: 'a',
		earned: 1,
		total: 1,
		where: 'lesson'
	}));
	const [first, second] = headingsOf(lesson.tree).filter(({ level }) => level === 2);
	for (const section of [first, second]) {
		events.push({
			...stamp(100 + events.length),
			kind: 'section-read',
			lesson: lesson.slug,
			section: section?.id ?? ''
		});
	}
	return writeLog({ events, unknown: [] });
}

for (const width of [1280, 360]) {
	test(
		`moves nothing when what was learnt appears on a page of ${width} pixels`,
		{ tag: '@layout-shift' },
		async ({ page }) => {
			await page.addInitScript((log) => localStorage.setItem('fm-progress.base', log), learnt());
			await page.setViewportSize({ width, height: 800 });
			// The narrow page in the face of a system, which is wider and breaks other lines.
			if (width === 360) await page.route('**/*.woff2', (route) => route.abort());
			for (const path of PAGES) {
				await page.goto(path);
				await waitUntilLive(page);
				expect(await shifts(page), path).toEqual([]);
			}
			await page.goto('');
			await expect(page.getByRole('article').filter({ hasText: lesson.title })).toContainText(
				'Known'
			);
		}
	);
}
