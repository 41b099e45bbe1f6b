import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// One file each: what it imports, and the rule that this breaks.
const BROKEN: [file: string, imports: string, rule: string][] = [
	['lib/core/a.ts', 'node:fs', 'core-is-pure'],
	['lib/core/b.ts', 'svelte', 'core-is-pure'],
	['lib/core/c.ts', 'yaml', 'core-is-pure'],
	['lib/core/d.ts', '#lib/browser/ok.ts', 'core-is-pure'],
	['lib/core/e.ts', '#lib/state/ok.svelte.ts', 'core-is-pure'],
	['lib/core/f.ts', './missing.ts', 'no-unknown-imports'],
	['lib/core/cycle-a.ts', './cycle-b.ts', 'no-cycles'],
	['lib/browser/a.ts', '#lib/state/ok.svelte.ts', 'browser-knows-only-core'],
	['lib/browser/b.ts', '#lib/ui/Ok.svelte', 'browser-knows-only-core'],
	['lib/browser/c.ts', 'svelte', 'browser-knows-only-core'],
	['lib/state/a.svelte.ts', '#lib/browser/ok.ts', 'state-knows-only-core'],
	['lib/state/b.svelte.ts', '#lib/ui/Ok.svelte', 'state-knows-only-core'],
	['lib/state/c.svelte.ts', '$app/state', 'state-knows-only-core'],
	['lib/ui/A.svelte', '#lib/browser/ok.ts', 'ui-knows-no-storage'],
	['lib/ui/B.svelte', '#lib/server/content/ok.ts', 'content-stays-on-the-server'],
	['lib/ui/c.ts', 'marked', 'ui-knows-no-storage'],
	['lib/server/content/a.ts', '#lib/ui/Ok.svelte', 'content-is-build-time'],
	['lib/server/content/b.ts', '#lib/browser/ok.ts', 'content-is-build-time'],
	['lib/server/content/lesson-page.ts', '#lib/state/ok.svelte.ts', 'lesson-page-draws-lessons'],
	['lib/server/labs/a.ts', '#lib/browser/ok.ts', 'labs-are-prepared-at-build-time'],
	['lib/server/labs/b.ts', '#lib/state/ok.svelte.ts', 'labs-are-prepared-at-build-time'],
	['lib/server/labs/c.ts', '#lib/ui/Ok.svelte', 'labs-are-prepared-at-build-time'],
	['lib/server/labs/d.ts', '#lib/server/content/ok.ts', 'labs-are-prepared-at-build-time'],
	[
		'lib/server/labs/f.ts',
		'#lib/ui/labs/next-word/ok.svelte.ts',
		'labs-are-prepared-at-build-time'
	],
	['lib/server/labs/e.ts', 'yaml', 'labs-are-prepared-at-build-time'],
	['lib/server/content/d.ts', '#lib/server/labs/ok.ts', 'content-is-build-time'],
	['lib/ui/f.ts', '#lib/server/labs/ok.ts', 'labs-stay-on-the-server'],
	['islands/d.ts', '#lib/server/labs/ok.ts', 'labs-stay-on-the-server'],
	['routes/b.svelte', '#lib/server/labs/ok.ts', 'labs-stay-on-the-server'],
	['lib/browser/models/worker.ts', '#lib/state/ok.svelte.ts', 'browser-knows-only-core'],
	['islands/a.ts', '../routes/+page.server.ts', 'islands-wire-the-page'],
	['islands/b.ts', '#lib/server/content/ok.ts', 'islands-wire-the-page'],
	['islands/c.ts', '$app/state', 'islands-wire-the-page'],
	['service-worker/a.ts', '#lib/state/ok.svelte.ts', 'service-worker-stands-alone'],
	['service-worker/b.ts', '#lib/ui/Ok.svelte', 'service-worker-stands-alone'],
	['lib/browser/d.ts', '#lib/server/content/ok.ts', 'content-stays-on-the-server'],
	['routes/a.svelte', '#lib/server/content/ok.ts', 'content-stays-on-the-server'],
	['routes/+page.ts', '#lib/server/content/ok.ts', 'content-stays-on-the-server'],
	['lib/core/kept.ts', '../server/kept.js', 'results-are-kept-at-build-time'],
	['lib/ui/d.ts', '../../routes/+page.server.ts', 'nobody-imports-routes'],
	['lib/ui/e.ts', './ok.svelte.test.ts', 'no-tests-in-the-product']
];

const FINE: [file: string, imports: string][] = [
	['lib/core/ok.ts', 'valibot'],
	['lib/core/also.ts', 'minisearch'],
	['lib/core/cycle-b.ts', './cycle-a.ts'],
	['lib/core/ok.test.ts', 'vitest'],
	['lib/browser/ok.ts', '#lib/core/ok.ts'],
	['lib/state/ok.svelte.ts', 'svelte'],
	['lib/state/also.svelte.ts', '#lib/core/ok.ts'],
	['lib/ui/Ok.svelte', '#lib/state/ok.svelte.ts'],
	['lib/ui/Also.svelte', '$app/paths'],
	['lib/ui/ok.svelte.test.ts', '#lib/browser/ok.ts'],
	['lib/server/content/ok.ts', 'yaml'],
	['lib/server/content/also.ts', 'node:fs'],
	['lib/server/content/texts.ts', 'marked'],
	['lib/server/content/kept.ts', '../kept.js'],
	['lib/server/labs/kept.ts', '../kept.js'],
	['lib/server/kept.js', 'node:crypto'],
	['lib/server/labs/ok.ts', 'node:zlib'],
	['lib/server/labs/also.ts', '#lib/server/content/texts.ts'],
	['lib/server/labs/more.ts', '#lib/ui/labs/next-word/first.ts'],
	['lib/server/labs/cards.ts', 'valibot'],
	['lib/ui/labs/next-word/first.ts', '#lib/core/ok.ts'],
	['lib/ui/labs/next-word/ok.svelte.ts', 'svelte'],
	['lib/browser/models/host.ts', '#lib/core/ok.ts'],
	['routes/lab/+page.server.ts', '#lib/server/labs/ok.ts'],
	['lib/ui/lesson/index.ts', '../Ok.svelte'],
	['islands/ok.ts', '#lib/ui/Ok.svelte'],
	['islands/also.ts', '#lib/browser/ok.ts'],
	['service-worker/index.ts', '$service-worker'],
	['service-worker/ok.ts', '#lib/core/ok.ts'],
	['routes/+page.server.ts', '#lib/server/content/ok.ts'],
	['routes/ok.svelte', '#lib/browser/ok.ts']
];

const here = resolve('.');
const folder = mkdtempSync(join(tmpdir(), 'layers-'));
let broken: { from: string; rule: string }[] = [];

interface Report {
	summary: { violations: { from: string; rule: { name: string } }[] };
}

function plant(file: string, imports: string) {
	const path = join(folder, 'src', file);
	mkdirSync(dirname(path), { recursive: true });
	const code = `import '${imports}';`;
	writeFileSync(path, file.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>` : code);
}

beforeAll(() => {
	for (const file of ['package.json', 'tsconfig.base.json', '.dependency-cruiser.cjs']) {
		cpSync(join(here, file), join(folder, file));
	}
	symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'), 'junction');
	for (const [file, imports] of [...BROKEN, ...FINE]) plant(file, imports);
	const cli = join(here, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
	const flags = ['--config', '.dependency-cruiser.cjs', '-T', 'json', 'src'];
	const output = execFileSync(process.execPath, [cli, ...flags], { cwd: folder, encoding: 'utf8' });
	const report: Report = JSON.parse(output);
	broken = report.summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('.dependency-cruiser.cjs', () => {
	it.each(BROKEN)('reports src/%s importing %s', (file, _imports, rule) => {
		expect(broken).toContainEqual({ from: `src/${file}`, rule });
	});

	it.each(FINE)('accepts src/%s importing %s', (file) => {
		// The second half of the planted cycle is reported with the first.
		const own = broken.filter(({ from, rule }) => from === `src/${file}` && rule !== 'no-cycles');
		expect(own).toEqual([]);
	});
});
