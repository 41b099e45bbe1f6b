import type { NextWordSetting } from '#labs/core/next-word/setting.ts';
import { nextTokens } from '#labs/core/next-word/bars.ts';
import {
	LANGUAGE_SIZES,
	languageFiles,
	type LanguageChoice,
	type WeightsFile
} from '#engine/networks/files.ts';
import type { WritingNews } from '#labs/jobs/next-word.ts';
import { BARS, LINE, type Column, type NextWordFirst } from '#labs/core/next-word/first.ts';
import { readCards } from './cards/cards.ts';
import { doJob, sentBytes } from './node-networks.ts';
import { NO_STILL, type LabStill } from './still.ts';

/** The models that a setting lets side by side; the one that it names where there is one. */
function choicesOf({ mode, size, lora }: NextWordSetting): LanguageChoice[] {
	if (mode === 'sizes') return LANGUAGE_SIZES.map((one) => ({ size: one, lora: false }));
	if (mode === 'lora') return [false, true].map((on) => ({ size: 'large', lora: on }));
	return [{ size, lora }];
}

/** The weights that the lab loads. */
export const filesOf = (setting: NextWordSetting): WeightsFile[] => [
	...new Set(choicesOf(setting).flatMap(languageFiles))
];

/** What a model makes of a setting: what it read, what it wrote, and the scores of what may come next. */
function writing(choice: LanguageChoice, setting: NextWordSetting, most: number) {
	const { prompt, seed } = setting;
	const input = { choice, prompt, written: [], sampling: setting, seed, most };
	const news: WritingNews[] = doJob('next-word/write', input);
	const written = news.flatMap((item) => (item.kind === 'wrote' ? [item.token] : []));
	const [read] = news;
	const scores = news.at(-1)?.scores;
	if (read?.kind !== 'read' || !scores) throw new Error('The language model read nothing.');
	return { ...read, written, scores };
}

/** What is known on a model, and how it goes on to the end of the line. */
function column(choice: LanguageChoice, setting: NextWordSetting): Column {
	const { written, vocabulary } = writing(choice, setting, LINE);
	const files = languageFiles(choice);
	const cards = files.map((file) => readCards().get(file));
	const [base] = cards;
	// The card of the base says nothing of what an adapter makes of it.
	const quality = choice.lora ? [] : (base?.quality ?? []);
	return {
		choice,
		bytes: sentBytes(files),
		weights: cards.reduce((sum, card) => sum + (card?.weights ?? 0), 0),
		quality: Object.fromEntries(
			quality.map(({ measure, value, of }) => [measure, { value, of: of ?? 0 }])
		),
		written: pieces(written, vocabulary)
	};
}

const pieces = (tokens: readonly number[], vocab: readonly string[]) =>
	tokens.map((id) => ({ id, text: vocab[id] ?? '' }));

/** What the model makes of a setting, for the page as it is before script. */
export function firstFrame(setting: NextWordSetting): NextWordFirst {
	const { size, lora, written: most } = setting;
	const read = writing({ size, lora }, setting, most);
	const { tokens, unknown, context, written, scores, vocabulary: vocab } = read;
	const next = nextTokens(scores, setting, BARS);
	return {
		setting,
		tokens: pieces(tokens, vocab),
		unknown,
		context,
		written: pieces(written, vocab),
		next,
		texts: Object.fromEntries(next.best.map(({ token }) => [token, vocab[token] ?? ''])),
		columns: setting.mode === 'one' ? [] : choicesOf(setting).map((one) => column(one, setting))
	};
}

/** The text that it begins with. */
export const stillOf = ({ setting }: NextWordFirst): LabStill => ({
	...NO_STILL,
	text: setting.prompt
});
