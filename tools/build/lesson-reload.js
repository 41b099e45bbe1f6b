import { resolve, sep } from 'node:path';
import { isLeftover } from '../../src/lib/server/leftovers.js';

const LESSONS = resolve('lessons');
const COURSE = '/src/lib/server/content/load-course.ts';

/** True for a file that a page of the course is made from. @param {string} file its whole path */
function isOfLessons(file) {
	const path = resolve(file);
	const names = path.startsWith(LESSONS + sep) ? path.slice(LESSONS.length + 1).split(sep) : [];
	return /\.(?:yaml|md|svg)$/.test(names.at(-1) ?? '') && !names.some(isLeftover);
}

const escaped = (/** @type {string} */ text) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The page that an author sees instead of a page that cannot be made; it follows as soon as a file is saved. @param {string} base @param {string} message */
const troublePage = (base, message) => `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<title>The lessons cannot be used yet</title>
<style>body { margin: 2rem auto; padding: 0 1rem; max-width: 60rem; font: 1rem/1.5 system-ui; color-scheme: light dark } pre { white-space: pre-wrap; overflow-wrap: anywhere }</style>
<script type="module" src="${base}@vite/client"></script>
<h1>The lessons cannot be used yet</h1>
<p>Mend what is named here and save: this page then becomes the page you asked for.</p>
<pre>${escaped(message)}</pre>
</html>
`;

/** @param {{ method?: string, headers: { accept?: string } }} request */
const asksForPage = ({ method, headers }) =>
	method === 'GET' && (headers.accept ?? '').includes('text/html');

/**
 * What is wrong with the lessons, as one text; undefined when they can be used. The course is read once
 * after each change: pages take it from the same module.
 * @param {Pick<import('vite').ViteDevServer, 'ssrLoadModule'>} server
 */
async function troubleOf(server) {
	try {
		const { loadCourse } = await server.ssrLoadModule(COURSE);
		loadCourse();
		return undefined;
	} catch (problem) {
		return problem instanceof Error ? problem.message : String(problem);
	}
}

/**
 * While authors write: an edited lesson, question, figure, lab or catalogue shows at once, and what is wrong
 * with them stands in the browser. These files are read by the pages' loads, so Vite does not follow
 * them by itself.
 * @returns {import('vite').Plugin}
 */
export function lessonReload() {
	return {
		name: 'lesson-reload',
		apply: 'serve',
		configureServer(server) {
			server.watcher.add(LESSONS);
			const reload = (/** @type {string} */ file) => {
				if (!isOfLessons(file)) return;
				// What was drawn from the old text must not be drawn again.
				server.environments.ssr.moduleGraph.invalidateAll();
				server.ws.send({ type: 'full-reload' });
			};
			for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, reload);
			server.middlewares.use(async (request, response, next) => {
				const trouble = asksForPage(request) ? await troubleOf(server) : undefined;
				if (trouble === undefined) return next();
				server.config.logger.error(trouble, { timestamp: true });
				response.statusCode = 500;
				response.setHeader('content-type', 'text/html; charset=utf-8');
				response.end(troublePage(server.config.base, trouble));
			});
		}
	};
}
