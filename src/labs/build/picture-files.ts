import { createHash } from 'node:crypto';
import { trustBuilt } from '#lib/core/trust-built.ts';
import { fromBase64 } from '#engine/arithmetic/bytes.ts';

const INLINE = 'data:image/png;base64,';
const FOLDER = 'lab-pictures/';

const files = new Map<string, Uint8Array<ArrayBuffer>>();

/** The picture of a name, once a page has shown it. */
export const pictureFile = (name: string): Uint8Array<ArrayBuffer> | undefined => files.get(name);

function nameOf(picture: string): string {
	const bytes = fromBase64(picture.slice(INLINE.length));
	const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.png`;
	files.set(name, bytes);
	return name;
}

/**
 * Gives each picture in a first frame (a text that is an address `data:`) a file of its own: noise cannot be
 * packed, and the page carries its data twice. The browser fetches the files when they come near the screen.
 * @param first plain JSON
 * @param base the way from the page to the start page, such as `../../`
 */
export function withPictureFiles<First>(first: First, base: string): First {
	const copy: unknown = JSON.parse(JSON.stringify(first), (_, value: unknown) =>
		typeof value === 'string' && value.startsWith(INLINE) ? base + FOLDER + nameOf(value) : value
	);
	return trustBuilt<First>(copy, 'first frame', []);
}
