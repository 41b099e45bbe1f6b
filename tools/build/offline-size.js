// What a browser downloads to keep the whole course: known only when every file has been written.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { SIZES } from '../../src/lib/ui/build-marks.js';
import { sentBytes, writePacked } from './site-files.js';

/** The page that tells the sizes. */
const PAGE = 'about/index.html';
const isWeights = (/** @type {string} */ file) => extname(file) === '.fmw';

/**
 * The bytes of everything that the service worker keeps, as sent, and of the models among it.
 * @param {string} dir a built site with its packed copies
 * @param {readonly string[]} kept
 */
function offlineSize(dir, kept) {
	const bytes = (/** @type {readonly string[]} */ some) =>
		some.reduce((sum, file) => sum + sentBytes(join(dir, file)), 0);
	return { all: bytes(kept), models: bytes(kept.filter(isWeights)) };
}

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Puts the sizes into the page that tells them. @param {string} dir @param {readonly string[]} kept */
export function tellOfflineSize(dir, kept) {
	const { all, models } = offlineSize(dir, kept);
	const page = join(dir, PAGE);
	const text = readFileSync(page, 'utf8');
	const told = text
		.replaceAll(SIZES.all, megabytes(all))
		.replaceAll(SIZES.models, megabytes(models));
	if (told === text) throw new Error(`${PAGE} has no place for the size of the course.`);
	writePacked(page, told);
}
