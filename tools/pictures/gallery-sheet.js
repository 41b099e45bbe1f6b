// Draws the gallery of the lab "One space" as one picture. Run by hand when the gallery or the world
// changes (a test says so): node tools/pictures/gallery-sheet.js
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { runnerImport } from 'vite';

const root = new URL('../../', import.meta.url);
const TO = new URL('src/labs/ui/one-space/gallery.png', root);

/** @param {string} type @param {Uint8Array} data */
function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const ends = Buffer.alloc(8);
	ends.writeUInt32BE(data.length, 0);
	ends.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const from = fileURLToPath(new URL('src/labs/core/one-space/sheet.ts', root));
const { galleryLines, SHEET } = (await runnerImport(from, { configFile: false, logLevel: 'error' }))
	.module;

const head = Buffer.alloc(13);
head.writeUInt32BE(SHEET.width, 0);
head.writeUInt32BE(SHEET.height, 4);
head.set([8, 2, 0, 0, 0], 8);
writeFileSync(
	TO,
	Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(galleryLines(), { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	])
);
