import { describe, expect, it } from 'vitest';
import { figureFile } from './files.ts';
import { figureProblems } from './drawing.ts';
import { drawPlot } from './plot.ts';

const problemsOf = (path: string, text: string): string[] => {
	const file = figureFile(path);
	if (!file) throw new Error(`${path} is no figure.`);
	return file.problems(text, file.name);
};
const drawn = (path: string, text: string): string =>
	figureFile(path)?.draw(
		text,
		'What "it" shows',
		({ prompt, after }) => `${prompt}@${after}.png`
	) ?? '';

const axes =
	'x: { label: Cost, unit: $, from: 0, to: 10 }\ny: { label: Right, from: 0, to: 100 }\n';

describe('files of figures', () => {
	it('are known by their endings', () => {
		expect(figureFile('a-b.svg')?.name).toBe('a-b');
		expect(figureFile('steps.strip.yaml')?.name).toBe('steps');
		expect(figureFile('quiz.yaml')).toBeUndefined();
		expect(figureFile('a.png')).toBeUndefined();
	});

	it('are strips of painted pictures, the last step where none is named', () => {
		const text =
			'pictures:\n  - { prompt: a red cat, label: first, after: 2 }\n  - { prompt: a red cat, label: last }\n';
		expect(problemsOf('a.strip.yaml', text)).toEqual([]);
		const html = drawn('a.strip.yaml', text);
		expect(html).toContain('aria-label="What &quot;it&quot; shows"');
		expect(html).toContain('a red cat@2.png');
		expect(html).toContain('a red cat@20.png');
	});

	it('name words that the network does not know', () => {
		const text = 'before: { prompt: a red zebra, label: a }\nafter: { prompt: a cat, label: b }\n';
		expect(problemsOf('a.slider.yaml', text)).toEqual([
			'the network does not know or read "zebra": add it to unread if that is meant'
		]);
		expect(
			problemsOf('a.slider.yaml', text.replace(', label: a', ', label: a, unread: [zebra]'))
		).toEqual([]);
	});

	it('say where they have not the form of their kind', () => {
		expect(
			problemsOf('a.strip.yaml', 'pictures: [{ prompt: a cat, label: x, stepz: 3 }]').join()
		).toMatch(/pictures/);
		expect(problemsOf('a.plot.yaml', 'y: { label: Right }').join()).toMatch(/y\.from/);
	});

	it('are plots, which keep to what figures may hold', () => {
		const text = `${axes}points: [{ name: Model A <1>, x: 3, y: 71 }]\nlimits: [{ name: enough, y: 85 }]\nlines: [{ name: p50, points: [[0, 1], [9, 90]] }]\n`;
		expect(problemsOf('a.plot.yaml', text)).toEqual([]);
		const html = drawn('a.plot.yaml', text);
		expect(html).toContain('Model A &lt;1&gt;');
		expect(html).toContain('$10');
		const bars = drawPlot({
			y: { label: 'Right', unit: '%', from: 0, to: 100, log: false },
			...{ points: [], lines: [], limits: [], x: undefined },
			bars: [{ name: 'prompt alone', y: 61 }]
		});
		expect(figureProblems(bars, 'a')).toEqual([]);
	});

	it.each([
		[
			'a point outside',
			`${axes}points: [{ name: A, x: 30, y: 7 }]`,
			'"A" stands at 30, outside 0 to 10'
		],
		[
			'a logarithmic axis from 0',
			`x: { label: Cost, from: 0, to: 9, log: true }\n${axes.split('\n')[1]}\nlimits: [{ name: a, y: 5 }]`,
			'"Cost" is logarithmic and begins at 0 or below'
		],
		['nothing', axes, 'shows nothing'],
		[
			'points without their axis',
			`${axes.split('\n')[1]}\npoints: [{ name: A, x: 3, y: 7 }]`,
			'has points, lines or a limit of x, and no axis x'
		]
	])('report a plot with %s', (_, text, problem) => {
		expect(problemsOf('a.plot.yaml', text)).toEqual([problem]);
	});
});
