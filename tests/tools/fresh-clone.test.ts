import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const KEPT = ['lessons', 'src', 'tools', 'package.json', 'tsconfig.json', 'tsconfig.base.json'];

describe('a fresh clone, before anything was built', () => {
	let clone = '';
	beforeAll(() => {
		clone = mkdtempSync(join(tmpdir(), 'clone-'));
		for (const name of KEPT) cpSync(name, join(clone, name), { recursive: true });
		symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
	});
	afterAll(() => {
		rmSync(clone, { recursive: true });
	});

	const node = (...words: string[]) =>
		spawnSync(process.execPath, words, { cwd: clone, encoding: 'utf8' });

	it('can check its content', () => {
		const { status, stderr } = node('tools/check-content.js', 'lessons');
		expect(stderr).toBe('');
		expect(status).toBe(0);
	});

	it('can write the schemas for editors', () => {
		const { status, stderr } = node('tools/schemas.js', 'written');
		expect(stderr).toBe('');
		expect(status).toBe(0);
		for (const name of readdirSync('lessons/schema').filter((one) => one.endsWith('.json'))) {
			const written = readFileSync(join(clone, 'written', name), 'utf8');
			expect(written).toBe(readFileSync(join('lessons/schema', name), 'utf8'));
		}
	});
});

it('makes the types that lint and types need before they run', () => {
	const lines = readFileSync('package.json', 'utf8').split('\n');
	for (const name of ['lint', 'types']) {
		const script = lines.find((line) => line.trim().startsWith(`"${name}":`));
		expect(script).toContain(': "svelte-kit sync && ');
	}
});
