import type { DeviceAbilities } from '#lib/core/ports/device.ts';
import { fetchAnew } from './offline-fetch.ts';

export { localDay } from './progress/browser-progress.ts';

/** Now, in milliseconds since 1970. */
export const time = (): number => Date.now();

/** Hands a text to the learner as a file. */
function saveText(name: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser has begun to read it by the next task.
	setTimeout(() => URL.revokeObjectURL(url));
}

/** Puts a text on the clipboard; false where the browser does not allow it. */
async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** Reads a file of the site that holds JSON. Hosts may answer with a page where a file is missing: that fails too. */
async function loadJson(url: string): Promise<unknown> {
	const read = async (response: Response): Promise<unknown> => {
		if (!response.ok) throw new Error(`${url} cannot be read: status ${response.status}.`);
		return await response.json();
	};
	// A damaged copy may lie in the browser's own cache.
	return await read(await fetch(url)).catch(async () => await read(await fetchAnew(url)));
}

export const device: DeviceAbilities = {
	isMac: /^(Mac|iP)/.test(navigator.platform),
	now: () => performance.now(),
	newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] || 1,
	saveText,
	copyText,
	loadJson
};
