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

export interface FactSection {
	title: string;
	groups: FactGroup[];
}

const LIFE = ['state', 'legacy', 'public-extended-access', 'end-of-life', ...MOMENTS];
const LIFE_TOO = ['released', 'first-listed', 'earlier-end-of-life', 'deprecated'];

function sectionOf(name: string): string {
	if (LIFE.includes(name) || LIFE_TOO.includes(name)) return 'Lifecycle';
	if (name.includes('price')) return 'Price';
	if (name.startsWith('on-')) return 'Where';
	if (/fine-tuning|distillation|pre-training|import/.test(name)) return 'Customization';
	return 'Limits';
}

const TITLES = ['Lifecycle', 'Limits', 'Price', 'Customization', 'Where'];

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
	const inSection = (title: string) =>
		facts.filter((fact) => sectionOf(fact.name) === title && !isTold(fact));
	const sections = TITLES.map((title) => ({ title, groups: grouped(inSection(title)) }));
	return sections.filter(({ groups }) => groups.length > 0);
}
