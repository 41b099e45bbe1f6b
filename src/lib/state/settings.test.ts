import { describe, expect, it } from 'vitest';
import type { Theme } from '#lib/core/ports/settings.ts';
import { Settings } from './settings.ts';

function keeperOf(first: Theme) {
	const applied: Theme[] = [];
	const kept: boolean[] = [];
	const guessed: string[] = [];
	return {
		...{ applied, kept, guessed },
		readTheme: () => first,
		applyTheme: (theme: Theme) => applied.push(theme),
		readKeys: () => kept.at(-1) ?? true,
		keepKeys: (on: boolean) => kept.push(on),
		noteGuessed: (lesson: string, given: boolean) => guessed.push(`${lesson} ${given}`),
		readOnePage: () => kept.at(-1) ?? false,
		keepOnePage: (on: boolean) => kept.push(on)
	};
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

	it('keep whether single keys are shortcuts, and tell of each change', () => {
		const settings = new Settings();
		const keeper = keeperOf('system');
		settings.start(keeper);
		const seen: boolean[] = [];
		settings.subscribe(() => seen.push(settings.keys));
		settings.setKeys(false);
		settings.setKeys(true);
		expect(seen).toEqual([false, true]);
		expect(keeper.kept).toEqual([false, true]);
	});

	it('note whether the guesses of a lesson were given', () => {
		const settings = new Settings();
		const keeper = keeperOf('system');
		settings.noteGuessed('cost', true);
		settings.start(keeper);
		settings.noteGuessed('cost', false);
		expect(keeper.guessed).toEqual(['cost false']);
	});

	it('keep whether lessons stand on one page', () => {
		const settings = new Settings();
		const keeper = keeperOf('system');
		settings.start(keeper);
		expect(settings.onePage).toBe(false);
		settings.setOnePage(true);
		expect([settings.onePage, keeper.kept]).toEqual([true, [true]]);
		const next = new Settings();
		next.start(keeper);
		expect(next.onePage).toBe(true);
	});
});
