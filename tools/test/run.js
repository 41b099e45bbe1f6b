import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from '../install.js';

/** Far beyond what any step takes on any machine: it ends only what would never end. */
const LONGEST_HOURS = 3;

/** @type {Set<import('node:child_process').ChildProcess>} what runs now */
const running = new Set();

/**
 * Runs a command line with the tools of node_modules on its path and keeps what it prints.
 * @param {string} command
 * @param {{ env?: Record<string, string>, hours?: number, root?: string }} [options] `hours`: stopped after;
 *   `root`: of another copy of the project, whose tools then run
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function run(command, { env = {}, hours = LONGEST_HOURS, root = ROOT } = {}) {
	return new Promise((done) => {
		const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
		const child = spawn(command, {
			cwd: root,
			shell: true,
			// A group of its own, so that what the command started ends with it.
			detached: process.platform !== 'win32',
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, NO_COLOR: '1', PATH: path, ...env }
		});
		running.add(child);
		/** @type {Buffer[]} */
		const pieces = [];
		const stop = setTimeout(() => {
			pieces.push(Buffer.from(`\nStopped after ${hours} hours.\n`));
			end(child);
		}, hours * 3_600_000);
		child.stdout.on('data', (piece) => pieces.push(piece));
		child.stderr.on('data', (piece) => pieces.push(piece));
		child.on('error', (problem) => pieces.push(Buffer.from(problem.message)));
		// A browser left behind would hold the pipes open for ever: give the rest two seconds.
		child.on('exit', () => setTimeout(closePipes, 2000, child).unref());
		child.on('close', (code) => {
			clearTimeout(stop);
			running.delete(child);
			done({ code, output: Buffer.concat(pieces).toString() });
		});
	});
}

/** Ends everything that still runs, as when someone presses Ctrl C. */
export function endAll() {
	for (const child of running) end(child);
}

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
	if (child.pid === undefined || process.platform === 'win32') return void child.kill();
	try {
		process.kill(-child.pid, 'SIGTERM');
	} catch {
		child.kill();
	}
}

/** @param {import('node:child_process').ChildProcess} child */
function closePipes(child) {
	child.stdout?.destroy();
	child.stderr?.destroy();
}
