import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installedFirefox, installedWebKit } from '../../tools/engines/installed.js';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'engines-'));
	vi.stubEnv('FIREFOX_PATH', undefined);
	vi.stubEnv('WEBKIT_DRIVER', undefined);
	vi.stubEnv('PATH', folder);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

function program(name: string, says: string): string {
	const path = join(folder, name);
	writeFileSync(path, `#!/bin/sh\necho "${says}"\n`, { mode: 0o755 });
	return path;
}

describe('installedFirefox', () => {
	it('takes the one that FIREFOX_PATH names before any other', () => {
		program('firefox', 'Mozilla Firefox 160.0');
		const named = program('mine', 'Mozilla Firefox 153.8.0esr');
		vi.stubEnv('FIREFOX_PATH', named);
		expect(installedFirefox()).toBe(named);
	});

	it('passes over one that is too old for the driver, and what is none', () => {
		program('firefox-esr', 'Mozilla Firefox 140.2.0esr');
		program('firefox', 'Please install the snap first.');
		expect(installedFirefox() ?? '').not.toContain(folder);
	});
});

describe('installedWebKit', () => {
	it('is not there without a screen to draw on', () => {
		program('WebKitWebDriver', '');
		expect(installedWebKit()).toBeUndefined();
	});
});
