import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkNode, ensureInstalled, isInstalled } from '../../tools/install.js';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'install-'));
	mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

interface Locked {
	version: string;
	optional?: boolean;
}

function write(wanted: Record<string, Locked>, present?: Record<string, Locked>) {
	writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
	if (!present) return;
	const file = join(root, 'node_modules', '.package-lock.json');
	writeFileSync(file, JSON.stringify({ packages: present }));
}

describe('isInstalled', () => {
	it('sees that nothing is installed', () => {
		write({ 'node_modules/a': { version: '1.0.0' } });
		expect(isInstalled(root)).toBe(false);
	});

	it('accepts packages of the versions in the lock file', () => {
		const packages = { 'node_modules/a': { version: '1.0.0' } };
		write({ '': { version: '9' }, ...packages }, packages);
		expect(isInstalled(root)).toBe(true);
	});

	it('sees that a package is missing or of another version', () => {
		write({ 'node_modules/a': { version: '1.0.1' } }, { 'node_modules/a': { version: '1.0.0' } });
		expect(isInstalled(root)).toBe(false);
		write({ 'node_modules/b': { version: '1.0.0' } }, {});
		expect(isInstalled(root)).toBe(false);
	});

	it('does not miss packages made for another system', () => {
		write({ 'node_modules/darwin': { version: '1.0.0', optional: true } }, {});
		expect(isInstalled(root)).toBe(true);
	});

	it('installs again after an installation that broke off', () => {
		write({ 'node_modules/a': { version: '1.0.0' } });
		writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{"packages":');
		expect(isInstalled(root)).toBe(false);
	});
});

describe('ensureInstalled', () => {
	const wanted = { 'node_modules/a': { version: '1.0.1' } };
	const old = { 'node_modules/a': { version: '1.0.0' } };
	const place = () => join(root, 'node_modules', 'a.txt');

	/** A program in the place of npm; like npm, it empties what is there before it asks the network. */
	function npmThat(code: string) {
		const file = join(root, 'npm.js');
		writeFileSync(
			file,
			`require('fs').rmSync('node_modules', { recursive: true, force: true });${code}`
		);
		vi.stubEnv('npm_execpath', file);
	}

	beforeEach(() => {
		vi.spyOn(console, 'log').mockImplementation(() => undefined);
		writeFileSync(join(root, 'package.json'), '{}');
		write(wanted, old);
		writeFileSync(place(), 'old');
	});
	afterEach(() => {
		vi.restoreAllMocks();
		vi.unstubAllEnvs();
	});

	it('keeps what works when the packages cannot be fetched', () => {
		npmThat('process.exit(1)');
		expect(() => ensureInstalled(root)).toThrow('could not be installed');
		expect(readFileSync(place(), 'utf8')).toBe('old');
		expect(existsSync(join(root, '.svelte-kit', 'packages'))).toBe(false);
	});

	it('puts the packages of the lock file in the place of the earlier ones', () => {
		const lock = JSON.stringify({ packages: wanted });
		npmThat(`const { mkdirSync, writeFileSync } = require('fs');
			if (process.argv[2] !== 'ci') process.exit(1);
			mkdirSync('node_modules');
			writeFileSync('node_modules/.package-lock.json', '${lock}');`);
		ensureInstalled(root);
		expect(isInstalled(root)).toBe(true);
		expect(existsSync(place())).toBe(false);
	});

	it('asks nobody when all is there', () => {
		npmThat('process.exit(1)');
		write(wanted, wanted);
		ensureInstalled(root);
		expect(readFileSync(place(), 'utf8')).toBe('old');
	});
});

describe('checkNode', () => {
	it.each(['20.19.0', '22.1.0', '24.0.0'])('accepts Node %s', (version) => {
		expect(() => checkNode(version)).not.toThrow();
	});

	it.each(['18.20.0', '20.18.3'])('says that Node %s is too old', (version) => {
		expect(() => checkNode(version)).toThrow('Node 20.19 or newer is needed');
	});
});
