// Finds a Chromium for tests and measurements, and installs one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Start quickly, also as root, and ask the network for nothing. */
export const LAUNCH_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-quic'
];

/** The one without windows comes first: the same engine, for three fifths of the work. */
const NAMES = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'microsoft-edge'
];

const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/** One line a system: each is tried where its first word exists. */
const SYSTEM_INSTALLS = [
	['apt-get', aptInstall('chromium-headless-shell')],
	['apt-get', aptInstall('chromium')],
	['dnf', 'dnf install -y chromium'],
	['apk', 'apk add --no-cache chromium'],
	['pacman', 'pacman -Sy --noconfirm chromium'],
	['zypper', 'zypper --non-interactive install chromium'],
	['brew', 'brew install --cask chromium']
];

function aptInstall(/** @type {string} */ name) {
	return `apt-get update && apt-get install -y --no-install-recommends ${name}`;
}

/**
 * The path of a Chromium that starts: the one named by CHROME_PATH, else the one of Playwright,
 * else one of the system. Installs nothing.
 * @returns {string | undefined}
 */
export function installedBrowser() {
	return candidates().find(starts);
}

/**
 * The path of a Chromium that starts; installs one when there is none.
 * @param {(line: string) => void} [say] told what is being installed
 */
export function findBrowser(say = console.error) {
	return installedBrowser() ?? withPlaywright(say) ?? withSystem(say) ?? giveUp();
}

/**
 * What Playwright needs to start the installed browser; without one, its own message says what
 * to do, so that looking at a configuration file never fails.
 */
export function launchOptions() {
	return { executablePath: installedBrowser(), args: LAUNCH_ARGS };
}

/** @returns {string[]} */
function candidates() {
	const named = process.env.CHROME_PATH;
	const bundled = playwrightPath();
	return [...(named ? [named] : []), ...(bundled ? [bundled] : []), ...onPath(), ...PLACES].filter(
		(path) => existsSync(path)
	);
}

function playwrightPath() {
	try {
		return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
	} catch {
		return undefined;
	}
}

function onPath() {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** A browser without its system libraries is there but does not start. */
function starts(/** @type {string} */ path) {
	if (process.platform === 'win32') return true; // there, --version opens a window
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** @param {(line: string) => void} say */
function withPlaywright(say) {
	const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
	for (const flags of [['--with-deps'], []]) {
		const words = ['install', ...flags, 'chromium'];
		say(`No browser found: playwright ${words.join(' ')} ...`);
		run(process.execPath, [cli, ...words]);
		const found = installedBrowser();
		if (found) return found;
	}
	return undefined;
}

/** @param {(line: string) => void} say */
function withSystem(say) {
	for (const [tool = '', line = ''] of SYSTEM_INSTALLS) {
		if (!has(tool)) continue;
		say(`Still no browser: ${line} ...`);
		run('sh', ['-c', line]);
		const found = installedBrowser();
		if (found) return found;
	}
	return undefined;
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
	// Output goes to standard error: standard output belongs to the path that is printed.
	spawnSync(command, args, {
		stdio: ['ignore', 2, 2],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
}

function has(/** @type {string} */ tool) {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return folders.some((folder) => existsSync(join(folder, tool)));
}

/** @returns {never} */
function giveUp() {
	throw new Error('No Chromium could be found or installed. Set CHROME_PATH to one.');
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	try {
		console.log(findBrowser());
	} catch (problem) {
		console.error(problem instanceof Error ? problem.message : problem);
		process.exit(1);
	}
}
