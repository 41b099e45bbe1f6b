import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import KeepingNotice from './KeepingNotice.svelte';

const quiet = { problems: [], aside: 0, href: 'progress/' };

describe('KeepingNotice', () => {
	it('is an empty status while all is kept, so that what comes later is read out', async () => {
		const screen = await render(KeepingNotice, quiet);
		await expect.element(screen.getByRole('status')).toHaveTextContent('');
	});

	it('says what the first problem is, and where progress can be exported', async () => {
		const screen = await render(KeepingNotice, {
			...quiet,
			problems: [{ kind: 'full' }],
			aside: 1
		});
		await expect.element(screen.getByRole('status')).toHaveTextContent(/storage .* is full/);
		await expect.element(screen.getByRole('link')).toHaveAttribute('href', 'progress/');
	});

	it('says that something was set aside', async () => {
		const screen = await render(KeepingNotice, { ...quiet, aside: 1 });
		await expect.element(screen.getByRole('status')).toHaveTextContent(/was set aside/);
	});
});
