import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { WEBKIT_WINDOW } from '../../tools/engines/installed.js';

/** A browser with WebKit, and how to end it with everything that it needed. */
export interface Session {
	driver: WebDriver;
	/** Where downloads come. */
	downloads: string;
	end: () => Promise<void>;
}

/** A screen in memory; gives back its name. */
async function startScreen(): Promise<{ screen: ChildProcess; name: string }> {
	const words = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
	const screen = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	const [, , , pipe] = screen.stdio;
	if (!pipe || !('readable' in pipe)) throw new Error('The screen tells no name.');
	for await (const line of createInterface({ input: pipe })) return { screen, name: `:${line}` };
	throw new Error('No screen could be started: Xvfb ended.');
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
	return address.port;
}

/** Waits until the driver answers. */
async function waitUntilUp(url: string): Promise<void> {
	const answers = () =>
		fetch(`${url}/status`).then(
			({ ok }) => ok,
			() => false
		);
	await expect.poll(answers).toBe(true);
}

/** Ends a program, and waits until it is gone. */
async function kill(program: ChildProcess): Promise<void> {
	if (program.exitCode !== null) return;
	program.kill();
	await once(program, 'exit');
}

/** Starts a browser of its own, which knows nothing yet. A driver holds one session. */
export async function startWebKit(flags: readonly string[] = []): Promise<Session> {
	const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
	const { screen, name } = await startScreen();
	const port = await freePort();
	const program = spawn(process.env['WEBKIT_DRIVER'] ?? 'WebKitWebDriver', [`--port=${port}`], {
		stdio: 'ignore',
		// Without it, a screen in memory is at times not drawn any more, and the page stands still.
		env: { ...process.env, DISPLAY: name, WEBKIT_DISABLE_DMABUF_RENDERER: '1' }
	});
	const url = `http://127.0.0.1:${port}`;
	await waitUntilUp(url);
	const wanted = new Capabilities({ browserName: 'webkit' });
	wanted.set('webkitgtk:browserOptions', { binary: WEBKIT_WINDOW, args: [folder, ...flags] });
	const driver = await new Builder().usingServer(url).withCapabilities(wanted).build();
	return {
		driver,
		downloads: join(folder, 'downloads'),
		end: async () => {
			await driver.quit().catch(() => undefined);
			await kill(program);
			await kill(screen);
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}
