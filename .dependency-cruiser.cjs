// Who may import whom (the picture stands in the README). Each message gives the reason.
const OWN = '^src/';
const NPM = 'node_modules';

/** A layer may import what is listed; everything else of ours, and every other package, is an error. */
function layer(name, path, allowed, comment, except = []) {
	return {
		name,
		comment,
		severity: 'error',
		from: { path, pathNot: [TESTS, ...except] },
		to: { pathNot: allowed }
	};
}

const TESTS = '[.]test[.]ts$';
const CORE = '^src/lib/core/';
const STATE = '^src/lib/state/';
const UI = '^src/lib/ui/';
const BROWSER = '^src/lib/browser/';
const CONTENT = '^src/lib/server/content/';
const LABS = '^src/lib/server/labs/';
// Results that last from one build to the next, and the names that count as nobody's file.
const KEPT = '^src/lib/server/(kept|leftovers)[.]js$';
const SVELTE = [`${NPM}/svelte/`];
const CONTENT_MAY = [
	CONTENT,
	KEPT,
	CORE,
	`${NPM}/(valibot|@valibot/to-json-schema|yaml|marked)/`,
	...SVELTE,
	'^(fs|module|path|url|crypto)(/|$)'
];
// What alone may load what is there at build time: loads of pages and answers of addresses.
const LOADS = [
	'^src/routes/.*[+](page|layout)[.]server[.]ts$',
	'^src/routes/.*[+]server[.]ts$',
	'^src/routes/.*[.]server[.]ts$'
];
const LESSON_PAGE = '^src/lib/server/content/lesson-page[.]ts$';
// What Kit gives to pages and components; it exists only while the site is built or runs.
const APP = ['^[$]app/', `${NPM}/@sveltejs/kit/`];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		layer(
			'core-is-pure',
			CORE,
			[CORE, `${NPM}/(valibot|ts-fsrs|minisearch)/`],
			'The core is the domain and nothing else, so that it can be tested and reused anywhere: it imports itself, valibot for schemas, ts-fsrs for review dates and minisearch for the search.'
		),
		layer(
			'browser-knows-only-core',
			BROWSER,
			[BROWSER, CORE],
			'Adapters implement interfaces of the core. They know neither components nor state, so that each can be replaced.'
		),
		layer(
			'state-knows-only-core',
			STATE,
			[STATE, CORE, ...SVELTE],
			'State gets storage, clock and randomness as arguments; importing them would tie it to one browser.'
		),
		layer(
			'ui-knows-no-storage',
			UI,
			[UI, STATE, CORE, ...SVELTE, ...APP],
			'Components get props and state objects. Storage and the reading of lessons stay behind them.'
		),
		layer(
			'content-is-build-time',
			CONTENT,
			CONTENT_MAY,
			'Reading lessons happens once, at build time, and needs nothing of the page.',
			[LESSON_PAGE]
		),
		layer(
			'lesson-page-draws-lessons',
			LESSON_PAGE,
			[...CONTENT_MAY, '^src/lib/ui/lesson/'],
			'This one module draws the text of a lesson with the components that lessons may use.'
		),
		layer(
			'labs-are-prepared-at-build-time',
			LABS,
			[
				LABS,
				CORE,
				KEPT,
				'^src/lib/server/content/texts[.]ts$',
				'^src/lib/ui/labs/[a-z/-]+[.]ts$',
				`${NPM}/valibot/`,
				'^(fs|path|zlib|crypto)(/|$)'
			],
			'First frames are made by running the core on the weights; of the page they know only plain modules, such as the shape of what they hand over, and no component or state.'
		),
		layer(
			'islands-wire-the-page',
			'^src/islands/',
			['^src/islands/', UI, STATE, BROWSER, CORE, ...SVELTE],
			'The script of every page wires browser, state and components together, and knows no Kit and no route.'
		),
		layer(
			'service-worker-stands-alone',
			'^src/service-worker/',
			['^src/service-worker/', BROWSER, CORE, '^[$]service-worker$'],
			'The worker lives longer than any page and has none: it knows neither components nor state.'
		),
		{
			name: 'content-stays-on-the-server',
			comment:
				'Only routes load content, at build time; anywhere else it would travel to the learner.',
			severity: 'error',
			from: {
				path: OWN,
				pathNot: [CONTENT, LABS, ...LOADS, TESTS]
			},
			to: { path: CONTENT, dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'labs-stay-on-the-server',
			comment:
				'Only routes have first frames made, at build time; in the page the worker runs the models.',
			severity: 'error',
			from: { path: OWN, pathNot: [LABS, ...LOADS, TESTS] },
			to: { path: LABS, dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'results-are-kept-at-build-time',
			comment: 'Only what is done at build time is kept from one build to the next.',
			severity: 'error',
			from: { path: OWN, pathNot: [CONTENT, LABS, KEPT, TESTS] },
			to: { path: KEPT }
		},
		{
			name: 'nobody-imports-routes',
			comment: 'Routes wire the layers together; what two routes share belongs to a layer.',
			severity: 'error',
			from: { path: OWN, pathNot: '^src/routes/' },
			to: { path: '^src/routes/' }
		},
		{
			name: 'no-tests-in-the-product',
			comment: 'Test code must not reach the learner.',
			severity: 'error',
			from: { path: OWN, pathNot: TESTS },
			to: { path: [TESTS, '^tests/'] }
		},
		{
			name: 'no-cycles',
			comment: 'Two modules that need each other are one module, or miss a third.',
			severity: 'error',
			from: {},
			to: { circular: true }
		},
		{
			name: 'no-unknown-imports',
			comment: 'The import leads nowhere.',
			severity: 'error',
			from: {},
			to: {
				couldNotResolve: true,
				pathNot: ['^[$](app|env|service-worker)', '^virtual:', '[$]types$']
			}
		}
	],
	options: {
		doNotFollow: { path: NPM },
		exclude: { path: '[.](css|woff2|svg|png|webp|yaml)$' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.base.json' },
		detectJSDocImports: false,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'types', 'default'],
			extensions: ['.ts', '.js', '.svelte', '.d.ts'],
			mainFields: ['svelte', 'module', 'main', 'types']
		}
	}
};
