import type { CatalogueEntry, Course } from '#lib/core/course/types.ts';

/** Services, products and standing terms of AWS that a lesson may name; not in the catalogue. */
const services = [
	'Amazon Bedrock Knowledge Bases',
	'Amazon Bedrock Evaluations',
	'Amazon Bedrock Guardrails',
	'Amazon Bedrock AgentCore',
	'Amazon Bedrock',
	'Amazon SageMaker JumpStart',
	'Amazon SageMaker AI',
	'Amazon SageMaker',
	'SageMaker JumpStart',
	'SageMaker AI',
	'SageMaker',
	'JumpStart',
	'Bedrock',
	'Knowledge Bases',
	'AgentCore',
	'Amazon CloudWatch',
	'CloudWatch',
	'AWS Budgets',
	'AWS Cost Explorer',
	'Cost Explorer',
	'AWS Lambda',
	'Lambda',
	'AWS Trainium',
	'Trainium',
	'AWS Inferentia',
	'Inferentia',
	'Amazon S3',
	'Amazon EC2',
	'Amazon Kendra',
	'Amazon OpenSearch Service',
	'OpenSearch',
	'Amazon Aurora',
	'Amazon Textract',
	'Textract',
	'Amazon Transcribe',
	'Transcribe',
	'Amazon Rekognition',
	'Rekognition',
	'Amazon Comprehend',
	'Amazon Polly',
	'Amazon Q',
	'PartyRock',
	'Amazon',
	'AWS'
];

/** Makers and families that a text may name before the catalogue holds one of their models. */
const families = [
	'Nova',
	'Titan',
	'Claude',
	'Llama',
	'Mistral',
	'Mixtral',
	'Pixtral',
	'Jamba',
	'Jurassic',
	'Command',
	'Stable Diffusion',
	'Stable Image',
	'Qwen',
	'DeepSeek',
	'Gemma',
	'GPT',
	'Palmyra',
	'Nemotron',
	'Kimi',
	'Luma',
	'Marengo',
	'Pegasus',
	'Embed',
	'Rerank'
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern for any of the phrases as whole words, the longest first; it matches nothing when there is none. */
export function anyOf(phrases: Iterable<string>): RegExp {
	const sorted = [...new Set(phrases)].sort((a, b) => b.length - a.length).map(escaped);
	const inside = sorted.length > 0 ? sorted.join('|') : '(?!)';
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${inside})(?![\\p{L}\\p{N}])`, 'gu');
}

/** A name without its maker, as people say it: "Nova 2 Lite" for "Amazon Nova 2 Lite". */
function shortName({ name, provider }: CatalogueEntry): string {
	const maker = `${provider ?? ''} `;
	return name.startsWith(maker) ? name.slice(maker.length) : name;
}

/** Names of the catalogue's entries, in full and without their maker. */
export function catalogueNames(course: Course): string[] {
	return [...course.entries.values()].flatMap((entry) => [entry.name, shortName(entry)]);
}

/** The word that names a model's family: the first of its short name, without a number. */
function familyOf(entry: CatalogueEntry): string | undefined {
	return /^[A-Z][a-z]{2,}/.exec(shortName(entry))?.[0];
}

/** Families of models, of the catalogue and beyond it. */
export function familyNames(course: Course): string[] {
	const models = [...course.entries.values()].filter((entry) => entry.kind !== 'service');
	return [...new Set([...families, ...models.flatMap((entry) => familyOf(entry) ?? [])])];
}

/** Every product, family, service and company name that the reading grade must not count. */
export function productNames(course: Course): RegExp {
	const makers = [...course.entries.values()].flatMap((entry) => entry.provider ?? []);
	return anyOf([...catalogueNames(course), ...makers, ...services, ...familyNames(course)]);
}

/** A text with each name replaced by one short neutral word. */
export function withoutNames(text: string, names: RegExp): string {
	return text.replace(names, 'it');
}

/** Finds the makers of models that a text names, by company or by one of their models. */
export function vendorFinder(course: Course): (text: string) => Set<string> {
	const names = new Map<string, string[]>();
	for (const entry of course.entries.values()) {
		if (entry.kind === 'service' || !entry.provider) continue;
		const known = names.get(entry.provider) ?? [entry.provider];
		names.set(entry.provider, [...known, entry.name, shortName(entry)]);
	}
	const patterns = [...names].map(([vendor, own]): [string, RegExp] => [vendor, anyOf(own)]);
	return (text) =>
		new Set(patterns.filter(([, own]) => text.search(own) >= 0).map(([vendor]) => vendor));
}
