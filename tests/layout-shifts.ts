import type { Page } from '@playwright/test';

/** Notes from now on what moves by itself on the page, after each load of it. */
export async function noteShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const shifts: { value: number; what: string }[] = [];
		Reflect.set(window, 'shifts', shifts);
		interface Source {
			node?: Node;
			previousRect?: DOMRect;
			currentRect?: DOMRect;
		}
		const box = (rect?: DOMRect) => [rect?.x, rect?.y, rect?.width, rect?.height].join(' ');
		const describe = ({ node, previousRect, currentRect }: Source) =>
			`${node?.nodeName} "${node?.textContent?.slice(0, 30)}" from ${box(previousRect)} to ${box(currentRect)}`;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const byInput = 'hadRecentInput' in entry && entry.hadRecentInput;
				const value = 'value' in entry ? Number(entry.value) : 0;
				const sources: Source[] =
					'sources' in entry && Array.isArray(entry.sources) ? entry.sources : [];
				const what = sources.map(describe).join(' | ');
				if (!byInput) shifts.push({ value, what: `${value.toFixed(4)} ${what}` });
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

/** What has moved by itself so far, once the page has been painted again. */
export async function shifts(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		await document.fonts.ready;
		for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
		const list: unknown = Reflect.get(window, 'shifts');
		const all: { value: number; what: string }[] = Array.isArray(list) ? list : [];
		return all.map(({ what }) => what);
	});
}
