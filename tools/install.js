// What `npm start` and `npm test` need before anything else: the packages of package-lock.json.
// Node alone runs this file, because nothing is installed yet when it is needed most.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 19];

/** Where the packages arrive; ignored by git and by every check. */
const ARRIVALS = join('.svelte-kit', 'packages');
/** What npm reads. */
const NPM_FILES = ['package.json', 'package-lock.json', '.npmrc'];

const FLAGS = [
	...['--include=dev', '--no-audit', '--no-fund'],
	// Without a network npm would wait for more than a minute before it says so.
	...['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
];

/**
 * Installs the packages when one is missing or of another version than the lock file says. They arrive
 * beside those that are there, which stay as they are when something fails.
 * @throws {Error} when they cannot be installed
 */
export function ensureInstalled(root = ROOT) {
	checkNode(process.versions.node);
	if (isInstalled(root)) return;
	console.log('Installing the packages of package-lock.json ...');
	const arrivals = join(root, ARRIVALS);
	try {
		fetchPackages(root, arrivals);
		const place = join(root, 'node_modules');
		rmSync(place, { recursive: true, force: true });
		renameSync(join(arrivals, 'node_modules'), place);
		// A lock file that did not fit package.json has been made anew.
		copyFileSync(join(arrivals, 'package-lock.json'), join(root, 'package-lock.json'));
	} finally {
		rmSync(arrivals, { recursive: true, force: true });
	}
}

/** @param {string} root @param {string} arrivals */
function fetchPackages(root, arrivals) {
	rmSync(arrivals, { recursive: true, force: true });
	mkdirSync(arrivals, { recursive: true });
	for (const name of NPM_FILES.filter((name) => existsSync(join(root, name)))) {
		copyFileSync(join(root, name), join(arrivals, name));
	}
	if (npm(arrivals, ['ci', ...FLAGS]) || npm(arrivals, ['install', ...FLAGS])) return;
	throw new Error('The packages could not be installed: see what npm says above.');
}

/** @param {string} version such as `20.19.0` */
export function checkNode(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [needMajor = 0, needMinor = 0] = OLDEST_NODE;
	if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
	throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${version}.`);
}

/**
 * Says whether each package of the lock file is installed in the version it names. Optional
 * packages are left out: npm skips those that are made for another system.
 * @param {string} root
 */
export function isInstalled(root) {
	const wanted = packagesOf(join(root, 'package-lock.json'));
	const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
	if (!wanted || !present) return false;
	return Object.entries(wanted).every(
		([path, entry]) =>
			path === '' ||
			entry.optional === true ||
			entry.devOptional === true ||
			present[path]?.version === entry.version
	);
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function packagesOf(file) {
	if (!existsSync(file)) return undefined;
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages;
	} catch {
		return undefined;
	}
}

/** @param {string} cwd @param {string[]} args */
function npm(cwd, args) {
	const own = process.env.npm_execpath;
	const windows = process.platform === 'win32';
	const result = own?.endsWith('.js')
		? spawnSync(process.execPath, [own, ...args], { cwd, stdio: 'inherit' })
		: spawnSync('npm', args, { cwd, stdio: 'inherit', shell: windows });
	return result.status === 0;
}
