import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { mdsvex } from 'mdsvex';
import { lessonLines, lessonMarkdown, moduleScripts } from './tools/build/lesson-markdown.js';
import siteAdapter from './tools/build/site-adapter.js';

/** The folder of the host in which the site stands. @returns {'' | `/${string}`} */
function basePath() {
	const path = process.env.BASE_PATH ?? '';
	if (path === '') return '';
	if (!path.startsWith('/') || path.endsWith('/'))
		throw new Error(`BASE_PATH is "${path}": write it as /folder, with no slash at its end.`);
	return /** @type {`/${string}`} */ (path);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.md'],
	preprocess: [vitePreprocess(), lessonLines(), mdsvex(lessonMarkdown()), moduleScripts()],
	// A lesson that compiles with a warning shows something else than its author wrote: the build stops.
	onwarn(warning, handler) {
		if (warning.filename?.endsWith('.md'))
			throw new Error(`${warning.filename}: ${warning.message}`);
		handler(warning);
	},
	compilerOptions: {
		runes: true,
		warningFilter: (warning) => !warning.filename?.includes('node_modules')
	},
	kit: {
		adapter: siteAdapter(),
		paths: { base: basePath(), relative: true },
		// Kit would put the time into its files. What names an edition is its content: tools/build/edition.js.
		version: { name: 'course' },
		// Styles travel in the page: the first paint waits for one file instead of many.
		inlineStyleThreshold: 80_000,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				// The script of app.html runs before the policy stands.
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self']
			}
		},
		serviceWorker: { register: false },
		prerender: { entries: ['*', '/404'], handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};
