import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetUnused, hashOfFiles, kept, keptLater } from './kept.js';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kept-'));
	vi.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

const files = () =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

const VALUE = { text: 'ü', numbers: new Map([['a', 1]]), bytes: Uint8Array.from([1, 2]) };

describe('kept', () => {
	it('makes a result once for the same parts, also what JSON cannot hold', () => {
		const make = vi.fn(() => VALUE);
		expect(kept('things', ['a', 'b'], make)).toEqual(VALUE);
		expect(kept('things', ['a', 'b'], make)).toEqual(VALUE);
		expect(make).toHaveBeenCalledOnce();
	});

	it.each([
		['another part', 'things', ['a', 'c']],
		['parts cut elsewhere', 'things', ['ab', '']],
		['another kind', 'others', ['a', 'b']]
	])('makes it anew for %s', (_what, name, parts) => {
		kept('things', ['a', 'b'], () => 1);
		expect(kept(name, parts, () => 2)).toBe(2);
	});

	it.each([
		['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
		['altered', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([7])])],
		['empty', () => Buffer.alloc(0)]
	])('passes over what was kept and is %s, and mends it', (_what, damage) => {
		kept('things', ['a'], () => 'whole');
		const [file = ''] = files();
		writeFileSync(file, damage(readFileSync(file)));
		expect(kept('things', ['a'], () => 'whole')).toBe('whole');
		expect(kept('things', ['a'], () => 'never made')).toBe('whole');
	});

	it('gives the result where nothing can be kept', () => {
		writeFileSync(join(folder, 'node_modules'), 'no folder');
		expect(kept('things', ['a'], () => 1)).toBe(1);
	});

	it('keeps nothing when the work fails', () => {
		const fail = () => {
			throw new Error('no');
		};
		expect(() => kept('things', ['a'], fail)).toThrow('no');
		expect(files()).toEqual([]);
	});

	it('keeps work that takes its time in the same way', async () => {
		expect(await keptLater('things', ['a'], () => Promise.resolve(1))).toBe(1);
		expect(await keptLater('things', ['a'], () => Promise.resolve(2))).toBe(1);
	});
});

describe('forgetUnused', () => {
	it('lets go of what was not used for so many days, and of nothing else', () => {
		kept('things', ['old'], () => 1);
		const long = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
		for (const file of files()) utimesSync(file, long, long);
		kept('things', ['new'], () => 2);
		forgetUnused(30);
		expect(kept('things', ['new'], () => 3)).toBe(2);
		expect(kept('things', ['old'], () => 3)).toBe(3);
	});
});

describe('hashOfFiles', () => {
	it('changes with the content, the name and the number of files, and with nothing else', () => {
		const path = join(folder, 'a.txt');
		writeFileSync(path, 'one');
		const first = hashOfFiles([folder]);
		utimesSync(path, 1, 1);
		expect(hashOfFiles([folder])).toBe(first);
		writeFileSync(path, 'two');
		const second = hashOfFiles([folder]);
		rmSync(path);
		writeFileSync(join(folder, 'b.txt'), 'two');
		const third = hashOfFiles([folder]);
		writeFileSync(join(folder, 'c.txt'), '');
		expect(new Set([first, second, third, hashOfFiles([folder])]).size).toBe(4);
	});

	it('passes over what editors leave', () => {
		writeFileSync(join(folder, 'a.txt'), 'one');
		const first = hashOfFiles([folder]);
		for (const name of ['.a.txt.swp', 'a.txt~', '.DS_Store']) writeFileSync(join(folder, name), '');
		expect(hashOfFiles([folder])).toBe(first);
	});

	it('says when a place is missing', () => {
		expect(() => hashOfFiles([join(folder, 'nothing')])).toThrow();
	});
});
