import type { Course } from '#lib/core/course/types.ts';
import type { Lab } from '#lib/core/course/labs.ts';
import { readLookAndAnswer } from '#labs/core/look-and-answer/setting.ts';
import { readNextWord } from '#labs/core/next-word/setting.ts';
import { readNoiseToPicture } from '#labs/core/noise-to-picture/setting.ts';
import { readOneSpace } from '#labs/core/one-space/setting.ts';
import { readTeach } from '#labs/core/teach/setting.ts';
import { kept, hashOfFiles } from '#lib/server/kept.js';
import { renderText } from '#lib/server/content/texts.ts';
import { FRAME_SOURCES } from './frame-sources.ts';
import * as lookAndAnswer from './look-and-answer.ts';
import * as nextWord from './next-word.ts';
import { sentBytes } from './node-networks.ts';
import * as noiseToPicture from './noise-to-picture.ts';
import * as oneSpace from './one-space.ts';
import { withPictureFiles } from './picture-files.ts';
import * as teach from './teach.ts';

/** A lab with its texts as HTML. */
function drawnLab(lab: Lab, course: Course): Lab {
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

/** The first frame of a lab; the models run only when they or what they are asked have changed. */
const keptFrame = ({ kind, setting }: Lab) =>
	kept('first-frames', [sourcesOfFrames, { kind, setting }], () => frameOf({ kind, setting }));

/** What the models make of the lab's setting, and the weights that it loads. */
function frameOf({ kind, setting }: Pick<Lab, 'kind' | 'setting'>) {
	switch (kind) {
		case 'next-word': {
			const begun = readNextWord(setting).setting;
			const first = nextWord.firstFrame(begun);
			return { kind, first, bytes: sentBytes(nextWord.filesOf(begun)) };
		}
		case 'noise-to-picture': {
			const first = noiseToPicture.firstFrame(readNoiseToPicture(setting).setting);
			return { kind, first, bytes: sentBytes(noiseToPicture.FILES) };
		}
		case 'one-space': {
			const first = oneSpace.firstFrame(readOneSpace(setting).setting);
			return { kind, first, bytes: sentBytes(oneSpace.FILES) };
		}
		case 'look-and-answer': {
			const first = lookAndAnswer.firstFrame(readLookAndAnswer(setting).setting);
			return { kind, first, bytes: sentBytes(lookAndAnswer.FILES) };
		}
		case 'teach': {
			const first = teach.firstFrame(readTeach(setting).setting);
			return { kind, first, bytes: sentBytes(teach.FILES) };
		}
	}
}

/** The labs with these ids, ready for a page. */
export function labBlocks(course: Course, ids: readonly string[]) {
	return ids.map((id) => {
		const lab = course.labs.get(id);
		if (!lab) throw new Error(`There is no lab "${id}".`);
		return withPictureFiles({ lab: drawnLab(lab, course), ...keptFrame(lab) }, '../../');
	});
}
