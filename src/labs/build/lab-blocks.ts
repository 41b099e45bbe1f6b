import type { Lab } from '#lib/core/course/labs.ts';
import type { Course } from '#lib/core/course/types.ts';
import { renderText } from '#lib/server/content/texts.ts';
import { hashOfFiles, kept } from '#lib/server/kept.js';
import type { DrawnIsland } from '#lib/ui/island/draw-island.ts';
import { FRAME_SOURCES } from './frame-sources.ts';
import { drawLab } from './kinds.ts';

/** A lab with its texts as HTML. */
function withHtml(lab: Lab, course: Course): Lab {
	const html = (text: string) => renderText(text, course);
	const { predict } = lab;
	return {
		...lab,
		title: html(lab.title),
		intro: html(lab.intro),
		task: html(lab.task),
		shows: [],
		predict: {
			ask: html(predict.ask),
			options: predict.options.map(html),
			right: predict.right,
			because: html(predict.because)
		}
	};
}

/** Everything that the first frame of a lab can depend on, beside its setting. */
const sourcesOfFrames = hashOfFiles(FRAME_SOURCES);

/** A lab as the page holds it. */
export interface LabBlock {
	id: string;
	/** The name of its island. */
	name: string;
	drawn: DrawnIsland;
}

/** The labs with these ids, ready for a page; the networks run only when they or what they are asked have changed. */
export function labBlocks(course: Course, ids: readonly string[]): LabBlock[] {
	return ids.map((id) => {
		const lab = course.labs.get(id);
		if (!lab) throw new Error(`There is no lab "${id}".`);
		const { kind, setting } = lab;
		const parts = [sourcesOfFrames, { kind, setting }];
		const drawn = drawLab[kind](withHtml(lab, course), (make) => kept('first-frames', parts, make));
		return { id, name: `lab-${kind}`, drawn };
	});
}
