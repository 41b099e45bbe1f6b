import { expect } from '@playwright/test';
import { test } from './base.ts';
import { headingsOf } from '../src/lib/core/course/lesson-tree.ts';
import {
	findCheck,
	firstLesson as lesson,
	questionOf,
	questionsOf,
	rightAnswer,
	wrongAnswer
} from './course.ts';
import { cutOff } from './cut-off.ts';
import { quizResult } from './helpers.ts';
import { giveAnswer, questionForm, takeQuizOf, waitUntilLive } from './journey.ts';

test.describe('on a phone of 320 pixels', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test(
		'shows questions answered without scrolling sideways',
		{ tag: '@one-engine' },
		async ({ page }) => {
			await page.goto(`lessons/${lesson.slug}/`);
			for (const check of questionsOf(lesson, lesson.checks)) {
				await giveAnswer(page, check, wrongAnswer(check));
			}
			expect(await cutOff(page)).toEqual([]);
			await page.goto(`lessons/${lesson.slug}/quiz/`);
			for (const question of questionsOf(lesson, lesson.quiz)) {
				await giveAnswer(page, question, wrongAnswer(question));
				expect(await cutOff(page), question.id).toEqual([]);
				await page.getByRole('button', { name: 'Next' }).click();
			}
			await expect(quizResult(page)).toBeVisible();
			expect(await cutOff(page)).toEqual([]);
		}
	);

	test('gives thumbs targets of 44 pixels in questions', async ({ page }) => {
		await page.goto(`lessons/${lesson.slug}/`);
		await waitUntilLive(page);
		const small = await page
			.locator('form.question :is(.option > label, button, select, [type=text], .confidence label)')
			.filter({ visible: true })
			.evaluateAll((all) =>
				all
					.filter((one) => one.getBoundingClientRect().height < 44)
					.map((one) => `${one.outerHTML.slice(0, 120)} ${one.getBoundingClientRect().height}`)
			);
		expect(small).toEqual([]);
	});
});

test.describe('in forced colours', () => {
	test(
		'tells options and their marks apart by borders and words',
		{ tag: '@emulate-media' },
		async ({ page }) => {
			await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
			const { lesson, question: check } = findCheck('single');
			await page.goto(`lessons/${lesson.slug}/`);
			await waitUntilLive(page);
			const form = questionForm(page, check.id);
			const inputs = form.getByRole('radio');
			await inputs.first().check();
			const look = () =>
				form.locator('.option').evaluateAll((options) =>
					options.map((option) => {
						const input = option.querySelector('input');
						const own = getComputedStyle(option);
						return {
							border: `${own.borderTopStyle} ${own.borderTopWidth} ${own.borderTopColor}`,
							ground: own.backgroundColor,
							input: input && getComputedStyle(input).backgroundColor
						};
					})
				);
			const [chosen, ...others] = await look();
			for (const other of others) expect(other.input).not.toBe(chosen?.input);
			for (const { border, ground } of [chosen, ...others].flatMap((one) => one ?? [])) {
				expect(border).toMatch(/^solid [1-9]/);
				expect(border.endsWith(ground)).toBe(false);
			}
			await giveAnswer(page, check, wrongAnswer(check));
			for (const words of ['Your answer, not right.', 'Right answer.']) {
				await expect(form.getByText(words, { exact: true }).filter({ visible: true })).toHaveCount(
					1
				);
			}
			const rightOnes = form.locator('.option[data-right]');
			const width = (one: Element) => getComputedStyle(one).borderTopWidth;
			expect(await rightOnes.first().evaluate(width)).not.toBe(
				await form.locator('.option:not([data-right])').first().evaluate(width)
			);
		}
	);
});

test.describe('in print', () => {
	test(
		'shows the whole lesson and every question, without what only a screen needs',
		{ tag: '@emulate-media' },
		async ({ page }) => {
			const text = async () =>
				(await page.locator('#lesson-text').innerText()).replaceAll(/\s+/g, ' ');
			await page.goto(`lessons/${lesson.slug}/`);
			await waitUntilLive(page);
			const onScreen = await text();
			await page.emulateMedia({ media: 'print' });
			expect((await text()).length).toBeGreaterThan(onScreen.length * 0.9);
			for (const { id } of headingsOf(lesson.tree))
				await expect(page.locator(`#${id}`)).toBeVisible();
			await expect(page.locator('form[data-question] .stem').filter({ visible: true })).toHaveCount(
				lesson.pretest.length + lesson.checks.length
			);
			await expect(page.locator('header, nav, footer').filter({ visible: true })).toHaveCount(0);
			await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
			await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
		}
	);

	test('cuts off no line of code', { tag: '@emulate-media' }, async ({ page }) => {
		await page.setViewportSize({ width: 480, height: 800 });
		await page.goto('lessons/cost/');
		await page.emulateMedia({ media: 'print' });
		const code = page.locator('.lesson pre code');
		await expect(code).not.toHaveCount(0);
		const cut = code.evaluateAll((all) =>
			all.filter(({ parentElement: box }) => box && box.scrollWidth > box.clientWidth)
		);
		expect(await cut).toEqual([]);
	});

	test('shows the whole quiz', { tag: '@emulate-media' }, async ({ page }) => {
		await page.goto(`lessons/${lesson.slug}/quiz/`);
		await waitUntilLive(page);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('form[data-question] .stem').filter({ visible: true })).toHaveCount(
			lesson.quiz.length
		);
	});
});

test(
	'moves nothing for those who asked for less motion',
	{ tag: '@emulate-media' },
	async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.addInitScript(() => {
			const moved: string[] = [];
			Reflect.set(window, 'moved', moved);
			for (const kind of ['transitionrun', 'animationstart']) {
				document.addEventListener(kind, () => moved.push(kind), true);
			}
			// An emblem that morphs sets its path anew for each frame.
			new MutationObserver((records) => {
				for (const { target } of records) {
					if (target instanceof SVGPathElement) moved.push('path');
				}
			}).observe(document, { attributes: true, attributeFilter: ['d'], subtree: true });
		});
		const moved = () => page.evaluate((): unknown => Reflect.get(window, 'moved'));
		await page.goto(`lessons/${lesson.slug}/quiz/`);
		const first = questionOf(lesson, lesson.quiz[0] ?? '');
		await giveAnswer(page, first, rightAnswer(first));
		await page.getByRole('button', { name: 'Next' }).click();
		await takeQuizOf(page, lesson);
		await expect(quizResult(page)).toBeVisible();
		const paths = await moved();
		expect(Array.isArray(paths) && paths.filter((one) => one !== 'path')).toEqual([]);
		// One step for each change of the clarity, not sixty.
		expect(Array.isArray(paths) ? paths.length : Infinity).toBeLessThan(3 * lesson.quiz.length);
	}
);
