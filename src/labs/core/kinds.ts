import type { LabKind, Values } from '#lib/core/course/labs.ts';
import type { ReadSetting } from './read-setting.ts';
import { readLookAndAnswer } from './look-and-answer/setting.ts';
import { readNextWord } from './next-word/setting.ts';
import { readNoiseToPicture } from './noise-to-picture/setting.ts';
import { readOneSpace } from './one-space/setting.ts';
import { readTeach } from './teach/setting.ts';

const readers: Record<LabKind, (values: Values) => ReadSetting<object>> = {
	'next-word': readNextWord,
	'noise-to-picture': readNoiseToPicture,
	'one-space': readOneSpace,
	'look-and-answer': readLookAndAnswer,
	teach: readTeach
};

/** Reads a setting of any kind. */
export const readSettingOf = (kind: LabKind, values: Values): ReadSetting<object> =>
	readers[kind](values);
