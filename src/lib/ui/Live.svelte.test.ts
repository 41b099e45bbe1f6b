import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { translate } from '../../../tests/touched.ts';
import Live from './Live.svelte';

describe('Live', () => {
	it('shows a text that changes, also where a translator has replaced the one before', async () => {
		const { container, rerender } = await render(Live, { props: { text: '3 models' } });
		expect(container.textContent).toBe('3 models');
		translate(container);
		await rerender({ text: '1 model' });
		expect(container.textContent).toBe('1 model');
		translate(container);
		await rerender({ text: 2 });
		expect(container.textContent).toBe('2');
	});
});
