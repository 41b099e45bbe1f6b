import { MOMENTS } from '#lib/core/catalogue/lifecycle.ts';
import type { CatalogueEntry, Fact } from '#lib/core/course/types.ts';

/** Facts that were read in one place on one day: they share the line that says so. */
export interface FactGroup {
	facts: (Fact & { name: string })[];
	source: string;
	seen: string;
	freshUntil: string;
	note?: string;
}

const SECTIONS = ['life', 'limits', 'price', 'custom', 'where'] as const;
type SectionName = (typeof SECTIONS)[number];

export interface FactSection {
	name: SectionName;
	groups: FactGroup[];
}

const LIFE = ['state', 'legacy', 'public-extended-access', 'end-of-life', ...MOMENTS];
const LIFE_TOO = ['released', 'first-listed', 'earlier-end-of-life', 'deprecated'];

function sectionOf(name: string): SectionName {
	if (LIFE.includes(name) || LIFE_TOO.includes(name)) return 'life';
	if (name.includes('price')) return 'price';
	if (name.startsWith('on-')) return 'where';
	if (/fine-tuning|distillation|pre-training|import/.test(name)) return 'custom';
	return 'limits';
}

const isSame = (group: FactGroup | undefined, fact: Fact): group is FactGroup =>
	group?.source === fact.source &&
	group.freshUntil === fact.freshUntil &&
	group.note === fact.note &&
	group.seen === fact.seen;

/** Facts in groups: neighbours that were read together share one. */
function grouped(facts: FactGroup['facts']): FactGroup[] {
	const groups: FactGroup[] = [];
	for (const fact of facts) {
		const last = groups.at(-1);
		const { source, seen, freshUntil, note } = fact;
		if (isSame(last, fact)) last.facts.push(fact);
		else groups.push({ facts: [fact], source, seen, freshUntil, note });
	}
	return groups;
}

/** True for what the state says too, and says anew with the days. */
const isTold = ({ name, value, note }: FactGroup['facts'][number]): boolean =>
	name === 'on-bedrock' && (note === undefined || value !== 'yes');

/** The facts of a model in sections. */
export function factSections(entry: CatalogueEntry): FactSection[] {
	const facts = Object.entries(entry.facts).map(([name, fact]) => ({ ...fact, name }));
	const inSection = (name: SectionName) =>
		facts.filter((fact) => sectionOf(fact.name) === name && !isTold(fact));
	const sections = SECTIONS.map((name) => ({ name, groups: grouped(inSection(name)) }));
	return sections.filter(({ groups }) => groups.length > 0);
}
