import { BITMAP } from '../../../../tests/sample-emblem.ts';
import { describe, expect, it } from 'vitest';
import { all, one, pageOf, showPart, wordsOf } from '../../../../tests/quiz/show.ts';
import type { ProgressCourse } from '#lib/core/progress/course-map.ts';
import { liveMarks } from '../live-marks.ts';
import Home from './Home.svelte';

const bitmap = BITMAP;
const slugs = ['llm', 'cost'];
const course: ProgressCourse = {
	passMark: 80,
	lessons: slugs.map((slug) => ({
		slug,
		quiz: [`${slug}-q`],
		objectives: [{ id: `${slug}-first`, questions: [`${slug}-q`] }]
	}))
};

function card(slug: string, number: number, ready = true) {
	return {
		...{ slug, number, ready, bitmap, part: 'types', family: 'language' as const },
		...{ title: `Lesson ${slug}`, summary: '', minutes: 10, questions: 7, href: `lessons/${slug}/` }
	};
}

const lessons = [card('llm', 1), card('cost', 2), card('video', 3, false)];
const props = { hero: bitmap, parts: [{ id: 'types', title: 'Types', lessons }] };

async function visit(shown = props) {
	const page = pageOf(course);
	const { container } = await showPart(Home, shown, page);
	liveMarks(container, page.services, () => ({}));
	const next = () => wordsOf(one(container, '.hero a'));
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

describe('Home', () => {
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

	it('says how far each lesson is', async () => {
		const page = await visit();
		expect(page.cards()[0]).toContain('10 min · 7 questions Start');
		pass(page, 'llm');
		await expect.poll(() => page.cards()[0]).toContain('Passed, 25%');
	});

	it('names lessons in preparation without a link or a state', async () => {
		const { container, cards } = await visit();
		expect(cards()[2]).toBe('Lesson video In preparation');
		expect(all(container, 'article a')).toHaveLength(2);
		expect(wordsOf(one(container, 'h2'))).toBe('Types 2 of 3 lessons ready');
	});

	it('tells the length of a part whose lessons are all ready', async () => {
		const parts = [{ id: 'types', title: 'Types', lessons: lessons.slice(0, 2) }];
		const { container } = await visit({ ...props, parts });
		expect(wordsOf(one(container, 'h2'))).toBe('Types 2 lessons, 20 minutes');
	});
});
