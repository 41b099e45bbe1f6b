import type { CatalogueEntry } from '../course/types.ts';
import { isModelState, type Lifecycle } from './lifecycle.ts';

export const CUSTOMIZATIONS = [
	'fine-tuning',
	'distillation',
	'reinforcement-fine-tuning',
	'continued-pre-training',
	'custom-model-import'
] as const;
type Customization = (typeof CUSTOMIZATIONS)[number];

/** Where a model can be had besides Bedrock. */
export const ELSEWHERE = ['jumpstart', 'sagemaker'] as const;
type Elsewhere = (typeof ELSEWHERE)[number];

/** What filters and orders need of a model; its name and its texts stand in the page. */
export interface ModelRow extends Lifecycle {
	id: string;
	/** The provider's name as it stands in an address: "mistral-ai". */
	provider: string;
	type: string;
	input: string[];
	output: string[];
	elsewhere: Elsewhere[];
	/** How it can be customized now. */
	custom: Customization[];
	/** Tokens. */
	context?: number;
	/** US dollars per million tokens. */
	priceIn?: number;
	priceOut?: number;
}

/** A name as a word of an address: "Mistral AI" is "mistral-ai". */
export function addressWord(name: string): string {
	return name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

const GONE = /^(no|never|was)\b/;

/** True where a fact says that something can be done now: not where it is missing, denied or a date. */
function holdsNow(entry: CatalogueEntry, name: string): boolean {
	const fact = entry.facts[name];
	return fact !== undefined && fact.kind !== 'date' && !GONE.test(String(fact.value));
}

const dateOf = (entry: CatalogueEntry, name: string): string | undefined => {
	const value = entry.facts[name]?.value;
	return typeof value === 'string' ? value : undefined;
};

const numberOf = (entry: CatalogueEntry, name: string): number | undefined => {
	const value = entry.facts[name]?.value;
	return typeof value === 'number' ? value : undefined;
};

/** The life of a model, from its facts. Throws where its state is missing or unknown. */
export function lifecycleOf(entry: CatalogueEntry): Lifecycle {
	const state = entry.facts['state']?.value;
	if (!isModelState(state)) {
		throw new Error(`The model "${entry.id}" has the state "${String(state)}", which is none.`);
	}
	return {
		state,
		launched: dateOf(entry, 'launched'),
		legacy: dateOf(entry, 'legacy'),
		extended: dateOf(entry, 'public-extended-access'),
		end: dateOf(entry, 'end-of-life')
	};
}

/** A model of the catalogue as a row of the table. */
export function rowOf(entry: CatalogueEntry): ModelRow {
	return {
		id: entry.id,
		provider: addressWord(entry.provider ?? ''),
		type: entry.type ?? '',
		input: entry.input,
		output: entry.output,
		...lifecycleOf(entry),
		elsewhere: ELSEWHERE.filter((place) => holdsNow(entry, `on-${place}`)),
		custom: CUSTOMIZATIONS.filter((way) => holdsNow(entry, way)),
		context: numberOf(entry, 'context'),
		priceIn: numberOf(entry, 'price-in'),
		priceOut: numberOf(entry, 'price-out')
	};
}
