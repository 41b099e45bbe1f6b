import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import * as house from './tools/lint/rules.js';
import { wordsApart } from './tools/lint/words.js';

const TESTS = ['**/*.test.ts', 'tests/**/*.ts'];
const CODE = ['**/*.ts', '**/*.svelte', '**/*.js', '**/*.cjs'];
/** Where no words of the interface stand: they have a place of their own. */
const WORDLESS = [
	'src/{lib/core,lib/state,lib/ui,lib/browser,islands,routes}',
	'src/labs/{browser,build,core,jobs,state,ui}'
];
/** What the networks of the labs read and write: it stays as it is, whatever the interface speaks. */
const NETWORK_WORDS = [
	'src/labs/build/cards/prompts.ts',
	'src/labs/core/look-and-answer/questions.ts',
	'src/labs/core/next-word/beginnings.ts',
	'src/labs/core/noise-to-picture/prompts.ts',
	'src/labs/core/one-space/searches.ts'
];
const TYPED = ['**/*.ts', '**/*.svelte'];

export default defineConfig(
	globalIgnores([
		'.svelte-kit/',
		'build/',
		'node_modules/',
		'test-results/',
		'tests/fixtures/',
		// Looked at in the place that they get in a copy of the project: tools/recipes.js.
		'tools/recipes/*/files/'
	]),
	{ linterOptions: { noInlineConfig: true } },
	{
		files: CODE,
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: { ...house.SIZE, ...house.PLAIN }
	},
	{
		files: TYPED,
		extends: [ts.configs.strictTypeChecked],
		languageOptions: {
			parserOptions: {
				projectService: {
					allowDefaultProject: ['playwright.config.ts']
				},
				extraFileExtensions: ['.svelte'],
				tsconfigRootDir: import.meta.dirname
			}
		},
		rules: house.TYPED
	},
	{
		// After the typed rules, which would otherwise put their parser in the place of this one.
		files: ['**/*.svelte', '**/*.svelte.ts'],
		extends: [svelte.configs.recommended],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: house.SVELTE
	},
	{
		// To TypeScript alone a component is an unknown value, and what Kit types by the place of a
		// file has no type; svelte-check sees both as they are.
		files: ['**/*.svelte', '**/*.svelte.test.ts', 'src/{islands,routes,lib/ui,labs/ui}/**/*.ts'],
		rules: house.COMPONENT_TYPES
	},
	{
		files: ['src/**/*.ts', 'src/**/*.svelte'],
		ignores: ['src/{lib,labs}/browser/**', 'src/service-worker/**', ...TESTS],
		rules: house.ARGUMENTS_ONLY
	},
	{
		files: ['src/{shared,engine,lib/core,lib/state,labs/core,labs/jobs,labs/state}/**/*.ts'],
		ignores: TESTS,
		rules: house.NO_PAGE
	},
	{
		files: WORDLESS.map((folder) => `${folder}/**/*.{ts,svelte}`),
		ignores: [...TESTS, ...NETWORK_WORDS],
		plugins: { words: { rules: { apart: wordsApart } } },
		rules: { 'words/apart': 'error' }
	},
	{ files: ['src/lib/ui/Html.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
	{ files: TESTS, rules: house.TESTS },
	{ files: ['tests/**/*.e2e.ts'], rules: house.JOURNEYS }
);
