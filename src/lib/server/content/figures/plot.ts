import { scaleLinear, scaleLog } from 'd3-scale';
import type { Plot } from './schemas.ts';

/** Units of the drawing, as in figures by hand: text of 13 reads on a phone. */
const WIDTH = 340;
const HEIGHT = 250;
const LEFT = 44;
const RIGHT = 12;
const TOP = 30;
const BOTTOM = 46;
const TICKS = 5;
/** About as wide as a letter of 13 units is on average. */
const LETTER = 6.6;
/** Marks of lines, so that they are told apart without colour. */
const DASHES = ['', ' dash'];

type Axis = Plot['y'];

/** The axis of numbers below a plot; undefined where bars stand beside each other. */
const numbersOf = ({ x }: Pick<Plot, 'x'>): Axis | undefined => (x && 'from' in x ? x : undefined);

interface Scale {
	at: (value: number) => number;
	ticks: number[];
}

const escaped = (words: string): string =>
	words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function scaleOf({ from, to, log }: Axis, range: [number, number]): Scale {
	const scale = (log ? scaleLog() : scaleLinear()).domain([from, to]).range(range);
	const all = scale.ticks(TICKS);
	// A logarithmic axis offers many: its whole powers of ten, and the ends between them.
	const few = log
		? all.filter((value) => /^[125]0*$/.test(String(value).replace(/^0\.0*/, '')))
		: all;
	return { at: (value) => Math.round(scale(value) * 10) / 10, ticks: few };
}

/** A number of an axis with its unit. */
function labelled(value: number, unit: string): string {
	const number = value.toLocaleString('en-US', { maximumFractionDigits: 4 });
	if (unit === '$') return `$${number}`;
	return unit === '%' || unit === '' ? `${number}${unit}` : number;
}

const words = (x: number, y: number, text: string, classes: string): string =>
	`<text x="${x}" y="${y}" class="${classes}">${escaped(text)}</text>`;

const stroke = (x1: number, y1: number, x2: number, y2: number, classes: string): string =>
	`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" class="${classes}"/>`;

/** Words beside a place: to its left where there is no room to its right. */
function beside(x: number, y: number, text: string): string {
	const fits = x + 8 + text.length * LETTER < WIDTH;
	return words(fits ? x + 8 : x - 8, y, text, fits ? 'small' : 'small end');
}

const titleOf = ({ label, unit = '' }: { label: string; unit?: string }): string =>
	unit === '' || unit === '$' || unit === '%' ? label : `${label} (${unit})`;

function frame(plot: Plot, y: Scale, x: Scale | undefined): string {
	const bottom = HEIGHT - BOTTOM;
	const rows = y.ticks.map(
		(value) =>
			stroke(LEFT, y.at(value), WIDTH - RIGHT, y.at(value), 'grid') +
			words(LEFT - 6, y.at(value) + 4, labelled(value, plot.y.unit), 'note end')
	);
	const columns = (x?.ticks ?? []).map((value) =>
		words(
			x?.at(value) ?? 0,
			bottom + 16,
			labelled(value, numbersOf(plot)?.unit ?? ''),
			'note middle'
		)
	);
	const titles = [
		words(4, 14, titleOf(plot.y), 'note'),
		...(plot.x ? [words(WIDTH - RIGHT, HEIGHT - 8, titleOf(plot.x), 'note end')] : [])
	];
	return [...rows, ...columns, ...titles, stroke(LEFT, bottom, WIDTH - RIGHT, bottom, 'line')].join(
		''
	);
}

function barsOf({ bars }: Plot, y: Scale): string {
	const slot = (WIDTH - LEFT - RIGHT) / Math.max(1, bars.length);
	const bottom = HEIGHT - BOTTOM;
	return bars
		.map(({ name, y: value }, at) => {
			const middle = Math.round(LEFT + slot * (at + 0.5));
			const width = Math.round(slot * 0.6);
			const top = y.at(value);
			const bar = `<rect x="${middle - width / 2}" y="${top}" width="${width}" height="${Math.max(0, bottom - top)}" class="soft"/>`;
			const label = name.split(' ').reduce<string[]>((lines, word) => {
				const last = lines.at(-1);
				const joined = last === undefined ? word : `${last} ${word}`;
				if (last !== undefined && joined.length * LETTER > slot) return [...lines, word];
				return [...lines.slice(0, -1), joined];
			}, []);
			const below = label.map((line, row) =>
				words(middle, bottom + 16 + row * 14, line, 'note middle')
			);
			return `${bar}${words(middle, top - 6, String(value), 'small middle')}${below.join('')}`;
		})
		.join('');
}

function linesOf({ lines }: Plot, x: Scale, y: Scale): string {
	return lines
		.map(({ name, points }, at) => {
			const path = points.map(([px, py]) => `${x.at(px)} ${y.at(py)}`).join('L');
			const [lastX, lastY] = points.at(-1) ?? [0, 0];
			const end = Math.min(x.at(lastX), WIDTH - RIGHT - 4);
			const label = words(end, y.at(lastY) - 7, name, 'small end');
			return `<path d="M${path}" class="strong${DASHES[at % DASHES.length] ?? ''}"/>${label}`;
		})
		.join('');
}

const pointsOf = ({ points }: Plot, x: Scale, y: Scale): string =>
	points
		.map(({ name, x: px, y: py }) => {
			const [cx, cy] = [x.at(px), y.at(py)];
			return `<circle cx="${cx}" cy="${cy}" r="5" class="fill"/>${beside(cx, cy + 4, name)}`;
		})
		.join('');

/** How near data come to a line across the plot, in one half of it. */
function room(plot: Plot, x: Scale, y: Scale, atY: number, isLeft: boolean): number {
	const middle = (LEFT + WIDTH - RIGHT) / 2;
	const all = [
		...plot.points,
		...plot.lines.flatMap(({ points }) => points.map(([px, py]) => ({ x: px, y: py })))
	];
	const here = all.filter((point) => x.at(point.x) < middle === isLeft);
	return Math.min(...here.map((point) => Math.abs(y.at(point.y) - y.at(atY) + 6)));
}

function limitsOf(plot: Plot, x: Scale | undefined, y: Scale): string {
	return plot.limits
		.map(({ name, x: atX, y: atY }) => {
			if (atY !== undefined) {
				const row = y.at(atY);
				const isLeft = !x || room(plot, x, y, atY, true) >= room(plot, x, y, atY, false);
				const label = isLeft
					? words(LEFT + 4, row - 5, name, 'small accent')
					: words(WIDTH - RIGHT - 4, row - 5, name, 'small accent end');
				return stroke(LEFT, row, WIDTH - RIGHT, row, 'strong dash') + label;
			}
			const column = x?.at(atX ?? 0) ?? LEFT;
			return (
				stroke(column, TOP, column, HEIGHT - BOTTOM, 'strong dash') + beside(column, TOP + 10, name)
			);
		})
		.join('');
}

/** A plot as the source of a figure. */
export function drawPlot(plot: Plot): string {
	const y = scaleOf(plot.y, [HEIGHT - BOTTOM, TOP]);
	const axis = numbersOf(plot);
	const x = axis && scaleOf(axis, [LEFT + 6, WIDTH - RIGHT - 6]);
	const inside = [
		frame(plot, y, x),
		barsOf(plot, y),
		limitsOf(plot, x, y),
		...(x ? [linesOf(plot, x, y), pointsOf(plot, x, y)] : [])
	];
	return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}">${inside.join('')}</svg>`;
}

const outside = (name: string, value: number, { from, to }: Axis): string[] =>
	value < Math.min(from, to) || value > Math.max(from, to)
		? [`"${name}" stands at ${value}, outside ${from} to ${to}`]
		: [];

/** What cannot be drawn of a plot, in words. */
export function plotProblems(plot: Plot): string[] {
	const { y, points, lines, limits, bars } = plot;
	const x = numbersOf(plot);
	const needsX = points.length + lines.length > 0 || limits.some((one) => one.x !== undefined);
	const all = [
		...points.map((point) => ({ ...point })),
		...lines.flatMap(({ name, points: own }) => own.map(([px, py]) => ({ name, x: px, y: py }))),
		...limits,
		...bars.map((bar) => ({ ...bar, x: undefined }))
	];
	const axes = [y, ...(x ? [x] : [])];
	return [
		...(needsX && !x ? ['has points, lines or a limit of x, and no axis x'] : []),
		...(bars.length > 0 && x ? ['has bars and an axis x'] : []),
		...(all.length === 0 ? ['shows nothing'] : []),
		...axes.filter(({ from, to }) => from >= to).map(({ label }) => `"${label}" goes down`),
		...axes
			.filter(({ log, from }) => log && from <= 0)
			.map(({ label }) => `"${label}" is logarithmic and begins at 0 or below`),
		...limits
			.filter((one) => (one.x === undefined) === (one.y === undefined))
			.map(({ name }) => `the limit "${name}" has not one of x and y`),
		...all.flatMap(({ name, x: px, y: py }) => [
			...(x && px !== undefined ? outside(name, px, x) : []),
			...(py === undefined ? [] : outside(name, py, y))
		])
	];
}
