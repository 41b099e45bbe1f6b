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
	['lib/server/content/e.ts', 'svelte', 'content-is-build-time'],
	['lib/server/pages/a.ts', '#lib/state/ok.svelte.ts', 'pages-are-drawn-at-build-time'],
	['lib/server/pages/b.ts', '#lib/ui/Ok.svelte', 'pages-are-drawn-at-build-time'],
	['words/en/a.ts', '#lib/state/ok.svelte.ts', 'words-know-only-values'],
	['words/en/shell/A.svelte', '#lib/ui/Ok.svelte', 'words-know-only-values'],
	['words/en/b.ts', '$app/paths', 'words-know-only-values'],
	['shared/a.ts', '#lib/core/ok.ts', 'shared-needs-nothing'],
	['shared/b.ts', 'valibot', 'shared-needs-nothing'],
	['engine/a.ts', '#lib/core/ok.ts', 'engine-stands-alone'],
	['engine/b.ts', '#labs/core/ok.ts', 'engine-stands-alone'],
	['engine/c.ts', 'svelte', 'engine-stands-alone'],
	['lib/core/g.ts', '#engine/ok.ts', 'engine-is-for-labs'],
	['lib/ui/g.ts', '#engine/ok.ts', 'engine-is-for-labs'],
	['islands/e.ts', '#engine/ok.ts', 'engine-is-for-labs'],
	['routes/c.svelte', '#engine/ok.ts', 'engine-is-for-labs'],
	['lib/ui/h.ts', '#labs/core/ok.ts', 'labs-are-wired-by-pages'],
	['lib/state/d.svelte.ts', '#labs/state/ok.svelte.ts', 'labs-are-wired-by-pages'],
	['labs/core/a.ts', '#labs/state/ok.svelte.ts', 'labs-core-is-pure'],
	['labs/core/b.ts', 'node:fs', 'labs-core-is-pure'],
	['labs/jobs/a.ts', '#lib/core/ok.ts', 'lab-jobs-are-pure'],
	['labs/jobs/b.ts', '#labs/browser/ok.ts', 'lab-jobs-are-pure'],
	['labs/state/a.svelte.ts', '#labs/browser/ok.ts', 'lab-state-knows-only-jobs'],
	['labs/ui/a.ts', '#labs/browser/ok.ts', 'lab-ui-knows-no-worker'],
	['labs/browser/worker.ts', '#lib/state/ok.svelte.ts', 'lab-browser-knows-no-page'],
	['labs/build/a.ts', '#lib/browser/ok.ts', 'labs-are-prepared-at-build-time'],
	['labs/build/b.ts', '#lib/state/ok.svelte.ts', 'labs-are-prepared-at-build-time'],
	['labs/build/c.ts', '#lib/ui/Ok.svelte', 'labs-are-prepared-at-build-time'],
	['labs/build/d.ts', '#lib/server/content/ok.ts', 'labs-are-prepared-at-build-time'],
	['labs/build/e.ts', 'yaml', 'labs-are-prepared-at-build-time'],
	['labs/core/c.ts', '#labs/build/ok.ts', 'labs-stay-on-the-server'],
	['routes/d.svelte', '#lib/server/pages/ok.ts', 'pages-stay-on-the-server'],
	['lib/server/content/d.ts', '#labs/build/ok.ts', 'content-is-build-time'],
	['lib/ui/f.ts', '#labs/build/ok.ts', 'labs-stay-on-the-server'],
	['islands/d.ts', '#labs/build/ok.ts', 'labs-stay-on-the-server'],
	['routes/b.svelte', '#labs/build/ok.ts', 'labs-stay-on-the-server'],
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
	['lib/server/content/labs.ts', '#labs/core/ok.ts'],
	['lib/server/pages/ok.ts', '#lib/ui/lesson/index.ts'],
	['words/en/ok.ts', '#lib/core/ok.ts'],
	['words/en/shell/Ok.svelte', 'svelte'],
	['shared/ok.test.ts', './a.ts'],
	['shared/also.test.ts', 'vitest'],
	['engine/ok.ts', '#shared/a.ts'],
	['engine/also.ts', 'valibot'],
	['labs/core/ok.ts', '#engine/ok.ts'],
	['labs/core/also.ts', '#lib/core/ok.ts'],
	['labs/jobs/ok.ts', '#labs/core/ok.ts'],
	['labs/state/ok.svelte.ts', '#labs/jobs/ok.ts'],
	['labs/browser/ok.ts', '#lib/browser/ok.ts'],
	['labs/browser/host.ts', '#labs/jobs/ok.ts'],
	['labs/build/ok.ts', 'node:zlib'],
	['labs/build/kept.ts', '#lib/server/kept.js'],
	['labs/build/also.ts', '#lib/server/content/texts.ts'],
	['labs/build/more.ts', '#labs/core/ok.ts'],
	['labs/build/cards.ts', 'valibot'],
	['labs/build/kinds.ts', '#labs/ui/next-word/ok.svelte.ts'],
	['labs/ui/next-word/ok.svelte.ts', 'svelte'],
	['islands/labs.ts', '#labs/ui/next-word/ok.svelte.ts'],
	['lib/server/kept.js', 'node:crypto'],
	['routes/lab/+page.server.ts', '#labs/build/ok.ts'],
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
