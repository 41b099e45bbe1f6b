import type { LabKind, Values } from '#lib/core/course/labs.ts';
import type { ReadSetting } from './read-setting.ts';
import { readLookAndAnswer } from './look-and-answer/setting.ts';
import { readNextWord } from './next-word/setting.ts';
import { readNoiseToPicture } from './noise-to-picture/setting.ts';
import { readOneSpace } from './one-space/setting.ts';
import { readTeach } from './teach/setting.ts';
import { settingProblem } from '#words/labs/setting.ts';

const readers: Record<LabKind, (values: Values) => ReadSetting<object>> = {
	'next-word': readNextWord,
	'noise-to-picture': readNoiseToPicture,
	'one-space': readOneSpace,
	'look-and-answer': readLookAndAnswer,
	teach: readTeach
};

/** Reads a setting of any kind, for whoever writes labs: what could not be used is told in words. */
export function readSettingOf(
	kind: LabKind,
	values: Values
): { setting: object; problems: readonly string[] } {
	const { setting, problems } = readers[kind](values);
	return { setting, problems: problems.map(settingProblem) };
}
