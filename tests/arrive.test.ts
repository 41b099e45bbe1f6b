import { expect, test, vi } from 'vitest';
import { arrive } from './arrive.ts';

const interrupted = (wanted: string, other: string) =>
	new Error(
		`page.goto: Navigation to "${wanted}" is interrupted by another navigation to "${other}"`
	);

function pageThatFails(error: Error) {
	const page = {
		goto: vi.fn(() => Promise.reject(error)),
		waitForLoadState: vi.fn(() => Promise.resolve())
	};
	arrive(page);
	return page;
}

test('waits for the wanted page when its navigation came under another name', async () => {
	const page = pageThatFails(interrupted('http://a/progress/', 'http://a/progress/'));
	await expect(page.goto()).resolves.toBeNull();
	expect(page.waitForLoadState).toHaveBeenCalledOnce();
});

test.each([
	['a way to another page', interrupted('http://a/progress/', 'http://a/')],
	['any other failure', new Error('page.goto: Timeout')]
])('passes on %s', async (_, error) => {
	const page = pageThatFails(error);
	await expect(page.goto()).rejects.toBe(error);
	expect(page.waitForLoadState).not.toHaveBeenCalled();
});
