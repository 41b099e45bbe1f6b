import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// A snippet of the first column, in the file of the second, breaks the rule of the third.
const BROKEN: [code: string, file: string, rule: string][] = [
	['localStorage.clear();', 'src/lib/core/x.ts', 'no-restricted-globals'],
	['localStorage.clear();', 'src/lib/state/x.svelte.ts', 'no-restricted-globals'],
	['localStorage.clear();', 'src/lib/server/content/x.ts', 'no-restricted-globals'],
	['localStorage.clear();', 'src/routes/+page.ts', 'no-restricted-globals'],
	['window.localStorage.clear();', 'src/lib/ui/x.ts', 'no-restricted-globals'],
	['globalThis.sessionStorage.clear();', 'src/lib/ui/x.ts', 'no-restricted-globals'],
	['indexedDB.open("x");', 'src/lib/ui/x.ts', 'no-restricted-globals'],
	['void caches.keys();', 'src/lib/ui/x.ts', 'no-restricted-globals'],
	['navigator.vibrate(1);', 'src/lib/ui/x.ts', 'no-restricted-globals'],
	['void fetch("x");', 'src/lib/ui/x.ts', 'no-restricted-globals'],
	['crypto.randomUUID();', 'src/lib/state/x.ts', 'no-restricted-globals'],
	['performance.now();', 'src/lib/state/x.ts', 'no-restricted-globals'],
	['document.body.remove();', 'src/lib/core/x.ts', 'no-restricted-globals'],
	['window.close();', 'src/lib/state/x.ts', 'no-restricted-globals'],
	['Math.random();', 'src/lib/core/x.ts', 'no-restricted-properties'],
	['Math.random();', 'src/lib/ui/x.ts', 'no-restricted-properties'],
	['Date.now();', 'src/lib/state/x.ts', 'no-restricted-properties'],
	['new Date();', 'src/lib/ui/x.ts', 'no-restricted-syntax'],
	['Date();', 'src/lib/core/x.ts', 'no-restricted-syntax'],
	['export const x = 1 as number;', 'src/lib/core/x.ts', typed('consistent-type-assertions')],
	['export let x: any;', 'src/lib/core/x.ts', typed('no-explicit-any')],
	['export const x = [1][0]!;', 'src/lib/core/x.ts', typed('no-non-null-assertion')],
	['// @ts-ignore\nexport {};', 'src/lib/core/x.ts', typed('ban-ts-comment')],
	['enum X { a }\nexport { X };', 'src/lib/core/x.ts', 'no-restricted-syntax'],
	['import "$lib/core/y.ts";', 'src/lib/ui/x.ts', 'no-restricted-syntax'],
	['import "svelte/store";', 'src/lib/ui/x.ts', 'no-restricted-syntax'],
	['// todo later\nexport {};', 'src/lib/core/x.ts', 'no-warning-comments'],
	['<p>{@html "x"}</p>', 'src/lib/ui/quiz/X.svelte', 'svelte/no-at-html-tags'],
	['{#each [1] as x}{x}{/each}', 'src/lib/ui/X.svelte', 'svelte/require-each-key'],
	['<button>x</button>', 'src/lib/ui/X.svelte', 'svelte/button-has-type'],
	['<a href="/progress/">x</a>', 'src/lib/ui/X.svelte', 'no-restricted-syntax'],
	['<img alt="" src="https://x.test/y.png" />', 'src/lib/ui/X.svelte', 'no-restricted-syntax'],
	['<script>localStorage.clear();</script>', 'src/lib/ui/X.svelte', 'no-restricted-globals'],
	['import { test } from "@playwright/test";\ntest;', 'tests/x.e2e.ts', 'no-restricted-imports'],
	['export const x = "Choose one answer first.";', 'src/lib/core/quiz/x.ts', 'words/apart'],
	['<p>Choose first.</p>', 'src/routes/x/+page.svelte', 'words/apart'],
	['export const x = "Six drawn pictures";', 'src/labs/build/cards/x.ts', 'words/apart'],
	['it.skip("x", () => {});', 'src/lib/core/x.test.ts', 'no-restricted-syntax'],
	['test.only("x", () => {});', 'tests/x.e2e.ts', 'no-restricted-syntax'],
	['await page.waitForTimeout(9);', 'tests/x.e2e.ts', 'no-restricted-syntax'],
	['await new Promise((f) => setTimeout(f, 9));', 'tests/x.e2e.ts', 'no-restricted-syntax'],
	['let x = 1;\n'.repeat(301), 'src/lib/core/x.ts', 'max-lines'],
	[`export function x() {\n${'x();\n'.repeat(61)}}`, 'tools/x.js', 'max-lines-per-function']
];

const FINE: [code: string, file: string, rule: string][] = [
	['localStorage.clear();', 'src/lib/browser/x.ts', 'no-restricted-globals'],
	['void caches.keys();', 'src/service-worker/index.ts', 'no-restricted-globals'],
	['localStorage.clear();', 'src/lib/ui/x.svelte.test.ts', 'no-restricted-globals'],
	['Date.now();', 'src/lib/browser/x.ts', 'no-restricted-properties'],
	['new Date(5);', 'src/lib/core/x.ts', 'no-restricted-syntax'],
	['document.body.remove();', 'src/lib/ui/x.ts', 'no-restricted-globals'],
	['export const x = [1] as const;', 'src/lib/core/x.ts', typed('consistent-type-assertions')],
	['<p>{@html "x"}</p>', 'src/lib/ui/Html.svelte', 'svelte/no-at-html-tags'],
	['<a href="../progress/">x</a>', 'src/lib/ui/X.svelte', 'no-restricted-syntax'],
	['export const x = `<i class="y" id="z">`;', 'src/lib/core/quiz/x.ts', 'words/apart'],
	[`it('x', () => {\n${'f();\n'.repeat(61)}});`, 'src/lib/x.test.ts', 'max-lines-per-function']
];

// Type information would need the snippets on disk; the rules at hand do without.
const eslint = new ESLint({
	overrideConfig: [{ files: ['**/*.ts', '**/*.svelte'], ...ts.configs.disableTypeChecked }]
});

async function findings(code: string, file: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath: file });
	return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

function typed(rule: string): string {
	return `@typescript-eslint/${rule}`;
}

describe('eslint.config.js', () => {
	it.each(BROKEN)('reports %j in %s', async (code, file, rule) => {
		expect(await findings(code, file)).toContain(rule);
	});

	it.each(FINE)('accepts %j in %s', async (code, file, rule) => {
		expect(await findings(code, file)).not.toContain(rule);
	});

	it('lets no comment switch a rule off', async () => {
		const code = '/* eslint-disable */\nMath.random();';
		expect(await findings(code, 'src/lib/core/x.ts')).toContain('no-restricted-properties');
	});
});
