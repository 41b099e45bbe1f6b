import type { Component } from 'svelte';
import type { WeightsFile } from '#engine/networks/files.ts';
import { readLookAndAnswer } from '#labs/core/look-and-answer/setting.ts';
import { readNextWord } from '#labs/core/next-word/setting.ts';
import { readNoiseToPicture } from '#labs/core/noise-to-picture/setting.ts';
import { readOneSpace } from '#labs/core/one-space/setting.ts';
import type { ReadSetting } from '#labs/core/read-setting.ts';
import { readTeach } from '#labs/core/teach/setting.ts';
import type { LabProps } from '#labs/ui/lab-data.ts';
import LookAndAnswerLab from '#labs/ui/look-and-answer/LookAndAnswerLab.svelte';
import NextWordLab from '#labs/ui/next-word/NextWordLab.svelte';
import NoiseToPictureLab from '#labs/ui/noise-to-picture/NoiseToPictureLab.svelte';
import OneSpaceLab from '#labs/ui/one-space/OneSpaceLab.svelte';
import TeachLab from '#labs/ui/teach/TeachLab.svelte';
import type { Lab, LabKind, Values } from '#lib/core/course/labs.ts';
import { drawIsland, type DrawnIsland } from '#lib/ui/island/draw-island.ts';
import * as lookAndAnswer from './look-and-answer.ts';
import * as nextWord from './next-word.ts';
import { sentBytes } from './node-networks.ts';
import * as noiseToPicture from './noise-to-picture.ts';
import * as oneSpace from './one-space.ts';
import { withPictureFiles } from './picture-files.ts';
import { NO_STILL, type LabStill } from './still.ts';
import * as teach from './teach.ts';

/** Makes something once for a lab and keeps it from one build to the next. */
type Keep = <T>(make: () => T) => T;

/** What a kind of lab is at build time. */
interface Build<Setting, First> {
	/** What the networks make of a setting, for the page as it is before script. */
	firstFrame(setting: Setting): First;
	/** The weights that the lab loads. */
	filesOf(setting: Setting): readonly WeightsFile[];
	/** What stands for the lab among others, where its first frame has it. */
	stillOf?(first: First): LabStill;
}

/** A kind of lab as pages draw it. */
interface Drawn {
	/** A lab, whose texts are HTML, as an island of a page two levels deep. */
	island(lab: Lab, keep: Keep): DrawnIsland;
	/** What stands for it on a page one level deep; nothing of it gives the guess away. */
	still(lab: Lab, keep: Keep): LabStill;
}

const drawn = <Setting, First>(
	read: (values: Values) => ReadSetting<Setting>,
	build: Build<Setting, First>,
	Content: Component<LabProps<First>>
): Drawn => {
	const frameOf = (lab: Lab, keep: Keep) =>
		keep(() => {
			const { setting } = read(lab.setting);
			return { first: build.firstFrame(setting), bytes: sentBytes(build.filesOf(setting)) };
		});
	return {
		island: (lab, keep) =>
			drawIsland(Content, withPictureFiles({ lab, ...frameOf(lab, keep) }, '../../')),
		still: (lab, keep) =>
			withPictureFiles(build.stillOf?.(frameOf(lab, keep).first) ?? NO_STILL, '../')
	};
};

/** The kinds of labs: one line each. */
export const drawLab = {
	'next-word': drawn(readNextWord, nextWord, NextWordLab),
	'noise-to-picture': drawn(readNoiseToPicture, noiseToPicture, NoiseToPictureLab),
	'one-space': drawn(readOneSpace, oneSpace, OneSpaceLab),
	'look-and-answer': drawn(readLookAndAnswer, lookAndAnswer, LookAndAnswerLab),
	teach: drawn(readTeach, teach, TeachLab)
} satisfies Record<LabKind, Drawn>;
