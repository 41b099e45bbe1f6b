import type { Asked, LookAndAnswerSetting } from '#labs/core/look-and-answer/setting.ts';
import { lookingPicture } from '#labs/core/look-and-answer/pictures.ts';
import { questionsAbout } from '#labs/core/look-and-answer/questions.ts';
import type { WeightsFile } from '#engine/networks/files.ts';
import type { Answer, LookAndAnswerFirst } from '#labs/core/look-and-answer/first.ts';
import { doJob } from './node-networks.ts';
import { NO_STILL, packedUrl, type LabStill } from './still.ts';

/** The weights that the lab loads. */
export const filesOf = (): readonly WeightsFile[] => ['encoders', 'captions'];

/** Questions beside that of the setting: what else can be asked. */
const MORE = 2;

/** So many digits tell all that is drawn. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
/** A probability never becomes certain, or nothing, by being rounded. */
const nearly = (value: number): number => rounded(Math.min(0.9999, Math.max(0.0001, value)));

/** What the model writes about a picture that the lab offers. */
export function answerTo({ picture, question }: Asked): Answer {
	const offered = lookingPicture(picture);
	if (!offered) throw new RangeError(`The lab has no picture "${picture}".`);
	const pieces = doJob('look-and-answer/look', { picture: offered.draw(), question });
	return {
		picture,
		question,
		read: pieces.flatMap((piece) => (piece.kind === 'read' ? piece.words : [])),
		words: pieces.flatMap((piece) => {
			if (piece.kind !== 'word') return [];
			const { word, probability, others, looks } = piece.spoken;
			return {
				word,
				probability: nearly(probability),
				others: others.map((one) => ({ ...one, probability: nearly(one.probability) })),
				looks: Array.from(looks, rounded)
			};
		})
	};
}

/** What the model makes of a setting, for the page as it is before script. */
export function firstFrame(setting: LookAndAnswerSetting): LookAndAnswerFirst {
	const { picture, question } = setting;
	const others = questionsAbout(lookingPicture(picture)?.sight)
		.filter((one) => one !== question)
		.filter((_, i, all) => i === 0 || i === all.length - 1)
		.slice(0, MORE);
	return {
		setting,
		answers: [question, ...others].map((asked) => answerTo({ picture, question: asked }))
	};
}

/** The picture that is asked about. */
export function stillOf({ setting }: LookAndAnswerFirst): LabStill {
	const picture = lookingPicture(setting.picture)?.draw();
	return { ...NO_STILL, pictures: picture ? [packedUrl(picture)] : [] };
}
