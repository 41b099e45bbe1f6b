import { afterEach, describe, expect, it } from 'vitest';
import { all, one, pageOf, showPart, wordsOf } from '../../../../tests/quiz/show.ts';
import type { ProgressCourse } from '#lib/core/progress/course-map.ts';
import { liveMarks } from '../live-marks.ts';
import Home from './Home.svelte';

const slugs = ['llm', 'cost'];
const course: ProgressCourse = {
	passMark: 80,
	lessons: slugs.map((slug) => ({
		slug,
		quiz: [`${slug}-q`],
		objectives: [{ id: `${slug}-first`, questions: [`${slug}-q`] }]
	}))
};

/** A picture of one cell: what matters is which part of it is shown. */
const STRIP =
	'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function card(slug: string, number: number, ready = true) {
	return {
		...{ slug, number, ready, part: 'types', family: 'language' as const },
		cover: ready ? STRIP : '',
		...{ title: `Lesson ${slug}`, summary: '', minutes: 10, questions: 7, href: `lessons/${slug}/` }
	};
}

const lessons = [card('llm', 1), card('cost', 2), card('video', 3, false)];
const props = { exam: 'Sample (S-1)', parts: [{ id: 'types', title: 'Types', lessons }] };

async function visit(shown = props) {
	const page = pageOf(course);
	const { container } = await showPart(Home, shown, page);
	liveMarks(container, page.services, () => ({}));
	const next = () => wordsOf(one(container, '.hero a[data-next]'));
	const cards = () => all(container, 'article').map((element) => wordsOf(element));
	page.attach();
	return { container, next, cards, progress: page.services.progress };
}

type Visit = Awaited<ReturnType<typeof visit>>;

function pass({ progress }: Visit, slug: string): void {
	const run = progress.startQuiz(slug, 0);
	const answer = { question: `${slug}-q`, rev: 1, answer: 'a', earned: 1, total: 1 };
	progress.answer({ ...answer, where: 'quiz', quiz: run?.id });
}

/** What app.html says before the first paint where there is progress on the device. */
const { classList } = document.documentElement;

describe('Home', () => {
	afterEach(() => classList.remove('back'));

	it('leads a new learner to the first lesson that is ready', async () => {
		const { container, next } = await visit();
		expect(next()).toBe('Start with: Lesson llm →');
		expect(one(container, '.hero a')).toHaveAttribute('href', 'lessons/llm/');
	});

	it('leads back to the lesson that was left', async () => {
		const { next, progress } = await visit();
		progress.openLesson('cost');
		await expect.poll(next).toBe('Continue: Lesson cost →');
	});

	it('leads on where the last lesson is done, and looks back where all are', async () => {
		const page = await visit();
		page.progress.openLesson('llm');
		pass(page, 'llm');
		await expect.poll(page.next).toBe('Go on with: Lesson cost →');
		pass(page, 'cost');
		await expect.poll(page.next).toBe('Look again at: Lesson llm →');
	});

	it('says for whom the course is and what it asks for, counted from its lessons', async () => {
		const { container } = await visit();
		expect(wordsOf(one(container, '.lead'))).toContain('the exam Sample (S-1)');
		expect(all(container, '.terms li').map((item) => wordsOf(item))).toEqual([
			...['2 lessons', '20 minutes', 'free', 'offline']
		]);
	});

	it('says how far each lesson is, its quiz and what is known apart', async () => {
		const page = await visit();
		expect(page.cards()[0]).toContain('10 min · 7 questions Start');
		pass(page, 'llm');
		await expect.poll(() => page.cards()[0]).toContain('Quiz 100% ✓ Known 0 of 1');
		expect(all(page.container, '[data-sign]').map((sign) => sign.dataset['sign'])).toContain(
			'quiz'
		);
	});

	it('clears the cover of a lesson as it becomes known, and that of no other', async () => {
		const page = await visit();
		const frames = () =>
			['llm', 'cost'].map((slug) =>
				one(page.container, `[data-cover='${slug}']`).style.getPropertyValue('--frame')
			);
		await expect.poll(frames).toEqual(['0', '0']);
		pass(page, 'llm');
		await expect.poll(frames).toEqual(['1', '0']);
	});

	it('tells who comes back the next step, what was last, and how much of the course is known', async () => {
		classList.add('back');
		const page = await visit();
		const step = one(page.container, '[data-next-step]');
		page.progress.openLesson('cost');
		await expect.poll(() => wordsOf(one(step, '[data-next-title]'))).toBe('Lesson cost');
		expect(wordsOf(one(step, '[data-next]'))).toBe('Continue: Lesson cost →');
		expect(wordsOf(one(step, '[data-last]'))).toMatch(/^Last open: Lesson cost, \d+ \w+ \d{4}$/);
		expect(wordsOf(one(step, '[data-all-known]'))).toBe('Known 0 of 2');
		expect(one(step, 'img')).toHaveAttribute('src', STRIP);
		pass(page, 'cost');
		await expect.poll(() => wordsOf(one(step, '[data-next]'))).toBe('Go on with: Lesson llm →');
	});

	it('shows either what is for newcomers or what is for those who come back', async () => {
		const { container } = await visit();
		const seen = () =>
			['.lead', '[data-next-step]'].map((part) => one(container, part).checkVisibility());
		expect(seen()).toEqual([true, false]);
		classList.add('back');
		expect(seen()).toEqual([false, true]);
		expect(all(container, 'h1').filter((title) => title.checkVisibility())).toHaveLength(1);
	});

	it('names lessons in preparation without a link or a state', async () => {
		const { container, cards } = await visit();
		expect(cards()[2]).toBe('Lesson video In preparation');
		expect(all(container, 'article a')).toHaveLength(2);
		expect(wordsOf(one(container, 'section[data-family=language] h2'))).toBe(
			'Types 2 of 3 lessons ready'
		);
	});

	it('tells the length of a part whose lessons are all ready', async () => {
		const parts = [{ id: 'types', title: 'Types', lessons: lessons.slice(0, 2) }];
		const { container } = await visit({ ...props, parts });
		expect(wordsOf(one(container, 'section[data-family=language] h2'))).toBe(
			'Types 2 lessons, 20 minutes'
		);
	});
});
