// Packs what a host sends, with brotli and gzip. What was packed before is not packed again, and the weights of the
// models are packed beside the build: packing is work for other processors.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { forgetUnused, keptLater } from '../../src/lib/server/kept.js';

const WEIGHTS = '.fmw';
/** Pages of which there may be hundreds: the strongest setting makes them 2 % smaller and takes almost three times as long. */
const ONE_OF_MANY = /[\\/]lessons[\\/].*[.]html$/;
const QUALITY_OF_MANY = 10;
const TEXTS = ['.html', '.js', '.mjs', '.json', '.css', '.svg', '.xml', '.wasm', '.txt'];
/** Packed files of pages that no build has made for so long are let go of. */
const DAYS = 30;

/** @typedef {{ br: Uint8Array, gz: Uint8Array }} Packed */

/** @param {Uint8Array} content @param {number} mode @param {number} quality of brotli @returns {Promise<Packed>} */
async function pack(content, mode, quality) {
	const [br, gz] = await Promise.all([
		promisify(brotliCompress)(content, {
			params: {
				[constants.BROTLI_PARAM_MODE]: mode,
				[constants.BROTLI_PARAM_QUALITY]: quality,
				[constants.BROTLI_PARAM_SIZE_HINT]: content.length
			}
		}),
		promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION })
	]);
	return { br, gz };
}

/** @param {string} file @returns {Promise<Packed>} */
function packedFile(file) {
	const content = readFileSync(file);
	const isText = extname(file) !== WEIGHTS;
	const mode = isText ? constants.BROTLI_MODE_TEXT : constants.BROTLI_MODE_GENERIC;
	const quality = ONE_OF_MANY.test(file) ? QUALITY_OF_MANY : constants.BROTLI_MAX_QUALITY;
	const engine = `${process.versions.zlib} ${process.versions.brotli}`;
	const parts = [`2 ${engine} ${mode} ${quality}`, content];
	return keptLater('packed', parts, () => pack(content, mode, quality));
}

/** @param {string} folder @param {readonly string[]} kinds @returns {string[]} */
const filesBelow = (folder, kinds) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && kinds.includes(extname(entry.name)))
		.map((entry) => join(entry.parentPath, entry.name));

/** Does something with each file, a few at a time. @param {string[]} files @param {(file: string) => Promise<void>} act */
async function eachFile(files, act) {
	const waiting = [...files];
	const work = async () => {
		for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await act(file);
	};
	await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
}

/** @type {Promise<void> | undefined} */
let weights;

/** Packs the weights as soon as a build begins. @returns {import('vite').Plugin} */
export function packAhead() {
	return {
		name: 'pack-ahead',
		apply: 'build',
		buildStart() {
			if (!isMainThread) return;
			weights ??= eachFile(filesBelow('static', [WEIGHTS]), async (file) => {
				await packedFile(file);
			});
		}
	};
}

/** Writes the packed copies of all files of a built site that can be made smaller. @param {string} dir */
export async function packSite(dir) {
	await weights;
	await eachFile(filesBelow(dir, [...TEXTS, WEIGHTS]), async (file) => {
		const { br, gz } = await packedFile(file);
		writeFileSync(`${file}.br`, br);
		writeFileSync(`${file}.gz`, gz);
	});
	forgetUnused(DAYS);
}
