// Reads the few numbers of a font file that decide how much room its text takes.
import fontverter from 'fontverter';

/** Share of each character in English prose, in per mille. */
const FREQUENCY = Object.entries({
	...{ ' ': 183, e: 102, t: 74, a: 65, o: 61, n: 57, i: 57, s: 53, h: 50, r: 49, d: 35, l: 33 },
	...{ u: 23, c: 22, m: 20, w: 19, f: 18, g: 16, p: 16, y: 14, b: 12, v: 8, k: 6 },
	...{ x: 1, j: 1, q: 1, z: 1, ',': 10, '.': 10 }
});

/**
 * @typedef {object} FontMetrics all lengths in em
 * @property {number} ascent
 * @property {number} descent a positive number
 * @property {number} lineGap
 * @property {number} width mean advance of English prose
 */

/**
 * @param {Buffer} font SFNT, WOFF or WOFF2
 * @returns {Promise<FontMetrics>}
 */
export async function fontMetrics(font) {
	const tables = readTables(await fontverter.convert(font, 'sfnt'));
	const em = table(tables, 'head').getUint16(18);
	const hhea = table(tables, 'hhea');
	return {
		ascent: hhea.getInt16(4) / em,
		descent: -hhea.getInt16(6) / em,
		lineGap: hhea.getInt16(8) / em,
		width: meanAdvance(tables) / em
	};
}

/** @param {Buffer} font @returns {Promise<Set<number>>} the code points that the font can draw */
export async function codePoints(font) {
	return new Set(characterMap(readTables(await fontverter.convert(font, 'sfnt'))).keys());
}

/**
 * The values of a fallback @font-face that take as much room as the web font does.
 * @param {FontMetrics} web
 * @param {number} fallbackWidth mean advance of the fallback font in em
 */
export function fallbackOverrides(web, fallbackWidth) {
	const size = web.width / fallbackWidth;
	return {
		'size-adjust': percent(size),
		'ascent-override': percent(web.ascent / size),
		'descent-override': percent(web.descent / size),
		'line-gap-override': percent(web.lineGap / size)
	};
}

function percent(/** @type {number} */ share) {
	return `${(share * 100).toFixed(2)}%`;
}

/** @param {Buffer} sfnt @returns {Map<string, DataView>} */
function readTables(sfnt) {
	const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
	const tables = new Map();
	for (let i = 0; i < view.getUint16(4); i++) {
		const at = 12 + 16 * i;
		const start = sfnt.byteOffset + view.getUint32(at + 8);
		tables.set(
			sfnt.toString('latin1', at, at + 4),
			new DataView(sfnt.buffer, start, view.getUint32(at + 12))
		);
	}
	return tables;
}

/** @param {Map<string, DataView>} tables @param {string} tag */
function table(tables, tag) {
	const found = tables.get(tag);
	if (!found) throw new Error(`The font has no table "${tag}".`);
	return found;
}

/** @param {Map<string, DataView>} tables */
function meanAdvance(tables) {
	const glyphs = characterMap(tables);
	const hmtx = table(tables, 'hmtx');
	const count = table(tables, 'hhea').getUint16(34);
	let sum = 0;
	let weight = 0;
	for (const [character, share] of FREQUENCY) {
		const glyph = glyphs.get(character.codePointAt(0) ?? 0) ?? 0;
		sum += share * hmtx.getUint16(4 * Math.min(glyph, count - 1));
		weight += share;
	}
	return sum / weight;
}

/**
 * Code point to glyph, from the `cmap` subtable of format 4 (the basic plane).
 * @param {Map<string, DataView>} tables
 * @returns {Map<number, number>}
 */
function characterMap(tables) {
	const cmap = table(tables, 'cmap');
	const at = formatFour(cmap);
	const segments = cmap.getUint16(at + 6) / 2;
	const map = new Map();
	for (let i = 0; i < segments; i++) {
		const end = cmap.getUint16(at + 14 + 2 * i);
		const start = cmap.getUint16(at + 16 + 2 * (segments + i));
		const delta = cmap.getUint16(at + 16 + 2 * (2 * segments + i));
		const offsetAt = at + 16 + 2 * (3 * segments + i);
		const offset = cmap.getUint16(offsetAt);
		for (let code = start; code <= end && code !== 0xffff; code++) {
			const direct = offset === 0 ? code : cmap.getUint16(offsetAt + offset + 2 * (code - start));
			const glyph = direct === 0 ? 0 : (direct + delta) % 65536;
			if (glyph !== 0) map.set(code, glyph);
		}
	}
	return map;
}

function formatFour(/** @type {DataView} */ cmap) {
	for (let i = 0; i < cmap.getUint16(2); i++) {
		const at = cmap.getUint32(4 + 8 * i + 4);
		if (cmap.getUint16(at) === 4) return at;
	}
	throw new Error('The font has no "cmap" of format 4.');
}
