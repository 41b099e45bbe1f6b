import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installedBrowser, LAUNCH_ARGS, launchOptions } from '../../tools/browser.js';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'browser-'));
	vi.stubEnv('CHROME_PATH', undefined);
	vi.stubEnv('PATH', [folder, process.env.PATH].join(delimiter));
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

function browser(name: string, exitCode: number): string {
	const path = join(folder, name);
	writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`, { mode: 0o755 });
	return path;
}

describe('installedBrowser', () => {
	it('takes the browser that CHROME_PATH names before any other', () => {
		browser('chromium', 0);
		const named = browser('my-chrome', 0);
		vi.stubEnv('CHROME_PATH', named);
		expect(installedBrowser()).toBe(named);
	});

	it('passes over a browser that does not start', () => {
		const broken = browser('my-chrome', 127);
		vi.stubEnv('CHROME_PATH', broken);
		expect(installedBrowser()).not.toBe(broken);
	});

	it('passes over a path that leads nowhere', () => {
		vi.stubEnv('CHROME_PATH', join(folder, 'none'));
		expect(installedBrowser()).not.toBe(join(folder, 'none'));
	});
});

describe('launchOptions', () => {
	it('starts the installed browser without asking the network for anything', () => {
		const named = browser('my-chrome', 0);
		vi.stubEnv('CHROME_PATH', named);
		expect(launchOptions()).toEqual({ executablePath: named, args: LAUNCH_ARGS });
		expect(LAUNCH_ARGS).toContain('--disable-background-networking');
	});
});
