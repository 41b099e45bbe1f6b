// The rules of the house, each with the reason in its message. eslint.config.js says where they apply.

/** @typedef {Partial<import('eslint').Linter.RulesRecord>} Rules */

const ADAPTERS =
	'Only src/lib/browser touches it: everything else gets it as an argument, so that it can be tested, and missing or full storage is handled in one place.';
const CLOCK =
	'Time is an argument, so that results can be repeated: src/lib/browser holds the clock.';
const CHANCE = 'Randomness is a seed or an argument, so that results can be repeated.';
const PAGE =
	'Core and state know no page, so that they run in Node, in a worker and while prerendering.';

const STORAGE_GLOBALS = [
	'localStorage',
	'sessionStorage',
	'indexedDB',
	'navigator',
	'caches',
	'fetch',
	'XMLHttpRequest',
	'WebSocket',
	'EventSource'
];
const CHANCE_GLOBALS = ['crypto'];
const CLOCK_GLOBALS = ['performance'];
const PAGE_GLOBALS = ['document', 'window', 'self', 'history', 'location', 'requestAnimationFrame'];

/**
 * `globals` as options of no-restricted-globals, which then sees `window.x` and `globalThis.x` too.
 * @returns {import('eslint').Linter.RuleEntry}
 */
function restrict(/** @type {[string[], string][]} */ ...groups) {
	const list = groups.flatMap(([names, message]) => names.map((name) => ({ name, message })));
	return ['error', { globals: list, checkGlobalObject: true }];
}

const ARGUMENT_GLOBALS = /** @type {[string[], string][]} */ ([
	[STORAGE_GLOBALS, ADAPTERS],
	[CHANCE_GLOBALS, CHANCE],
	[CLOCK_GLOBALS, CLOCK]
]);

const SYNTAX_EVERYWHERE = [
	{
		selector: 'TSEnumDeclaration',
		message: 'Use a union of strings: it is plain data, and needs no import where it is read.'
	},
	{
		selector: 'ImportDeclaration[source.value=/^[$]lib/]',
		message: 'Write #lib/...: Node, tests and tools know it too.'
	},
	{
		selector: 'ImportDeclaration[source.value=/^([$]app[/]stores|svelte[/]store)$/]',
		message: 'Use $app/state and rune classes: stores leave with the next version of Kit.'
	}
];

const SYNTAX_LINKS = [
	{
		selector: 'SvelteAttribute[key.name=/^(href|src|action)$/] > SvelteLiteral[value=/^[/]/]',
		message: 'Write a relative address, resolve() or asset(): the course may stand in a sub-folder.'
	},
	{
		selector:
			'SvelteAttribute[key.name=/^(src|srcset|action)$/] > SvelteLiteral[value=/^([a-z]+:)?[/][/]/]',
		message: 'The course asks no other host for anything: put the file into the project.'
	}
];

const SYNTAX_CLOCK = [
	{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
	{ selector: "CallExpression[callee.name='Date']", message: CLOCK }
];

const ONLY_OR_SKIP =
	'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|todo|fixme|skipIf|runIf|fails)$/]';

const SYNTAX_TESTS = [
	{
		selector: ONLY_OR_SKIP,
		message: 'Every test runs every time: one that cannot is worth nothing and hides a failure.'
	},
	{
		selector: "MemberExpression[property.name='waitForTimeout']",
		message: 'Wait for what must happen, not for a time: sleeping makes tests slow and shaky.'
	},
	{
		selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
		message: 'Wait for what must happen, not for a time: sleeping makes tests slow and shaky.'
	}
];

/** A reader holds a function in one view and a file in one head. @type {Rules} */
export const SIZE = {
	'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
	'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }]
};

/** @type {Rules} */
export const PLAIN = {
	eqeqeq: 'error',
	'no-console': 'off',
	'no-debugger': 'error',
	'no-undef': 'off', // TypeScript knows better, also in .js files with JSDoc
	'no-var': 'error',
	'prefer-const': 'error',
	'no-unused-vars': 'error',
	'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'hack', 'xxx'], location: 'start' }],
	'no-restricted-syntax': ['error', ...SYNTAX_EVERYWHERE]
};

/** @type {Rules} */
export const TYPED = {
	'no-unused-vars': 'off',
	// `{#each rows as _, at}`: what comes first cannot be left out.
	'@typescript-eslint/no-unused-vars': [
		'error',
		{ argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }
	],
	'@typescript-eslint/no-explicit-any': 'error',
	'@typescript-eslint/no-non-null-assertion': 'error',
	'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
	'@typescript-eslint/switch-exhaustiveness-check': [
		'error',
		{ considerDefaultExhaustiveForUnions: true }
	],
	'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
	'@typescript-eslint/ban-ts-comment': 'error',
	// Numbers in sentences are what a course shows all the time.
	'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
	// `done()` as the value of a short arrow or of a return reads well.
	'@typescript-eslint/no-confusing-void-expression': 'off'
};

/** @type {Rules} */
export const SVELTE = {
	// Links come relative from `load`, so that a page works from a sub-folder and without a script.
	'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }],
	'no-restricted-syntax': ['error', ...SYNTAX_EVERYWHERE, ...SYNTAX_LINKS],
	'svelte/no-at-html-tags': 'error', // off for Html.svelte alone, which gets HTML made at build time
	// The props of an island are any JSON to the code that makes it live.
	'svelte/no-unused-props': 'off',
	'svelte/require-each-key': 'error',
	'svelte/button-has-type': 'error',
	'svelte/no-target-blank': 'error',
	// `let` for props that are bound, and `$state` that is only written inside a class.
	'prefer-const': 'off',
	'svelte/prefer-const': ['error', { destructuring: 'all' }]
};

/** @type {Rules} */
export const COMPONENT_TYPES = {
	'@typescript-eslint/no-unsafe-assignment': 'off',
	'@typescript-eslint/no-unsafe-argument': 'off',
	'@typescript-eslint/no-unsafe-call': 'off',
	'@typescript-eslint/no-unsafe-member-access': 'off',
	'@typescript-eslint/no-unsafe-return': 'off'
};

/** Storage, network, clock and randomness come as arguments. @type {Rules} */
export const ARGUMENTS_ONLY = {
	'no-restricted-globals': restrict(...ARGUMENT_GLOBALS),
	'no-restricted-properties': [
		'error',
		{ object: 'Math', property: 'random', message: CHANCE },
		{ object: 'Date', property: 'now', message: CLOCK }
	],
	'no-restricted-syntax': ['error', ...SYNTAX_EVERYWHERE, ...SYNTAX_LINKS, ...SYNTAX_CLOCK]
};

/** On top of the above: no page either. @type {Rules} */
export const NO_PAGE = {
	'no-restricted-globals': restrict(...ARGUMENT_GLOBALS, [PAGE_GLOBALS, PAGE])
};

/** @type {Rules} */
export const TESTS = {
	'max-lines-per-function': 'off',
	// Matchers of the test runner (expect.closeTo and the like) are `any` by their own types.
	'@typescript-eslint/no-unsafe-assignment': 'off',
	'no-restricted-syntax': ['error', ...SYNTAX_EVERYWHERE, ...SYNTAX_TESTS]
};

/** @type {Rules} */
export const JOURNEYS = {
	'no-restricted-imports': [
		'error',
		{
			name: '@playwright/test',
			importNames: ['test'],
			message:
				'Journeys take their test from tests/base.ts, whose pages arrive where they are sent.'
		}
	]
};
