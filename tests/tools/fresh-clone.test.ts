import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const KEPT = [
	...['lessons', 'src', 'tools', 'package.json', 'tsconfig.json', 'tsconfig.base.json'],
	...['svelte.config.js', 'vite.config.ts']
];
const Package = v.object({ scripts: v.object({ lint: v.string(), types: v.string() }) });

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

	/** Runs a command as npm does. */
	const run = (command: string) =>
		spawnSync(command, {
			...{ cwd: clone, shell: true, encoding: 'utf8' },
			env: {
				...process.env,
				PATH: [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter)
			}
		});

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

	it.each([
		['lint', 'eslint'],
		['types', 'svelte-check']
	] as const)('has the types of its pages when "npm run %s" comes to %s', (name, tool) => {
		rmSync(join(clone, '.svelte-kit'), { recursive: true, force: true });
		const { scripts } = v.parse(Package, JSON.parse(readFileSync('package.json', 'utf8')));
		// The tools themselves would take a minute: they read this configuration and these types first.
		const steps = scripts[name].split(' && ');
		const before = steps.slice(
			0,
			steps.findIndex((step) => step.startsWith(tool))
		);
		for (const command of [...before, 'tsc -p tsconfig.json --showConfig']) {
			const { status, stdout } = run(command);
			expect(status, `${command}\n${stdout}`).toBe(0);
		}
		expect(existsSync(join(clone, '.svelte-kit/types/src/routes/about/models/$types.d.ts'))).toBe(
			true
		);
	});
});
