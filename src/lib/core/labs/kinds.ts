import type { LabKind, ReadSetting, Values } from './lab.ts';
import { readLookAndAnswer } from './look-and-answer.ts';
import { readNextWord } from './next-word.ts';
import { readNoiseToPicture } from './noise-to-picture.ts';
import { readOneSpace } from './one-space.ts';
import { readTeach } from './teach.ts';

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
