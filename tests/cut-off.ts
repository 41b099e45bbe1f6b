import type { Locator, Page } from '@playwright/test';

/** What sticks out of the window to the right, or is cut off in its box. */
export async function cutOff(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const root = document.scrollingElement;
		if (root && root.scrollWidth > root.clientWidth) found.push('the page scrolls sideways');
		for (const element of document.querySelectorAll<HTMLElement>('body *')) {
			if (element.closest('.hidden-visually, .scroller, pre, svg, [type=file]')) continue;
			// Of a strip of frames one is shown.
			if (element.closest('[data-strip]')) continue;
			const { right, width } = element.getBoundingClientRect();
			const isSeen = width > 0 && element.checkVisibility({ visibilityProperty: true });
			if (!isSeen) continue;
			const name = () =>
				`${element.tagName}.${element.className} ${element.innerText.slice(0, 40)}`;
			if (right > document.documentElement.clientWidth + 1) found.push(`out: ${name()}`);
			const { overflowX, clipPath } = getComputedStyle(element);
			// What is only for the ear is clipped to nothing on purpose.
			const isClipped = ['hidden', 'clip'].includes(overflowX) && clipPath === 'none';
			if (isClipped && element.scrollWidth > element.clientWidth + 1) found.push(`cut: ${name()}`);
		}
		return found;
	});
}

/** By how much the page is wider than its window; a scroll bar that takes room is no part of the window. */
export function overflow(page: Page): Promise<number> {
	return page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
}

/** Which of these a finger may miss, because they are lower than 44 pixels; what is folded has no height. */
export function lowTargets(targets: Locator): Promise<string[]> {
	return targets.evaluateAll((all) =>
		all.flatMap((one) => {
			const height = Math.round(one.getBoundingClientRect().height);
			return height > 0 && height < 44 ? [`${height}: ${one.outerHTML.slice(0, 120)}`] : [];
		})
	);
}
