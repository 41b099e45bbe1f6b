// Which engines besides Chromium are on this machine. Installs nothing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest Firefox whose WebDriver BiDi was tried with our Playwright. */
const OLDEST_FIREFOX = 153;

const FIREFOX_PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** What a window of WebKit needs besides its driver. */
const WEBKIT_BINDINGS =
	'import gi; gi.require_version("Gtk", "3.0"); gi.require_version("WebKit2", "4.1"); from gi.repository import Gtk, WebKit2';

/** Started in the place of Firefox: see there. */
export const FIREFOX_PROXY = fileURLToPath(new URL('firefox.js', import.meta.url));

export const WEBKIT_WINDOW = fileURLToPath(new URL('webkit-window.py', import.meta.url));

/**
 * The path of a Firefox that starts and is new enough: the one that FIREFOX_PATH names, else one
 * of the system.
 * @returns {string | undefined}
 */
export function installedFirefox() {
	// The program between the two is started by its first line.
	if (process.platform === 'win32') return undefined;
	const named = process.env['FIREFOX_PATH'];
	const paths = [...(named ? [named] : []), ...onPath('firefox-esr', 'firefox'), ...FIREFOX_PLACES];
	return paths.filter((path) => existsSync(path)).find(isNewFirefox);
}

/** @param {string} path */
function isNewFirefox(path) {
	const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 120_000 });
	return Number(/Firefox (\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= OLDEST_FIREFOX;
}

/**
 * The path of the driver of WebKit, where there is also what it needs: a screen in memory and
 * WebKit for Python.
 * @returns {string | undefined}
 */
export function installedWebKit() {
	if (process.platform !== 'linux') return undefined;
	const driver = process.env['WEBKIT_DRIVER'] || onPath('WebKitWebDriver')[0];
	if (!driver || onPath('Xvfb').length === 0) return undefined;
	const { status } = spawnSync('/usr/bin/python3', ['-c', WEBKIT_BINDINGS], { stdio: 'ignore' });
	return status === 0 ? driver : undefined;
}

/** Where programs of these names are. @param {string[]} names */
export function onPath(...names) {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return names
		.flatMap((name) => folders.map((folder) => join(folder, name)))
		.filter((path) => existsSync(path));
}
