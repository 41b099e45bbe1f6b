import { describe, expect, it } from 'vitest';
import { Settings, type Theme } from './settings.svelte.ts';

function keeperOf(first: Theme) {
	const applied: Theme[] = [];
	return { applied, read: () => first, apply: (theme: Theme) => applied.push(theme) };
}

describe('Settings', () => {
	it('follow the system until it is known what was chosen', () => {
		const settings = new Settings();
		expect(settings.theme).toBe('system');
		settings.start(keeperOf('dark'));
		expect(settings.theme).toBe('dark');
	});

	it('keep and apply what the learner chooses, and nothing else', () => {
		const settings = new Settings();
		const keeper = keeperOf('system');
		settings.start(keeper);
		expect(keeper.applied).toEqual([]);
		settings.setTheme('light');
		expect(settings.theme).toBe('light');
		expect(keeper.applied).toEqual(['light']);
	});

	it('take a choice where nothing can be kept', () => {
		const settings = new Settings();
		settings.setTheme('dark');
		expect(settings.theme).toBe('dark');
	});
});
