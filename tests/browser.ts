import { installedBrowser } from '../tools/browser.js';

/** The path of an installed Chromium; `node tools/browser.js` installs one where there is none. */
export function chromiumPath(): string {
	const path = installedBrowser();
	if (path === undefined) throw new Error('No Chromium found: run "node tools/browser.js" once.');
	return path;
}
