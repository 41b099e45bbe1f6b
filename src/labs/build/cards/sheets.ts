import type {
	FigureLine,
	Figures,
	Floor,
	Sample,
	Sheet,
	SheetFile,
	SheetId
} from '#labs/core/cards/sheet.ts';
import type { WeightsFile } from '#engine/networks/files.ts';
import { hashOfFiles, kept } from '#lib/server/kept.js';
import * as words from '#words/labs/cards.ts';
import { PROMPTS } from './prompts.ts';
import * as samples from './samples.ts';
import { FRAME_SOURCES } from '../frame-sources.ts';
import type { NetworkCard, QualityRow } from './cards.ts';

interface Plan {
	id: SheetId;
	family: Sheet['family'];
	/** The last one is the one that the floors are for. */
	models: readonly WeightsFile[];
	sample: () => Sample;
	sampleIntro: string;
}

const { CAPTIONS, PAINTING } = samples;

const PLANS: readonly Plan[] = [
	{
		...{ id: 'language', family: 'language' },
		models: ['language-small', 'language-middle', 'language-large'],
		sample: samples.languageSample,
		sampleIntro: words.writtenGreedily
	},
	{
		...{ id: 'lora', family: 'language' },
		models: ['language-lora'],
		sample: samples.loraSample,
		sampleIntro: words.withoutAndWithLora
	},
	{
		...{ id: 'diffusion', family: 'image' },
		models: ['diffusion'],
		sample: samples.diffusionSample,
		sampleIntro: words.painted(PAINTING, PROMPTS.length)
	},
	{
		...{ id: 'encoders', family: 'multimodal' },
		models: ['encoders'],
		sample: samples.encodersSample,
		sampleIntro: words.nearestCaptions(CAPTIONS)
	},
	{
		...{ id: 'captions', family: 'multimodal' },
		models: ['captions'],
		sample: samples.captionsSample,
		sampleIntro: words.said
	}
];

/** Cards begin with a small letter and end without a full stop. */
const sentence = (text: string): string =>
	`${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

function floorOf({ value, floor }: QualityRow): Floor | undefined {
	if (floor === null) return undefined;
	return { words: words.atLeast(floor), share: floor, reached: value >= floor };
}

function mostOf(value: number, floor: number | null): Floor | undefined {
	if (floor === null) return undefined;
	return { words: words.atMost(floor), reached: value <= floor };
}

function line(rows: readonly (QualityRow | undefined)[], measure: string): FigureLine {
	const [only] = rows;
	const values = rows.map((row) => (row ? words.percent(row.value) : words.notMeasured));
	const floored = rows.findLast((row) => row !== undefined && row.floor !== null);
	const floor = floored && floorOf(floored);
	const share = rows.length === 1 && only ? { share: only.value } : {};
	const asked = rows.findLast((row) => row !== undefined)?.of;
	return {
		...{ measure: sentence(measure).slice(0, -1), values },
		...share,
		...(typeof asked === 'number' && { asked }),
		...(floor && { floor })
	};
}

function quality(columns: readonly string[], cards: readonly NetworkCard[]): Figures[] {
	const rowsOf = (measure: string) =>
		cards.map((card) => card.quality.find((row) => row.measure === measure));
	const measures = [...new Set(cards.flatMap((card) => card.quality.map((row) => row.measure)))];
	if (measures.length === 0) return [];
	const lines = measures.map((measure) => line(rowsOf(measure), measure));
	return [{ caption: words.howOftenRight, columns, lines }];
}

/** The perplexity of sizes beside that of the text; of a LoRA, before and after. */
function perplexity(columns: readonly string[], cards: readonly NetworkCard[]): Figures[] {
	const known = cards.flatMap((card) => card.perplexity ?? []);
	const sizes = known.flatMap((one) => ('over' in one ? one : []));
	const [lora] = known.flatMap((one) => ('of_pirate_text' in one ? one : []));
	const caption = words.perplexityCaption;
	const { ofPerplexity } = words;
	if (lora) {
		const values = (before: number, after: number) => [ofPerplexity(before), ofPerplexity(after)];
		const lines = [
			{
				measure: words.onPirateText,
				values: values(lora.of_pirate_text_before, lora.of_pirate_text)
			},
			{ measure: words.onPlainText, values: values(lora.of_plain_text_before, lora.of_plain_text) }
		];
		return [{ caption, columns: [words.withoutTheLora, words.withIt], lines }];
	}
	if (sizes.length < cards.length) return [];
	const last = sizes.findLast((one) => one.floor !== null);
	const lines: FigureLine[] = [
		{ measure: words.theModel, values: sizes.map((one) => ofPerplexity(one.perplexity)) },
		{
			measure: words.theProgram,
			values: sizes.map((one) => ofPerplexity(one.of_the_text_itself))
		},
		{
			measure: words.aboveItBy,
			values: sizes.map((one) => words.percent(Math.max(0, one.over))),
			...(last && { floor: mostOf(last.over, last.floor) })
		}
	];
	return [{ caption, columns, lines }];
}

function fileOf(name: string, card: NetworkCard): SheetFile {
	const { weights, bytes, brotli_bytes: sent, training } = card;
	return { name, weights, bytes, sent, steps: training.steps, minutes: training.processor_minutes };
}

/** What a model does for a sample; it runs only when it, or what it is asked, has changed. */
const keptSample = ({ id, sample }: Plan): Sample =>
	kept('card-samples', [hashOfFiles(FRAME_SOURCES), id], sample);

function sheetOf(plan: Plan, cards: ReadonlyMap<WeightsFile, NetworkCard>): Sheet[] {
	const there = plan.models.flatMap((model) => {
		const card = cards.get(model);
		return card ? [{ name: words.modelNames[model], card }] : [];
	});
	const last = there.at(-1)?.card;
	if (!last) return [];
	const columns = there.map(({ name }) => name);
	const all = there.map(({ card }) => card);
	return [
		{
			...{ id: plan.id, family: plan.family, title: words.titles[plan.id] },
			kind: sentence(last.kind),
			files: there.map(({ name, card }) => fileOf(name, card)),
			tables: [...quality(columns, all), ...perplexity(columns, all)],
			sample: there.length === plan.models.length ? keptSample(plan) : undefined,
			sampleIntro: plan.sampleIntro,
			data: sentence(last.data),
			measured: sentence(last.measured_on),
			limits: last.limits.map(sentence),
			unlike: last.unlike_the_big_ones.map(sentence)
		}
	];
}

/** What the page on the models shows, model by model; those without a card are left out. */
export const networkSheets = (cards: ReadonlyMap<WeightsFile, NetworkCard>): Sheet[] =>
	PLANS.flatMap((plan) => sheetOf(plan, cards));
