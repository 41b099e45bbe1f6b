const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	return sum;
});

/** The checksum CRC-32 (as of zip and PNG) of bytes, from 0 to 2^32 - 1. */
export function crc32(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (let i = 0; i < bytes.length; i++) {
		sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[i] ?? 0)) & 255] ?? 0);
	}
	return (sum ^ 0xffffffff) >>> 0;
}
