import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from '../browser.js';
import { serve } from '../serve.js';

/**
 * @typedef {object} Row one line of the table
 * @property {string} group
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 */

/**
 * @typedef {object} Context
 * @property {import('@playwright/test').Browser} browser
 * @property {string} url where the site stands, with a slash at the end
 * @property {string[]} lessons slugs of the built lessons, in the order of the course
 * @property {() => Promise<void>} close
 */

/** A common phone. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/**
 * Serves a built site and starts a browser.
 * @param {string} dir
 * @returns {Promise<Context>}
 */
export async function openContext(dir) {
	const site = await serve({ dir, port: 0 });
	const browser = await chromium.launch({ executablePath: findBrowser(), args: LAUNCH_ARGS });
	return {
		browser,
		url: site.url,
		lessons: builtLessons(dir),
		async close() {
			await browser.close();
			await site.close();
		}
	};
}

/** Slugs of the lessons with a page, in the order in which the home page links to them. */
function builtLessons(/** @type {string} */ dir) {
	const slugs = readdirSync(join(dir, 'lessons'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name);
	const home = readFileSync(join(dir, 'index.html'), 'utf8');
	const place = (/** @type {string} */ slug) => home.indexOf(`data-lesson="${slug}"`);
	return slugs.filter((slug) => place(slug) >= 0).sort((a, b) => place(a) - place(b));
}

/** @param {Context} context @param {string} slug */
export function lessonUrl(context, slug) {
	return `${context.url}lessons/${slug}/`;
}

/** @param {Context} context @returns {string} */
export function firstLesson(context) {
	const [slug] = context.lessons;
	if (slug === undefined) throw new Error('The home page links to no lesson.');
	return slug;
}
