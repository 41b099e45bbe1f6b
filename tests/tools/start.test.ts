import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'start-'));
	for (const file of ['start.js', 'install.js', 'serve.js']) {
		cpSync(join('tools', file), join(root, 'tools', file));
	}
	writeFileSync(join(root, 'package.json'), '{"type":"module"}');
	mkdirSync(join(root, 'node_modules'));
	// What serves the site is there; what the lock file names besides is not.
	for (const name of ['sirv', 'mrmime', 'totalist', '@polka']) {
		symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name), 'junction');
	}
	const packages = { 'node_modules/new': { version: '1.0.0' } };
	writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
	writeFileSync(join(root, 'no-npm.js'), 'process.exit(1)');
});
afterEach(() => rmSync(root, { recursive: true }));

/** Starts the course; gives what it says, up to its address or its end. */
function start(...flags: string[]): Promise<{ said: string; stop: () => Promise<unknown> }> {
	const env = { ...process.env, npm_execpath: join(root, 'no-npm.js'), PORT: '' };
	const child = spawn(process.execPath, [join(root, 'tools', 'start.js'), ...flags], { env });
	const ended = new Promise((done) => child.once('close', done));
	const stop = () => {
		child.kill();
		return ended;
	};
	let said = '';
	return new Promise((done) => {
		const hear = (piece: Buffer) => {
			said += piece.toString();
			if (said.includes('The course is open at')) done({ said, stop });
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		void ended.then(() => done({ said, stop }));
	});
}

function build() {
	mkdirSync(join(root, 'build'));
	writeFileSync(join(root, 'build', 'index.html'), '<h1>The last build</h1>');
}

describe('npm start', () => {
	it('serves the last build when the packages cannot be fetched, and says so', async () => {
		build();
		const { said, stop } = await start('--port', '0');
		expect(said).toContain('could not be installed');
		expect(said).toContain('as it was built last');
		const url = /open at (\S+)/.exec(said)?.[1] ?? '';
		expect(await (await fetch(url)).text()).toBe('<h1>The last build</h1>');
		await stop();
	});

	it('fails when there is no build either', async () => {
		const { said } = await start('--port', '0');
		expect(said).toContain('could not be installed');
		expect(said).not.toContain('The course is open at');
	});

	it('takes no other port than the one that it was told', async () => {
		build();
		const other = createServer().listen(0, '127.0.0.1');
		await new Promise((done) => other.once('listening', done));
		const address = other.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		const { said } = await start('--port', String(port));
		expect(said).toContain(`Port ${port} is taken`);
		expect(said).not.toContain('The course is open at');
		other.close();
	});
});
