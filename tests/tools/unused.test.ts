import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const here = resolve('.');
const folder = mkdtempSync(join(tmpdir(), 'unused-'));
let said = '';

const PLANTED: Readonly<Record<string, string>> = {
	'src/islands/main.ts':
		"import { used } from '../lib/core/a.ts';\nimport Part from '../lib/ui/Part.svelte';\nused(Part);",
	'src/lib/ui/Part.svelte':
		"<script>\n\timport * as words from '#words/part.ts';\n</script>\n\n<p>{words.shown}</p>",
	'src/words/en/part.ts': "export const shown = 'Shown';\nexport const forgotten = 'Forgotten';",
	'src/lib/core/a.ts': 'export const used = () => 1;\nexport const unused = () => 2;',
	'src/lib/core/left-behind.ts': 'export const other = 3;'
};

beforeAll(() => {
	for (const [file, code] of Object.entries(PLANTED)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), code);
	}
	for (const file of ['package.json', 'knip.js', 'tsconfig.base.json']) {
		cpSync(join(here, file), join(folder, file));
	}
	symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'), 'junction');
	const cli = join(here, 'node_modules', 'knip', 'bin', 'knip.js');
	const run = spawnSync(process.execPath, [cli, '--include', 'files,exports,nsExports'], {
		cwd: folder,
		encoding: 'utf8'
	});
	said = run.stdout;
});

afterAll(() => rmSync(folder, { recursive: true }));

it('reports a file that nobody imports', () => {
	expect(said).toContain('src/lib/core/left-behind.ts');
});

it('reports a name that nobody imports, and leaves alone one that somebody does', () => {
	expect(said).toMatch(/^unused .*src\/lib\/core\/a\.ts/m);
	expect(said).not.toMatch(/^used /m);
});

it('reports a word that no component shows, and leaves alone one that stands in markup', () => {
	expect(said).toMatch(/^forgotten .*src\/words\/en\/part\.ts/m);
	expect(said).not.toMatch(/^shown /m);
});
