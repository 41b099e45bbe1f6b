// Draws the favicon, the install icons and the share cards into static/. Run by hand when the
// course's titles, colours or emblems change: node tools/pictures/icons.js
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from '../browser.js';
import { importTypeScript } from '../import-typescript.js';
import { indexedPng } from './indexed-png.js';

const SEED = 4;

/**
 * @typedef {{ name: string, title: string, small: string, hue: number, pictures: string }} Card
 * @typedef {import('@playwright/test').Page} Page
 */

const root = new URL('../../', import.meta.url);

/** @type {typeof import('../../src/lib/server/content/read-course.ts')} */
const { readCourse } = await importTypeScript('./src/lib/server/content/read-course.ts');
const { course } = readCourse(fileURLToPath(new URL('lessons', root)));
/** @type {typeof import('../../src/lib/core/emblem/dots.ts')} */
const { emblemDots, EMBLEM_BOX } = await importTypeScript('./src/lib/core/emblem/dots.ts');
/** @type {typeof import('../../src/lib/core/emblem/path.ts')} */
const { emblemPath } = await importTypeScript('./src/lib/core/emblem/path.ts');
/** @type {typeof import('../../src/lib/core/course/identity.ts')} */
const { IDENTITY } = await importTypeScript('./src/lib/core/course/identity.ts');
/** @type {typeof import('../../src/lib/core/course/pages.ts')} */
const { PAGES } = await importTypeScript('./src/lib/core/course/pages.ts');
/** @type {typeof import('../../src/words/en/pages.ts')} */
const { heads } = await importTypeScript('./src/words/en/pages.ts');

/** @param {string} slug @param {number} [clarity] */
function pathOf(slug, clarity = 1) {
	const bitmap = course.emblems.get(slug);
	if (bitmap === undefined) throw new Error(`There is no emblem "${slug}".`);
	return emblemPath(emblemDots(bitmap, clarity, SEED));
}

/** @param {string} path @param {number} size @param {string} [attributes] */
function svg(path, size, attributes = '') {
	const box = `0 0 ${EMBLEM_BOX} ${EMBLEM_BOX}`;
	return `<svg width="${size}" height="${size}" viewBox="${box}" ${attributes}><path d="${path}"/></svg>`;
}

/** The tab's icon: larger dots, because at 16 pixels each is one pixel. */
function favicon() {
	const dots = emblemDots(course.emblems.get('course') ?? '', 1, SEED);
	const path = emblemPath(dots.map((dot) => ({ ...dot, r: dot.r && dot.r + 1.6 })));
	const style = 'path{fill:#1f5a9e}@media(prefers-color-scheme:dark){path{fill:#8fc4ff}}';
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${EMBLEM_BOX} ${EMBLEM_BOX}"><style>${style}</style><path d="${path}"/></svg>\n`;
}

/** @returns {Card[]} */
function cards() {
	const steps = /** @type {const} */ ([
		['language', 0],
		['multimodal', 0.35],
		['image', 0.7],
		['choosing', 1]
	]);
	const strip = steps.map(
		([family, clarity]) =>
			`<i style="--hue:${IDENTITY.hues[family]}">${svg(pathOf('text-to-image', clarity), 206, `fill-opacity="${0.6 + 0.4 * clarity}"`)}</i>`
	);
	const one = (/** @type {string} */ slug, clarity = 1) =>
		`<b>${svg(pathOf(slug, clarity), 320)}</b>`;
	const page = { small: IDENTITY.title, hue: IDENTITY.hues.foundations };
	return [
		{
			...page,
			name: 'course',
			title: IDENTITY.title,
			small: 'An interactive course that works offline',
			pictures: `<u>${strip.join('')}</u>`
		},
		...PAGES.filter((one) => one.card.name !== 'course').map(({ route, card }) => ({
			...page,
			...{ name: card.name, title: heads[route].title, pictures: one(card.emblem, card.clarity) }
		})),
		...course.lessons.map(({ slug, title, family }) => ({
			...page,
			...{ name: slug, title, hue: IDENTITY.hues[family], pictures: one(slug) }
		}))
	];
}

const FONT = readFileSync(
	new URL(
		'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
		root
	)
).toString('base64');

const CARD_STYLE = `
@font-face { font-family: Next; font-weight: 200 800; src: url(data:font/woff2;base64,${FONT}); }
:root { --accent: oklch(46% 0.13 var(--hue)); --soft: oklch(95.5% 0.028 var(--hue)); }
body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 0 80px;
	display: grid; grid-template-columns: 1fr 440px; gap: 40px; align-items: center;
	background: oklch(99% 0.003 250); color: oklch(24% 0.02 260); font-family: Next; }
h1 { margin: 0 0 28px; font-size: 80px; font-weight: 700; line-height: 1.08; letter-spacing: -0.02em; text-wrap: balance; }
em { font-style: normal; white-space: nowrap; }
p { margin: 0; font-size: 31px; color: oklch(44% 0.02 260); }
b { display: grid; place-items: center; width: 440px; height: 440px; border-radius: 48px;
	background: var(--soft); fill: var(--accent); }
u { display: grid; grid-template-columns: 206px 206px; gap: 28px; }
i { fill: oklch(46% 0.13 var(--hue)); }
svg { display: block; }`;

/** @param {Card} card */
function cardPage({ title, small, hue, pictures }) {
	const whole = title.replace(/\S+-\S+/g, '<em>$&</em>'); // no line ends at a hyphen
	return `<!doctype html><html style="--hue:${hue}"><style>${CARD_STYLE}</style><div><h1>${whole}</h1><p>${small}</p></div>${pictures}`;
}

/**
 * An icon: the emblem in the colour of paper on the course's colour.
 * @param {number} size @param {number} share of the width that the emblem takes @param {number} radius of the corners, of the width
 */
function iconPage(size, share, radius) {
	const ground = `width:${size}px;height:${size}px;border-radius:${size * radius}px;background:oklch(42% 0.12 255)`;
	return `<!doctype html><style>body{margin:0}div{display:grid;place-items:center;${ground}}svg{display:block;fill:oklch(97% 0.02 250)}</style><div>${svg(pathOf('course'), size * share)}</div>`;
}

/** The pixels of a PNG, decoded by the browser that made it. @param {Page} page @param {Buffer} png */
async function pixelsOf(page, png) {
	const { width, height, data } = await page.evaluate(async (base64) => {
		const image = new Image();
		image.src = `data:image/png;base64,${base64}`;
		await image.decode();
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext('2d');
		context?.drawImage(image, 0, 0);
		const rgba = context?.getImageData(0, 0, image.width, image.height).data ?? [];
		let text = '';
		for (let i = 0; i < rgba.length; i += 8192) {
			text += String.fromCharCode(...rgba.slice(i, i + 8192));
		}
		return { width: image.width, height: image.height, data: btoa(text) };
	}, png.toString('base64'));
	return { width, height, rgba: new Uint8Array(Buffer.from(data, 'base64')) };
}

/** @param {string} path @param {string | Buffer} content */
function write(path, content) {
	const target = fileURLToPath(new URL(`static/${path}`, root));
	mkdirSync(dirname(target), { recursive: true });
	writeFileSync(target, content);
	console.log(`static/${path}  ${(Buffer.byteLength(content) / 1024).toFixed(1)} KB`);
}

/** @param {Page} page @param {string} path @param {string} html @param {[number, number]} size @param {number} colours */
async function draw(page, path, html, [width, height], colours) {
	await page.setViewportSize({ width, height });
	await page.setContent(html);
	await page.evaluate(() => document.fonts.ready);
	const png = await page.screenshot({ omitBackground: true });
	write(path, indexedPng(await pixelsOf(page, png), colours));
}

const browser = await chromium.launch({ executablePath: findBrowser(), args: LAUNCH_ARGS });
try {
	const page = await browser.newPage({ colorScheme: 'light' });
	write('favicon.svg', favicon());
	await draw(page, 'icons/icon-192.png', iconPage(192, 0.72, 0.22), [192, 192], 256);
	await draw(page, 'icons/icon-512.png', iconPage(512, 0.72, 0.22), [512, 512], 256);
	// Systems cut maskable icons to any shape inside which four fifths of the width are safe.
	await draw(page, 'icons/icon-maskable-512.png', iconPage(512, 0.6, 0), [512, 512], 256);
	await draw(page, 'icons/apple-touch-icon.png', iconPage(180, 0.68, 0), [180, 180], 256);
	for (const card of cards()) {
		await draw(page, `cards/${card.name}.png`, cardPage(card), [1200, 630], 32);
	}
} finally {
	await browser.close();
}
