// `npm start`: installs what is missing, builds the course and serves it on this machine.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, ensureInstalled } from './install.js';

async function main() {
	ensureInstalled();
	build();
	const { serve } = await import('./serve.js');
	const { url } = await serve({ dir: join(ROOT, 'build') });
	console.log(`\nThe course is open at ${url}  (Ctrl+C stops it)`);
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
