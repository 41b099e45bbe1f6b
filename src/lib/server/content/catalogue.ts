import { formatFact } from '#words/values.ts';
import type { CatalogueEntry, Course, Fact } from '#lib/core/course/types.ts';
import type { Entry, FactEntry } from './schemas.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The day that many days after a day, both YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** A fact ready to be shown. One of an unknown kind counts as stale from the day it was seen. */
function buildFact(id: string, fact: FactEntry, shelfLives: Record<string, number>): Fact {
	return {
		id,
		value: fact.value,
		unit: fact.unit,
		kind: fact.kind,
		text: formatFact(fact.value, fact.unit),
		seen: fact.seen,
		freshUntil: daysAfter(fact.seen, shelfLives[fact.kind] ?? 0),
		source: fact.source,
		note: fact.note
	};
}

/** An entry of models.yaml with its facts formatted. `shelfLives` gives the days that each kind of fact keeps. */
export function buildEntry(entry: Entry, shelfLives: Record<string, number>): CatalogueEntry {
	const facts = Object.entries(entry.facts).map(([name, fact]): [string, Fact] => [
		name,
		buildFact(`${entry.id}.${name}`, fact, shelfLives)
	]);
	const shared = {
		id: entry.id,
		name: entry.name,
		provider: entry.provider,
		about: entry.about,
		facts: Object.fromEntries(facts)
	};
	if (entry.kind === 'service') return { ...shared, kind: entry.kind, input: [], output: [] };
	if (entry.kind === 'family') {
		return { ...shared, kind: entry.kind, input: [], output: [], members: entry.members };
	}
	const { kind, type, family, input, output, modelId, api } = entry;
	return { ...shared, kind, type, family, input, output, modelId, api };
}

type Catalogue = Pick<Course, 'entries'>;

/** The fact of an id such as `nova-micro.price-in`; undefined when the catalogue has none. */
export function findFact(course: Catalogue, id: string): Fact | undefined {
	const [entry = '', name = '', ...rest] = id.split('.');
	const facts = rest.length === 0 ? course.entries.get(entry)?.facts : undefined;
	return facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined;
}

/** For `computeExpression`: the value of a fact when it is a number. */
export function numberOf(course: Catalogue): (id: string) => number | undefined {
	return (id) => {
		const value = findFact(course, id)?.value;
		return typeof value === 'number' ? value : undefined;
	};
}
