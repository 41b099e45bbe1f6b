// What travels when a page is opened for the first time, by kind, as the browser sees it.
import { firstLesson, lessonUrl, PHONE } from './context.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').Row} Row */
/** @typedef {{ kind: string, bytes: number }} Transfer */

const KINDS = ['html', 'css', 'js', 'font', 'data', 'other'];

/** @param {Context} context @returns {Promise<Row[]>} */
export async function measureWeight(context) {
	const lesson = lessonUrl(context, firstLesson(context));
	const rows = [];
	for (const encoding of ['br', 'gzip']) {
		const home = await firstLoad(context, context.url, encoding);
		rows.push(...weightRows(`Home page (${encoding})`, home));
		const page = await firstLoad(context, lesson, encoding);
		rows.push(...weightRows(`Lesson page (${encoding})`, page));
	}
	rows.push(...(await heaviestLesson(context)));
	for (const name of ['models', 'glossary']) {
		const all = await firstLoad(context, `${context.url}${name}/`);
		rows.push(...weightRows(`${name === 'models' ? 'Models' : 'Glossary'} page (br)`, all));
	}
	rows.push(...weightRows('Opening the search (br)', await openSearch(context, lesson)));
	const next = context.lessons[1];
	if (next !== undefined) {
		const going = await nextLoad(context, lesson, lessonUrl(context, next));
		rows.push(...weightRows('Going on to the next lesson (br)', going));
	}
	return rows;
}

/**
 * The lesson that weighs most: the limits hold for it, and so for all.
 * @param {Context} context
 */
async function heaviestLesson(context) {
	/** @type {{ lesson: string, transfers: Transfer[] }[]} */
	const pages = [];
	for (const lesson of context.lessons) {
		pages.push({ lesson, transfers: await firstLoad(context, lessonUrl(context, lesson)) });
	}
	const [first] = pages.sort((a, b) => bytesOf(b.transfers) - bytesOf(a.transfers));
	return first ? weightRows(`Heaviest lesson page, ${first.lesson} (br)`, first.transfers) : [];
}

/**
 * Everything that is fetched when a page is opened by a browser that has nothing yet.
 * @param {Context} context
 * @param {string} url
 * @param {string} encoding
 */
export async function firstLoad(context, url, encoding = 'br') {
	const { page, transfers } = await openRecorder(context, encoding);
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.context().close();
	return transfers;
}

/**
 * What the first opening of the search fetches: its code, and the index ("data") of the whole course.
 * @param {Context} context
 * @param {string} url
 */
async function openSearch(context, url) {
	const { page, transfers } = await openRecorder(context, 'br');
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.waitForSelector('html[data-live]', { state: 'attached' });
	transfers.length = 0;
	const index = page.waitForResponse(/search\.json$/);
	await page.keyboard.press('/');
	await (await index).finished();
	await page.waitForLoadState('networkidle');
	await page.context().close();
	return transfers;
}

/** @param {Context} context @param {string} from @param {string} to */
async function nextLoad(context, from, to) {
	const { page, transfers } = await openRecorder(context, 'br');
	await page.goto(from, { waitUntil: 'networkidle' });
	transfers.length = 0;
	await page.evaluate((target) => {
		const links = [...document.querySelectorAll('a')];
		links.find((link) => link.href.replace(/\/?(#.*)?$/, '/') === target)?.click();
	}, to);
	// A link may lead to a section of it.
	await page.waitForURL(({ href }) => href.startsWith(to));
	await page.waitForLoadState('networkidle');
	await page.context().close();
	return transfers;
}

/**
 * A page without service worker that notes what it fetches.
 * @param {Context} context
 * @param {string} encoding
 */
async function openRecorder(context, encoding) {
	const own = await context.browser.newContext({ ...PHONE, serviceWorkers: 'block' });
	const page = await own.newPage();
	const cdp = await own.newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': encoding } });
	/** @type {Map<string, string>} */
	const kinds = new Map();
	/** @type {Transfer[]} */
	const transfers = [];
	cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
		if (!response.url.startsWith('http')) return;
		if (!response.fromDiskCache) kinds.set(requestId, kindOf(type, response.url));
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId);
		if (kind !== undefined) transfers.push({ kind, bytes: encodedDataLength });
	});
	return { page, transfers };
}

/** @param {string} type as the browser names it @param {string} url */
function kindOf(type, url) {
	if (type === 'Document') return 'html';
	if (type === 'Stylesheet') return 'css';
	if (type === 'Script') return 'js';
	if (type === 'Font') return 'font';
	const path = new URL(url).pathname;
	if (path.endsWith('.js')) return 'js'; // preloaded modules
	return path.endsWith('.json') ? 'data' : 'other';
}

/** @param {Transfer[]} transfers */
const bytesOf = (transfers) => transfers.reduce((sum, one) => sum + one.bytes, 0);

/** @param {string} group @param {Transfer[]} transfers @returns {Row[]} */
export function weightRows(group, transfers) {
	const byKind = KINDS.map((kind) => ({
		group,
		name: kind,
		value: bytesOf(transfers.filter((one) => one.kind === kind)),
		unit: 'bytes'
	}));
	return [
		...byKind.filter((row) => row.value > 0),
		{ group, name: 'all, with headers', value: bytesOf(transfers), unit: 'bytes' },
		{ group, name: 'requests', value: transfers.length, unit: '' }
	];
}
