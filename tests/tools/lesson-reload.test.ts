import { resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Plugin, ViteDevServer } from 'vite';
import { lessonReload } from '../../tools/build/lesson-reload.js';

type Answer = { status: number; page: string } | 'next';

/** A stand-in for the server of `npm run dev`, with what the plugin uses of it. */
function startPlugin(loadCourse: () => void) {
	const sent: unknown[] = [];
	const watched = new Map<string, (file: string) => void>();
	let handle: (...args: unknown[]) => unknown = () => undefined;
	const invalidateAll = vi.fn();
	const server = {
		watcher: {
			add: () => undefined,
			on: (event: string, tell: (file: string) => void) => watched.set(event, tell)
		},
		environments: { ssr: { moduleGraph: { invalidateAll } } },
		ws: { send: (message: unknown) => sent.push(message) },
		middlewares: { use: (own: typeof handle) => (handle = own) },
		ssrLoadModule: () => Promise.resolve({ loadCourse }),
		config: { base: '/', logger: { error: () => undefined } }
	};
	configure(lessonReload(), server);
	const ask = async (accept: string): Promise<Answer> => {
		let answer: Answer = { status: 200, page: '' };
		const response = {
			statusCode: 200,
			setHeader: () => undefined,
			end: (page: string) => (answer = { status: response.statusCode, page })
		};
		const request = { method: 'GET', headers: { accept } };
		await handle(request, response, () => (answer = 'next'));
		return answer;
	};
	const change = (file: string) => watched.get('change')?.(resolve(file));
	return { ask, change, sent, invalidateAll };
}

const isServer = (server: object): server is ViteDevServer => 'middlewares' in server;

function configure(plugin: Plugin, server: object): void {
	const hook = plugin.configureServer;
	if (typeof hook !== 'function' || !isServer(server)) throw new Error('No plugin for a server.');
	void Reflect.apply(hook, undefined, [server]);
}

const BROKEN = 'The lessons cannot be used yet:\n  lessons/course.yaml:3: cannot be read: <a>';

it('shows in the browser what is wrong with the lessons: file, line and what to do', async () => {
	const { ask } = startPlugin(() => {
		throw new Error(BROKEN);
	});
	const answer = await ask('text/html,*/*');
	expect(answer).toMatchObject({ status: 500 });
	const page = answer === 'next' ? '' : answer.page;
	expect(page).toContain('lessons/course.yaml:3: cannot be read: &lt;a&gt;');
	expect(page).toContain('src="/@vite/client"');
});

it('leaves scripts and styles alone, and pages when nothing is wrong', async () => {
	const broken = startPlugin(() => {
		throw new Error(BROKEN);
	});
	expect(await broken.ask('*/*')).toBe('next');
	expect(await startPlugin(() => undefined).ask('text/html')).toBe('next');
});

it.each(['lessons/course.yaml', 'lessons/10-cost/lesson.md', 'lessons/10-cost/bill-anatomy.svg'])(
	'draws the pages anew when %s changes',
	(file) => {
		const { change, sent, invalidateAll } = startPlugin(() => undefined);
		change(file);
		expect(sent).toEqual([{ type: 'full-reload' }]);
		expect(invalidateAll).toHaveBeenCalledOnce();
	}
);

it.each(['lessons/.quiz.yaml', 'lessons/.obsidian/a.md', 'lessons/quiz.yaml~', 'src/a.svg'])(
	'does nothing when %s changes',
	(file) => {
		const { change, sent } = startPlugin(() => undefined);
		change(file);
		expect(sent).toEqual([]);
	}
);
