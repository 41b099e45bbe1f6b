// `npm start`: installs what is missing, builds the course and serves it on this machine.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, checkNode, ensureInstalled } from './install.js';

const SITE = join(ROOT, 'build');

async function main() {
	const { values } = parseArgs({ options: { port: { type: 'string' } } });
	if (prepare()) build();
	const { chosenPort, portNote, serve } = await import('./serve.js');
	const wanted = chosenPort(values.port);
	// Someone who names a port wants this one: progress is kept for each port apart.
	const { url, port } = await serve({ dir: SITE, port: wanted, exact: wanted !== undefined }).catch(
		(problem) => {
			if (problem.code !== 'EADDRINUSE') throw problem;
			throw new Error(`Port ${wanted} is taken by another program. Choose another one.`);
		}
	);
	const note = portNote({ wanted, used: port });
	if (note !== undefined) console.log(`\n${note}`);
	console.log(`\nThe course is open at ${url}  (Ctrl+C stops it)`);
}

/** True when the course can be built. Without a network, an earlier build is better than none. */
function prepare() {
	checkNode(process.versions.node);
	try {
		ensureInstalled();
		return true;
	} catch (problem) {
		const needed = [join(SITE, 'index.html'), join(ROOT, 'node_modules', 'sirv')];
		if (!needed.every((path) => existsSync(path))) throw problem;
		console.log(`${problem instanceof Error ? problem.message : problem}
This is the course as it was built last on this machine: changes since then are not in it.
Run "npm start" again when there is a network.`);
		return false;
	}
}

function build() {
	console.log('Building the course ...');
	const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
	const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: ROOT,
		encoding: 'utf8'
	});
	if (built.status === 0) return;
	throw new Error(`The build failed:\n${built.stdout}${built.stderr}`);
}

main().catch((problem) => {
	console.error(problem.message);
	process.exit(1);
});
