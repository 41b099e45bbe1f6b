import type { Lab, LabKind } from '#lib/core/course/labs.ts';
import type { Course } from '#lib/core/course/types.ts';
import { renderText } from '#lib/server/content/texts.ts';
import { hashOfFiles, kept } from '#lib/server/kept.js';
import type { DrawnIsland } from '#lib/ui/island/draw-island.ts';
import { FRAME_SOURCES } from './frame-sources.ts';
import { drawLab } from './kinds.ts';
import type { LabStill } from './still.ts';

/** A lab with its texts as HTML. */
function withHtml(lab: Lab, course: Course): Lab {
	const html = (text: string) => renderText(text, course);
	const { predict } = lab;
	return {
		...lab,
		title: html(lab.title),
		intro: html(lab.intro),
		task: html(lab.task),
		try: '',
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

/**
 * The lab with this id, its texts HTML, and what keeps its first frame: the networks run only when they, or what they
 * are asked, have changed.
 */
function ready(course: Course, id: string) {
	const lab = course.labs.get(id);
	if (!lab) throw new Error(`There is no lab "${id}".`);
	const { kind, setting } = lab;
	const parts = [sourcesOfFrames, { kind, setting }];
	const keep = <T>(make: () => T) => kept('first-frames', parts, make);
	return { lab: withHtml(lab, course), keep, of: drawLab[kind] };
}

/** The labs with these ids, ready for a page. */
export function labBlocks(course: Course, ids: readonly string[]): LabBlock[] {
	return ids.map((id) => {
		const { lab, keep, of } = ready(course, id);
		return { id, name: `lab-${lab.kind}`, drawn: of.island(lab, keep) };
	});
}

/** A lab as it stands among the others. The texts are HTML. */
export interface LabCard {
	id: string;
	kind: LabKind;
	title: string;
	try: string;
	still: LabStill;
}

/** The labs with these ids, for the page of all labs. */
export function labCards(course: Course, ids: readonly string[]): LabCard[] {
	return ids.map((id) => {
		const { lab, keep, of } = ready(course, id);
		const line = renderText(course.labs.get(id)?.try ?? '', course);
		return { id, kind: lab.kind, title: lab.title, try: line, still: of.still(lab, keep) };
	});
}
