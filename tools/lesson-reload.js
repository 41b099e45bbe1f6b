import { resolve } from 'node:path';

/**
 * While authors write: an edited lesson, question, lab or catalogue shows at once.
 * These files are read by the pages' loads, so Vite does not follow them by itself.
 * @returns {import('vite').Plugin}
 */
export function lessonReload() {
	return {
		name: 'lesson-reload',
		apply: 'serve',
		configureServer(server) {
			server.watcher.add(resolve('lessons'));
			const reload = (/** @type {string} */ file) => {
				if (!/[/\\]lessons[/\\].*\.(yaml|md)$/.test(file)) return;
				// What was drawn from the old text must not be drawn again.
				server.environments.ssr.moduleGraph.invalidateAll();
				server.ws.send({ type: 'full-reload' });
			};
			for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, reload);
		}
	};
}
