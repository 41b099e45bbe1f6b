// From the first touch of the diffusion lab to its first picture, in a browser that has nothing yet.
import { PHONE } from './context.js';
import { quantile } from './numbers.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').Row} Row */

const RUNS = 5;
const LAB = '#watch-it-paint';
const GROUP = `Networks: first touch of the diffusion lab, cold cache, median of ${RUNS}`;
const MOST = 3000;

/** @param {Context} context @returns {Promise<Row[]>} */
export async function measureFirstPicture(context) {
	/** @type {Awaited<ReturnType<typeof touch>>[]} */
	const runs = [];
	for (let i = 0; i < RUNS; i++) runs.push(await touch(context));
	const median = (/** @type {'first' | 'last'} */ which) =>
		quantile(
			runs.map((run) => run[which]),
			0.5
		);
	return [
		{
			group: GROUP,
			name: `touch to finished picture, 20 steps (at most ${MOST})`,
			value: median('last'),
			unit: 'ms'
		},
		{ group: GROUP, name: 'touch to first step drawn', value: median('first'), unit: 'ms' }
	];
}

/** @param {Context} context */
async function touch(context) {
	const own = await context.browser.newContext({ ...PHONE, serviceWorkers: 'block' });
	const page = await own.newPage();
	await page.goto(`${context.url}lessons/text-to-image/`);
	await page.waitForSelector('html[data-live]', { state: 'attached' });
	// The weights are fetched when a lab comes into view: what is measured begins with the touch, so
	// that nothing of it may be there before.
	/** @type {(value?: unknown) => void} */
	let open = () => undefined;
	const gate = new Promise((go) => (open = go));
	await page.route('**/*.fmw', (route) => gate.then(() => route.continue()));
	const lab = page.locator(LAB);
	await lab.scrollIntoViewIfNeeded();
	const paint = lab.getByRole('button', { name: 'Paint', exact: true });
	await paint.waitFor();
	await page.waitForSelector(`${LAB} .stage:not([disabled])`);
	await lab.getByLabel('Prompt', { exact: true }).fill('a blue boat on the sea');
	const times = page.evaluate(watchLab, LAB);
	await paint.tap();
	open();
	const { touched, first, last } = await times;
	await own.close();
	return { first: first - touched, last: last - touched };
}

/** Runs in the page: when the lab was touched, when its canvas changed, and when it has finished. @param {string} selector */
function watchLab(selector) {
	const lab = document.querySelector(selector);
	const canvas = () => lab?.querySelector('img')?.src;
	const before = canvas();
	let [touched, first] = [0, 0];
	lab?.addEventListener('click', (event) => (touched ||= event.timeStamp), { capture: true });
	return new Promise((done) => {
		const look = () => {
			const now = performance.now();
			if (touched && !first && canvas() !== before) first = now;
			const busy = [...(lab?.querySelectorAll('.below button') ?? [])].length > 0;
			if (first && !busy) done({ touched, first, last: now });
			else requestAnimationFrame(look);
		};
		look();
	});
}
