import { BITMAP } from '../../../../tests/sample-emblem.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { emblemDots } from '#lib/core/emblem/dots.ts';
import { emblemPath } from '#lib/core/emblem/path.ts';
import Emblem from './Emblem.svelte';

const bitmap = BITMAP;
const props = { bitmap, clarity: 0, seed: 10 };

function pathAt(clarity: number): string {
	return emblemPath(emblemDots(bitmap, clarity, props.seed));
}

function pathOf(container: Element): string | null | undefined {
	return container.querySelector('path')?.getAttribute('d');
}

async function emulateMotion(value: 'reduce' | 'no-preference') {
	const features = [{ name: 'prefers-reduced-motion', value }];
	await cdp().send('Emulation.setEmulatedMedia', { features });
	await expect.poll(() => matchMedia(`(prefers-reduced-motion: ${value})`).matches).toBe(true);
}

describe('Emblem', () => {
	afterEach(() => emulateMotion('no-preference'));

	it('shows the first clarity at once, in a box of fixed size', async () => {
		const { container } = await render(Emblem, { ...props, clarity: 0.4, size: 48 });
		expect(pathOf(container)).toBe(pathAt(0.4));
		const box = container.querySelector('svg')?.getBoundingClientRect();
		expect([box?.width, box?.height]).toEqual([48, 48]);
	});

	it('is hidden from screen readers unless it has a label', async () => {
		const screen = await render(Emblem, props);
		expect(screen.container.querySelector('svg[aria-hidden="true"]')).not.toBeNull();
		await screen.rerender({ label: 'Cost, not started' });
		await expect.element(screen.getByRole('img', { name: 'Cost, not started' })).toBeVisible();
	});

	it('uses no style attribute, which the security policy would drop', async () => {
		const { container } = await render(Emblem, { ...props, clarity: 1 });
		expect(container.querySelector('[style]')).toBeNull();
	});

	it('moves through steps in between to a changed clarity', async () => {
		const { container, rerender } = await render(Emblem, props);
		const seen = new Set<string | null | undefined>();
		const watch = new MutationObserver(() => seen.add(pathOf(container)));
		watch.observe(container, { attributes: true, subtree: true });
		await rerender({ clarity: 1 });
		await expect.poll(() => pathOf(container)).toBe(pathAt(1));
		watch.disconnect();
		expect(seen.size).toBeGreaterThan(1);
	});

	it('changes without movement where less motion is asked for', async () => {
		await emulateMotion('reduce');
		const { container, rerender } = await render(Emblem, props);
		await rerender({ clarity: 1 });
		expect(pathOf(container)).toBe(pathAt(1));
	});
});
