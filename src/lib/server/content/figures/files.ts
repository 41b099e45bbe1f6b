import type { GenericSchema, InferOutput } from 'valibot';
import { unreadWords } from '#labs/core/unread-words.ts';
import type { Painted } from '#lib/core/course/painted.ts';
import { formatPath, type Report } from '../problems.ts';
import { readable, validate } from '../validate.ts';
import { readYaml } from '../yaml.ts';
import { drawFigure, figureProblems } from './drawing.ts';
import { drawSlider, drawStrip } from './pictures.ts';
import { drawPlot, plotProblems } from './plot.ts';
import { plotSchema, sliderSchema, stripSchema, type LabelledPicture } from './schemas.ts';

/** Paints a picture and gives the address of its file. */
export type Paint = (picture: Painted) => string;

interface FigureFile {
	/** What is wrong with the file, in words; `name` is its name without the ending. */
	problems: (text: string, name: string) => string[];
	/** The figure as it stands in a page; `label` is its text alternative. */
	draw: (text: string, label: string, paint: Paint) => string;
}

/** The value of a file; undefined where it does not have the form of its schema. */
function valueIn<S extends GenericSchema>(text: string, schema: S, report: Report) {
	const { value } = readYaml(text, '', []);
	validate(schema, value, report);
	const [read] = readable(schema, [value]);
	return read?.value;
}

/** A figure that is told in YAML. */
function fromYaml<S extends GenericSchema>(
	schema: S,
	judge: (value: InferOutput<S>) => string[],
	draw: (value: InferOutput<S>, label: string, paint: Paint) => string
): FigureFile {
	return {
		problems(text) {
			const found: string[] = [];
			const value = valueIn(text, schema, (path, problem, expected) =>
				found.push(`${formatPath(path)}: ${problem}; expected ${expected}`)
			);
			return value === undefined || found.length > 0 ? found : judge(value);
		},
		draw(text, label, paint) {
			const value = valueIn(text, schema, () => {});
			if (value === undefined) throw new Error('A figure has not the form that was checked.');
			return draw(value, label, paint);
		}
	};
}

const pictureProblems = (pictures: readonly LabelledPicture[]): string[] =>
	pictures.flatMap(({ prompt, unread }) =>
		unreadWords(prompt)
			.filter((word) => !unread.includes(word))
			.map(
				(word) => `the network does not know or read "${word}": add it to unread if that is meant`
			)
	);

const FILES: Record<string, FigureFile> = {
	svg: { problems: figureProblems, draw: (text, label) => drawFigure(text, label) },
	'strip.yaml': fromYaml(stripSchema, ({ pictures }) => pictureProblems(pictures), drawStrip),
	'slider.yaml': fromYaml(
		sliderSchema,
		({ before, after }) => pictureProblems([before, after]),
		drawSlider
	),
	'plot.yaml': fromYaml(plotSchema, plotProblems, (plot, label) =>
		drawFigure(drawPlot(plot), label)
	)
};

/** What a figure's file may be called. */
export const FIGURE_NAMES = `./name.svg, ${Object.keys(FILES)
	.slice(1)
	.map((ending) => `./name.${ending}`)
	.join(', ')}`;

/** The kind of figure of a file beside a lesson, and its name without the ending; undefined for other files. */
export function figureFile(path: string): (FigureFile & { name: string }) | undefined {
	const [, name = '', ending = ''] = /^([a-z0-9-]+)\.([a-z.]+)$/.exec(path) ?? [];
	const kind = FILES[ending];
	return kind && name !== '' ? { ...kind, name } : undefined;
}
