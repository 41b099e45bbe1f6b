import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { WEIGHTS_FILES, type WeightsFile } from '#engine/networks/files.ts';

const FOLDER = join(process.cwd(), 'training/cards');
/** The judge of painted pictures has a card too; it is not shipped. */
const JUDGE = 'checker';

const text = v.pipe(v.string(), v.nonEmpty());
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const positive = v.pipe(v.number(), v.minValue(0));
const texts = v.pipe(v.array(text), v.minLength(1));

const qualityRow = v.object({
	measure: text,
	value: share,
	floor: v.nullable(share),
	of: v.nullable(count)
});

/** Perplexity of a language model beside that of its text; of the LoRA, before and after. */
const perplexity = v.union([
	v.object({
		perplexity: positive,
		of_the_text_itself: positive,
		over: v.number(),
		floor: v.nullable(share)
	}),
	v.object({
		of_pirate_text_before: positive,
		of_pirate_text: positive,
		of_plain_text_before: positive,
		of_plain_text: positive
	})
]);

const cardSchema = v.object({
	model: v.picklist(WEIGHTS_FILES),
	date: v.pipe(v.string(), v.isoDate()),
	bytes: count,
	brotli_bytes: count,
	kind: text,
	weights: count,
	data: text,
	measured_on: text,
	training: v.object({ steps: count, processor_minutes: positive, minutes: positive }),
	quality: v.array(qualityRow),
	perplexity: v.optional(perplexity),
	limits: texts,
	unlike_the_big_ones: texts
});

const judgeSchema = v.object({
	date: v.pipe(v.string(), v.isoDate()),
	right: v.object({ all: share })
});

/** What is known on a model: data, size, training, quality, limits. Written by training/. */
export type NetworkCard = v.InferOutput<typeof cardSchema>;
export type QualityRow = v.InferOutput<typeof qualityRow>;

function readChecked<Schema extends v.GenericSchema>(
	schema: Schema,
	name: string,
	folder: string
): v.InferOutput<Schema> {
	const file = `training/cards/${name}.json`;
	let data: unknown;
	try {
		data = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
	} catch (problem) {
		throw new Error(`${file} is no JSON: ${problem instanceof Error ? problem.message : ''}`, {
			cause: problem
		});
	}
	const checked = v.safeParse(schema, data);
	if (checked.success) return checked.output;
	const found = checked.issues.map(
		(issue) => `  ${v.getDotPath(issue) ?? 'card'}: ${issue.message}`
	);
	throw new Error([`${file} cannot be used:`, ...found].join('\n'));
}

/**
 * The cards of the models, by the name of their weights file, in the order of WEIGHTS_FILES.
 * @throws Error that says which card is broken, and where
 */
export function readCards(folder = FOLDER): Map<WeightsFile, NetworkCard> {
	const there = new Set(existsSync(folder) ? readdirSync(folder) : []);
	const cards = WEIGHTS_FILES.filter((model) => there.has(`${model}.json`)).map((model) => {
		const card = readChecked(cardSchema, model, folder);
		if (card.model === model) return card;
		throw new Error(`training/cards/${model}.json is the card of "${card.model}".`);
	});
	return new Map(cards.map((card) => [card.model, card]));
}

/** The share of drawn pictures that the judge of painted ones names wholly right; undefined without its card. */
export function readJudge(folder = FOLDER): number | undefined {
	if (!existsSync(join(folder, `${JUDGE}.json`))) return undefined;
	return readChecked(judgeSchema, JUDGE, folder).right.all;
}
