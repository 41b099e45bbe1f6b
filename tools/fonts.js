// Makes the two font files of the course from their packages: only the characters and weights in
// use, and fallback faces that take the same room, so that nothing jumps when the font arrives.
// Run by hand after a change of the character list: node tools/fonts.js
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { codePoints, fallbackOverrides, fontMetrics } from './fonts/metrics.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGET = join(ROOT, 'src', 'lib', 'ui', 'fonts');
const BASIC_LATIN = String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 32 + i));
const NO_BREAK = '\u00a0';
const PROSE = '–—‘’“”…·×÷±−≈≤≥→←↑↓✓✗•°€£éèêüöäßñçáàãõíóúâô√¹²³½';

/**
 * The fallbacks: fonts of one width that nearly every system has (Arial and its metric twins),
 * with their mean advance of English prose in em, measured by metrics.js.
 */
const ARIAL = { names: ['Arial', 'Helvetica', 'Liberation Sans', 'Arimo'], width: 0.4375 };
const ARIAL_BOLD = {
	names: ['Arial Bold', 'Arial-BoldMT', 'Helvetica Bold', 'Liberation Sans Bold', 'Arimo Bold'],
	width: 0.4727
};
const COURIER = { names: ['Courier New', 'Liberation Mono', 'Cousine'], width: 0.6001 };

const FONTS = [
	{
		file: 'next.woff2',
		source: 'atkinson-hyperlegible-next',
		family: 'Atkinson Hyperlegible Next',
		fallback: 'Atkinson fallback',
		fallbacks: [
			{ weight: 400, local: ARIAL },
			{ weight: 700, local: ARIAL_BOLD }
		],
		characters: BASIC_LATIN + NO_BREAK + PROSE,
		weight: '400 700',
		variationAxes: { wght: { min: 400, max: 700, default: 400 } },
		keepFeatures: ['kern', 'tnum']
	},
	{
		file: 'mono.woff2',
		source: 'atkinson-hyperlegible-mono',
		family: 'Atkinson Hyperlegible Mono',
		fallback: 'Atkinson mono fallback',
		fallbacks: [{ weight: 400, local: COURIER }],
		characters: BASIC_LATIN + NO_BREAK + '–×−≤≥→…€',
		weight: '400',
		variationAxes: { wght: 400 },
		keepFeatures: []
	}
];

let css = `/* Written by tools/fonts.js: change that file, not this one. */\n`;
for (const font of FONTS) css += await makeFont(font);
writeFileSync(join(TARGET, 'fonts.css'), css);

/** @param {(typeof FONTS)[number]} font @returns {Promise<string>} its CSS */
async function makeFont(font) {
	const folder = join(ROOT, 'node_modules', '@fontsource-variable', font.source);
	const whole = readFileSync(join(folder, 'files', `${font.source}-latin-wght-normal.woff2`));
	const subset = await subsetFont(whole, font.characters, {
		targetFormat: 'woff2',
		variationAxes: font.variationAxes,
		keepFeatures: font.keepFeatures,
		noHinting: true,
		dropTables: ['STAT', 'gasp']
	});
	const name = font.file.replace('.woff2', '');
	writeFileSync(join(TARGET, font.file), subset);
	writeFileSync(join(TARGET, `${name}-license.txt`), readFileSync(join(folder, 'LICENSE')));
	await report(font, subset);
	const faces = [webFace(font)];
	for (const { weight, local } of font.fallbacks) {
		const still = { variationAxes: { wght: weight } };
		const instance = await subsetFont(whole, font.characters, still);
		faces.push(fallbackFace(font.fallback, weight, local, await fontMetrics(instance)));
	}
	return faces.join('');
}

/** @param {(typeof FONTS)[number]} font @param {Buffer} subset */
async function report(font, subset) {
	const present = await codePoints(subset);
	const missing = [...font.characters].filter((c) => !present.has(c.codePointAt(0) ?? 0));
	console.log(`${font.file}: ${subset.length} bytes; not in the font: ${missing.join(' ') || '-'}`);
}

/** @param {(typeof FONTS)[number]} font */
function webFace(font) {
	return face([
		['font-family', `'${font.family}'`],
		['src', `url('./${font.file}') format('woff2')`],
		['font-weight', font.weight],
		['font-style', 'normal'],
		['font-display', 'optional']
	]);
}

/**
 * @param {string} family
 * @param {number} weight
 * @param {{ names: string[], width: number }} local
 * @param {import('./fonts/metrics.js').FontMetrics} metrics of the web font at this weight
 */
function fallbackFace(family, weight, local, metrics) {
	const sources = local.names.map((name) => `\n\t\tlocal('${name}')`).join(',');
	return face([
		['font-family', `'${family}'`],
		['src', sources],
		['font-weight', String(weight)],
		...Object.entries(fallbackOverrides(metrics, local.width))
	]);
}

/** @param {[string, string][]} declarations */
function face(declarations) {
	const lines = declarations.map(([name, value]) => {
		return `\t${name}:${value.startsWith('\n') ? '' : ' '}${value};`;
	});
	return `\n@font-face {\n${lines.join('\n')}\n}\n`;
}
