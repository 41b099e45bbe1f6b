// Who may import whom (the picture stands in ARCHITECTURE.md). Each message gives the reason.
const OWN = '^src/';
const NPM = 'node_modules';

/** A layer may import what is listed; everything else of ours, and every other package, is an error. */
function layer(name, path, allowed, comment) {
	return {
		name,
		comment,
		severity: 'error',
		from: { path, pathNot: TESTS },
		to: { pathNot: [SHARED, ...allowed] }
	};
}

/** What only these may import, beside itself and tests. */
function onlyFor(name, path, users, comment) {
	return {
		name,
		comment,
		severity: 'error',
		from: { path: OWN, pathNot: [path, ...users, TESTS] },
		to: { path, dependencyTypesNot: ['type-only'] }
	};
}

const TESTS = '[.]test[.]ts$';
// What both houses stand on.
const SHARED = '^src/shared/';
// What the interface says.
const WORDS = '^src/words/';
const SETTING_WORDS = '^src/words/en/labs/setting[.]ts$';
// The house of the course.
const CORE = '^src/lib/core/';
const STATE = '^src/lib/state/';
const UI = '^src/lib/ui/';
const BROWSER = '^src/lib/browser/';
const CONTENT = '^src/lib/server/content/';
const PAGES = '^src/lib/server/pages/';
// Results that last from one build to the next, and the names that count as nobody's file.
const KEPT = '^src/lib/server/(kept|leftovers)[.]js$';
// The house of the networks that run in the page, and the labs, which alone live in both.
const ENGINE = '^src/engine/';
const LABS = '^src/labs/';
const LABS_CORE = '^src/labs/core/';
const LABS_JOBS = '^src/labs/jobs/';
const LABS_STATE = '^src/labs/state/';
const LABS_UI = '^src/labs/ui/';
const LABS_BROWSER = '^src/labs/browser/';
const LABS_BUILD = '^src/labs/build/';
const ISLANDS = '^src/islands/';
const ROUTES = '^src/routes/';
const SVELTE = [`${NPM}/svelte/`];
// What alone may load what is there at build time: loads of pages and answers of addresses.
const LOADS = [
	'^src/routes/.*[+](page|layout)[.]server[.]ts$',
	'^src/routes/.*[+]server[.]ts$',
	'^src/routes/.*[.]server[.]ts$'
];
// What Kit gives to pages and components; it exists only while the site is built or runs.
const APP = ['^[$]app/', `${NPM}/@sveltejs/kit/`];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		layer(
			'shared-needs-nothing',
			SHARED,
			[],
			'What the course and the engine both stand on imports nothing.'
		),
		layer(
			'words-know-only-values',
			WORDS,
			[WORDS, CORE, LABS_CORE, LABS_JOBS, ...SVELTE],
			'Words are put to codes and values of the core and of jobs; what shows them is nothing to them. Where markup stands among them, they are components.'
		),
		layer(
			'core-is-pure',
			CORE,
			[CORE, '^lessons/identity[.]json$', `${NPM}/(valibot|minisearch)/`],
			'The core is the domain and nothing else, so that it can be tested and reused anywhere: it imports itself, what names the course, valibot for schemas and minisearch for the search.'
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
			[UI, STATE, CORE, WORDS, ...SVELTE, ...APP],
			'Components get props and state objects. Storage and the reading of lessons stay behind them.'
		),
		layer(
			'content-is-build-time',
			CONTENT,
			[
				CONTENT,
				KEPT,
				CORE,
				WORDS,
				LABS_CORE,
				`${NPM}/(valibot|@valibot/to-json-schema|yaml|marked|d3-[a-z]+|@types/d3-[a-z]+)/`,
				'^(fs|module|path|url|crypto)(/|$)'
			],
			'Reading lessons happens once, at build time, and needs nothing of the page but how values are written; of the labs it knows what a setting may be.'
		),
		layer(
			'pages-are-drawn-at-build-time',
			PAGES,
			[PAGES, CONTENT, CORE, WORDS, '^src/lib/ui/(lesson/|build-marks[.]js$)', ...SVELTE],
			'These modules draw what was read with the components that lessons may use.'
		),
		layer(
			'engine-stands-alone',
			ENGINE,
			[ENGINE, `${NPM}/valibot/`],
			'The networks and the world they know are arithmetic: they need nothing of the course, and of packages valibot alone, to check files of weights.'
		),
		onlyFor(
			'engine-is-for-labs',
			ENGINE,
			[LABS],
			'The course knows nothing of what runs in the page: only labs do.'
		),
		layer(
			'labs-core-is-pure',
			LABS_CORE,
			[LABS_CORE, LABS_JOBS, ENGINE, CORE, SETTING_WORDS],
			'What a lab computes knows no page, no browser and no file, so that it can be tested anywhere. Words it knows only for what authors are told of a setting.'
		),
		layer(
			'lab-jobs-are-pure',
			LABS_JOBS,
			[LABS_JOBS, LABS_CORE, ENGINE],
			'Jobs run in a worker, at build time and in tests alike: they know the networks and what a lab computes.'
		),
		layer(
			'lab-state-knows-only-jobs',
			LABS_STATE,
			[LABS_STATE, LABS_JOBS, LABS_CORE, ...SVELTE],
			'The state of a lab asks for jobs; who does them comes as an argument.'
		),
		layer(
			'lab-ui-knows-no-worker',
			LABS_UI,
			[
				LABS_UI,
				LABS_STATE,
				LABS_JOBS,
				LABS_CORE,
				ENGINE,
				UI,
				STATE,
				CORE,
				WORDS,
				...SVELTE,
				...APP
			],
			'Labs are drawn as all of the page is: who does their jobs comes as a prop.'
		),
		layer(
			'lab-browser-knows-no-page',
			LABS_BROWSER,
			[LABS_BROWSER, LABS_JOBS, LABS_CORE, ENGINE, BROWSER, CORE],
			'The worker and what loads weights know neither components nor state.'
		),
		layer(
			'labs-are-prepared-at-build-time',
			LABS_BUILD,
			[
				LABS_BUILD,
				LABS_CORE,
				LABS_JOBS,
				ENGINE,
				CORE,
				KEPT,
				LABS_UI,
				WORDS,
				'^src/lib/server/content/texts[.]ts$',
				'^src/lib/ui/island/',
				`${NPM}/valibot/`,
				...SVELTE,
				'^(fs|path|zlib|crypto)(/|$)'
			],
			'Labs are drawn with the first frames that the networks give; of the page round them they know nothing.'
		),
		layer(
			'islands-wire-the-page',
			ISLANDS,
			[
				ISLANDS,
				UI,
				STATE,
				BROWSER,
				CORE,
				WORDS,
				LABS_UI,
				LABS_STATE,
				LABS_JOBS,
				LABS_BROWSER,
				...SVELTE
			],
			'The script of every page wires browser, state and components together, and knows no Kit and no route.'
		),
		layer(
			'service-worker-stands-alone',
			'^src/service-worker/',
			['^src/service-worker/', BROWSER, CORE, '^[$]service-worker$'],
			'The worker lives longer than any page and has none: it knows neither components nor state.'
		),
		onlyFor(
			'labs-are-wired-by-pages',
			LABS,
			[CONTENT, ISLANDS, ROUTES, `${WORDS}en/labs/`],
			'The course stands without its labs: pages and their script put them in, the check of lessons knows their settings, and words are put to what they compute.'
		),
		onlyFor(
			'content-stays-on-the-server',
			CONTENT,
			[PAGES, LABS_BUILD, ...LOADS],
			'Only routes load content, at build time; anywhere else it would travel to the learner.'
		),
		onlyFor(
			'pages-stay-on-the-server',
			PAGES,
			LOADS,
			'Only routes have pages drawn, at build time; anywhere else the lessons would travel to the learner.'
		),
		onlyFor(
			'labs-stay-on-the-server',
			LABS_BUILD,
			LOADS,
			'Only routes have first frames made, at build time; in the page the worker runs the networks.'
		),
		onlyFor(
			'results-are-kept-at-build-time',
			KEPT,
			[CONTENT, PAGES, LABS_BUILD],
			'Only what is done at build time is kept from one build to the next.'
		),
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
