// What a file holds decides whether it is kept: who sent it, under which status and after which
// redirect, says nothing.

/** Says with a saved copy what it held when it was saved. */
const HASH = 'x-content-hash';

/**
 * The types of our files. Copies carry no header of the host: one that was wrong for a day would be
 * kept for as long as the copy.
 */
const TYPES: Readonly<Record<string, string>> = {
	html: 'text/html;charset=utf-8',
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	txt: 'text/plain;charset=utf-8',
	webmanifest: 'application/manifest+json',
	svg: 'image/svg+xml',
	png: 'image/png',
	webp: 'image/webp',
	woff2: 'font/woff2'
};

/** A hash as `tools/build/edition.js` makes it: 96 bits of SHA-256. */
export async function hashOf(content: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
	const text = btoa(String.fromCharCode(...digest.subarray(0, 12)));
	return text.replaceAll('+', '-').replaceAll('/', '_');
}

/**
 * The copy that may be kept under a path: the content of an answer as a response of our own.
 * Undefined when the answer holds something else than the hash says, or breaks off.
 */
export async function copyFrom(
	answer: Response,
	path: string,
	hash: string
): Promise<Response | undefined> {
	const content = await answer.arrayBuffer().catch(() => undefined);
	if (!content || (await hashOf(content)) !== hash) return undefined;
	const ending = path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1);
	const headers = { 'content-type': TYPES[ending] ?? 'application/octet-stream', [HASH]: hash };
	return new Response(content, { headers });
}

/** A saved copy whose hash is known from itself alone, as that of another edition. */
export async function wholeCopy(copy: Response, path: string): Promise<Response | undefined> {
	const hash = copy.headers.get(HASH);
	return hash === null ? undefined : await copyFrom(copy, path, hash);
}
