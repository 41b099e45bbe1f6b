// What is answered in the place of a Firefox that does not know a command.

/** The colours that Firefox is started with: see the preferences in playwright.config.ts. */
const SCHEME = 'light';

/**
 * The answer to a message that Firefox must not see; undefined for all others.
 * @param {string} text a message of WebDriver BiDi to the browser
 * @returns {string | undefined}
 */
export function answerFor(text) {
	const { id, method, params } = JSON.parse(text);
	if (method === 'permissions.setPermission') return success(id);
	if (method !== 'emulation.setMediaFeaturesOverride') return undefined;
	const wanted = params?.features?.['prefers-color-scheme'];
	if (!wanted || wanted === SCHEME) return success(id);
	// A journey that looks at other colours must not pass on these.
	return JSON.stringify({
		type: 'error',
		id,
		error: 'unsupported operation',
		message: 'This Firefox cannot change its colours: tag the journey with @emulated-media.'
	});
}

/** @param {number} id */
function success(id) {
	return JSON.stringify({ type: 'success', id, result: {} });
}
