import { describe, expect, it } from 'vitest';
import { Device } from './device.svelte.ts';

describe('Device', () => {
	it('can do nothing while pages are built, and knows no day', async () => {
		const device = new Device();
		expect(device.today).toBe('');
		expect([device.now(), device.newSeed()]).toEqual([0, 1]);
		expect(() => device.saveText('name', 'text')).not.toThrow();
		await expect(device.loadJson('a.json')).rejects.toThrow('loads nothing');
	});

	it('hands on what the browser can do, also when a function is taken out of it', async () => {
		const saved: string[] = [];
		const saveText = (name: string, text: string) => saved.push(name, text);
		const loadJson = (url: string) => Promise.resolve({ url });
		const device = new Device({ now: () => 7, newSeed: () => 8, saveText, loadJson });
		const { now, newSeed, saveText: save, loadJson: load } = device;
		expect(await load('a.json')).toEqual({ url: 'a.json' });
		save('a.json', '{}');
		expect([now(), newSeed(), ...saved]).toEqual([7, 8, 'a.json', '{}']);
	});
});
