// Finds the engines that the journeys run in, and installs what is missing where that can be done.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser, installedBrowser } from '../browser.js';
import { installedFirefox, installedWebKit, onPath } from './installed.js';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** @type {Record<Engine, { find: () => string | undefined, variable: string, packages: string[] }>} */
const ENGINES = {
	chromium: {
		find: installedBrowser,
		variable: 'CHROME_PATH',
		packages: ['chromium-headless-shell']
	},
	firefox: { find: installedFirefox, variable: 'FIREFOX_PATH', packages: ['firefox-esr'] },
	webkit: {
		find: installedWebKit,
		variable: 'WEBKIT_DRIVER',
		packages: ['webkit2gtk-driver', 'xvfb', 'python3-gi', 'gir1.2-webkit2-4.1']
	}
};

/** @type {Engine[]} */
const ALL = ['chromium', 'firefox', 'webkit'];

/**
 * @typedef {object} Engines
 * @property {Record<string, string>} env tells the runners where the engines are
 * @property {string[]} missing a line for each engine that is not there
 * @property {number} failed how many are not there though they could have been installed
 */

/**
 * Without Chromium there is nothing to test with; Firefox and WebKit are left out, and that is
 * said, on systems where they cannot be installed. On Debian, as root, they can.
 * @param {readonly Engine[]} [wanted]
 * @param {(line: string) => void} [say]
 * @returns {Engines}
 */
export function prepareEngines(wanted = ALL, say = console.log) {
	const lost = wanted.filter((name) => ENGINES[name].find() === undefined);
	const canInstall = lost.length > 0 && isDebianAsRoot();
	if (canInstall) installPackages(lost, say);
	/** @type {Engines} */
	const engines = { env: {}, missing: [], failed: 0 };
	for (const name of wanted) {
		const { find, variable, packages } = ENGINES[name];
		const path = name === 'chromium' ? findBrowser(say) : find();
		// Empty: looked for in vain, so that no runner looks again.
		engines.env[variable] = path ?? '';
		if (path !== undefined) continue;
		engines.failed += canInstall ? 1 : 0;
		engines.missing.push(lineFor(name, packages, canInstall));
	}
	return engines;
}

/** @param {Engine} name @param {string[]} packages @param {boolean} isFailure */
function lineFor(name, packages, isFailure) {
	return isFailure
		? `${name}: FAILED (could not be installed: see what apt-get says above)`
		: `${name}: NOT RUN, because it is not on this machine. On Debian, as root: apt-get install ${packages.join(' ')}`;
}

/** All packages in one call. @param {readonly Engine[]} names @param {(line: string) => void} say */
function installPackages(names, say) {
	const packages = names.flatMap((name) => ENGINES[name].packages).join(' ');
	const line = `apt-get update && apt-get install -y --no-install-recommends ${packages}`;
	say(`Installing ${names.join(', ')}: ${line} ...`);
	const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
		encoding: 'utf8',
		maxBuffer: 1e9,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	if (status !== 0) say(`${stdout}${stderr}`);
}

function isDebianAsRoot() {
	if (process.getuid?.() !== 0 || onPath('apt-get').length === 0) return false;
	const release = '/etc/os-release';
	return existsSync(release) && /^ID="?debian"?$/m.test(readFileSync(release, 'utf8'));
}
