import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from '../install.js';

/**
 * Runs a command line with the tools of node_modules on its path and keeps what it prints.
 * @param {string} command
 * @param {{ env?: Record<string, string>, minutes?: number }} [options] `minutes`: stopped after
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function run(command, { env = {}, minutes = 15 } = {}) {
	return new Promise((done) => {
		const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
		const child = spawn(command, {
			cwd: ROOT,
			shell: true,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, NO_COLOR: '1', PATH: path, ...env }
		});
		/** @type {Buffer[]} */
		const pieces = [];
		const stop = setTimeout(() => {
			pieces.push(Buffer.from(`\nStopped after ${minutes} minutes.\n`));
			child.kill();
		}, minutes * 60_000);
		child.stdout.on('data', (piece) => pieces.push(piece));
		child.stderr.on('data', (piece) => pieces.push(piece));
		child.on('error', (problem) => pieces.push(Buffer.from(problem.message)));
		// A browser left behind would hold the pipes open for ever: give the rest two seconds.
		child.on('exit', () => setTimeout(closePipes, 2000, child).unref());
		child.on('close', (code) => {
			clearTimeout(stop);
			done({ code, output: Buffer.concat(pieces).toString() });
		});
	});
}

/** @param {import('node:child_process').ChildProcess} child */
function closePipes(child) {
	child.stdout?.destroy();
	child.stderr?.destroy();
}
