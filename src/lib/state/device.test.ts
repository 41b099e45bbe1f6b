import { describe, expect, it } from 'vitest';
import { Device } from './device.ts';

describe('Device', () => {
	it('can do nothing while pages are built, and knows no day', async () => {
		const device = new Device();
		expect(device.today).toBe('');
		expect([device.now(), device.newSeed()]).toEqual([0, 1]);
		expect(() => device.saveText('name', 'text')).not.toThrow();
		expect(await device.copyText('text')).toBe(false);
		await expect(device.loadJson('a.json')).rejects.toThrow('loads nothing');
	});

	it('hands on what the browser can do, also when a function is taken out of it', async () => {
		const saved: string[] = [];
		const saveText = (name: string, text: string) => saved.push(name, text);
		const copyText = (text: string) => Promise.resolve(text === 'text');
		const loadJson = (url: string) => Promise.resolve({ url });
		const device = new Device({
			isMac: true,
			now: () => 7,
			newSeed: () => 8,
			saveText,
			copyText,
			loadJson
		});
		const { now, newSeed, saveText: save, copyText: copy, loadJson: load } = device;
		expect(await load('a.json')).toEqual({ url: 'a.json' });
		expect([await copy('text'), await copy('other')]).toEqual([true, false]);
		save('a.json', '{}');
		expect(device.isMac).toBe(true);
		expect([now(), newSeed(), ...saved]).toEqual([7, 8, 'a.json', '{}']);
	});
});
