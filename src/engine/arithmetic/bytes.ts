const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The text that UTF-8 bytes stand for.
 * @throws URIError when they are no UTF-8
 */
export function utf8(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) {
		const plain = byte < 128 && byte !== 37;
		text += plain ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`;
	}
	return decodeURIComponent(text);
}

/** The bytes of a text in base64 without line breaks. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	const digits = text.replace(/=+$/, '');
	const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8));
	let bits = 0;
	let held = 0;
	let at = 0;
	for (const digit of digits) {
		held = (held << 6) | BASE64.indexOf(digit);
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		bytes[at++] = (held >> bits) & 255;
		held &= (1 << bits) - 1;
	}
	return bytes;
}

/** Bytes as a text in base64, padded, without line breaks. */
export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
		const digits = [18, 12, 6, 0].map((shift) => BASE64[(three >> shift) & 63] ?? '');
		text += digits.slice(0, Math.min(3, bytes.length - at) + 1).join('');
	}
	return text.padEnd(Math.ceil(bytes.length / 3) * 4, '=');
}
