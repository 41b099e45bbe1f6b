import type { BlindReading } from '#lib/core/course/blind-reading.ts';
import type { CatalogueEntry, Misconception, Source } from '#lib/core/course/types.ts';
import { at } from '#lib/core/schema-parts.ts';
import { readBlindReading } from './blind-reading/kept.ts';
import { buildEntry } from './catalogue.ts';
import { checkFamilies, checkStates } from './catalogue-checks.ts';
import type { LessonsFolder } from './lessons-folder.ts';
import { anyName, expectedName, type Names, namesOf, writtenIds } from './names.ts';
import { list, type Path, type Report } from './problems.ts';
import * as schemas from './schemas.ts';
import { group, type Item, readable, validate } from './validate.ts';

/** What lessons refer to by key: sources, misconceptions, the catalogue, retired ids. */
export interface Registers {
	sources: Map<string, Source>;
	misconceptions: Map<string, Misconception>;
	entries: Map<string, CatalogueEntry>;
	retired: Set<string>;
	blindReading: BlindReading;
	/** Everything that is named in the files, also where its entry is broken otherwise. */
	names: { sources: Names; misconceptions: Names; facts: Names };
	/** False when an entry of the catalogue could not be read. */
	catalogueIsWhole: boolean;
}

/** Reports each id that stands twice in a list. */
export function reportTwice(ids: readonly string[], where: Path, report: Report): void {
	ids.forEach((id, index) => {
		if (ids.indexOf(id) === index) return;
		report([...where, index, 'id'], `the id "${id}" stands twice`, 'each id once');
	});
}

/** Things by their ids, in their order; of two with one id the first counts. */
function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
	const map = new Map<string, T>();
	for (const thing of things) map.set(thing.id, map.get(thing.id) ?? thing);
	return map;
}

function readSources(folder: LessonsFolder): Pick<Registers, 'sources'> & { names: Names } {
	const { value, report } = folder.readYaml('sources.yaml');
	if (value === undefined) return { sources: new Map(), names: anyName };
	validate(schemas.sourcesSchema, value, report);
	const written = writtenIds(at(value, 'sources'));
	reportTwice(written, ['sources'], report);
	const items = readable(schemas.sourceSchema, at(value, 'sources'));
	return { sources: byId(items.map((item) => item.value)), names: namesOf(written) };
}

function readMisconceptions(
	folder: LessonsFolder,
	sources: Names
): Pick<Registers, 'misconceptions'> & { names: Names } {
	const { value, report } = folder.readYaml('misconceptions.yaml');
	if (value === undefined) return { misconceptions: new Map(), names: anyName };
	validate(schemas.misconceptionsSchema, value, report);
	const written = writtenIds(at(value, 'misconceptions'));
	reportTwice(written, ['misconceptions'], report);
	const items = readable(schemas.misconceptionSchema, at(value, 'misconceptions'));
	const misconceptions = new Map<string, Misconception>();
	for (const { value: entry, index } of items) {
		const { id, name, correction, source } = entry;
		misconceptions.set(id, { id, name, correction, source });
		reportUnknownSource(source, ['misconceptions', index, 'source'], sources, report);
	}
	return { misconceptions, names: namesOf(written) };
}

/** Reports a source that is named and not in sources.yaml. */
export function reportUnknownSource(
	source: string,
	path: Path,
	sources: Names,
	report: Report
): void {
	if (sources.has(source)) return;
	const expected = expectedName(sources, source, 'a key of sources.yaml');
	report(path, `"${source}" is not a source`, expected);
}

/** A number needs a unit, a text must have none, a date must be one. */
function checkFact(fact: schemas.FactEntry, path: Path, report: Report): void {
	const isNumber = typeof fact.value === 'number';
	if (isNumber && fact.unit === undefined) {
		report(path, 'is a number without a unit', 'a unit, or a text as value');
	}
	if (!isNumber && fact.unit !== undefined) {
		report([...path, 'value'], 'is a text with a unit', 'a number, or no unit');
	}
	const date = String(fact.value);
	if (fact.kind === 'date' && !schemas.isDay(date) && !/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(date)) {
		report([...path, 'value'], `is "${date}"`, 'a date: YYYY-MM-DD, YYYY-MM or YYYY in quotes');
	}
}

function checkEntry(
	{ value: entry, index }: Item<schemas.Entry>,
	kinds: readonly string[],
	sources: Names,
	report: Report
): void {
	for (const [name, fact] of Object.entries(entry.facts)) {
		const path = ['entries', index, 'facts', name];
		checkFact(fact, path, report);
		reportUnknownSource(fact.source, [...path, 'source'], sources, report);
		if (kinds.includes(fact.kind)) continue;
		report([...path, 'kind'], `"${fact.kind}" has no shelf life`, `one of ${list(kinds)}`);
	}
}

/** The ids of all facts as written, also of entries that are broken otherwise. */
function writtenFacts(entries: unknown): string[] {
	if (!Array.isArray(entries)) return [];
	return entries.flatMap((entry: unknown) =>
		Object.keys(group(at(entry, 'facts'))).map((name) => `${String(at(entry, 'id'))}.${name}`)
	);
}

function readModels(
	folder: LessonsFolder,
	sources: Names
): Pick<Registers, 'entries' | 'catalogueIsWhole'> & { names: Names } {
	const { value, report } = folder.readYaml('models.yaml');
	if (value === undefined) {
		return { entries: new Map(), names: anyName, catalogueIsWhole: false };
	}
	const catalogueIsWhole = validate(schemas.modelsSchema, value, report) !== undefined;
	const written: unknown = at(value, 'entries');
	reportTwice(writtenIds(written), ['entries'], report);
	const lives = Object.entries(group(at(value, 'shelfLives')));
	const shelfLives = Object.fromEntries(
		lives.flatMap(([kind, days]): [string, number][] =>
			typeof days === 'number' ? [[kind, days]] : []
		)
	);
	const items = readable(schemas.entrySchema, written);
	for (const item of items) checkEntry(item, Object.keys(shelfLives), sources, report);
	checkStates(items, report);
	checkFamilies(items, report);
	const entries = byId(items.map((item) => buildEntry(item.value, shelfLives)));
	return { entries, names: namesOf(writtenFacts(written)), catalogueIsWhole };
}

function readRetired(folder: LessonsFolder): Set<string> {
	const { value, report } = folder.readYaml('retired.yaml');
	if (value === undefined) return new Set();
	const retired = validate(schemas.retiredSchema, value, report);
	return new Set([...(retired?.questions ?? []), ...(retired?.options ?? [])]);
}

/** Reads sources.yaml, misconceptions.yaml, models.yaml and retired.yaml, and checks how they name each other. */
export function readRegisters(folder: LessonsFolder): Registers {
	const { sources, names: sourceNames } = readSources(folder);
	const { misconceptions, names: misconceptionNames } = readMisconceptions(folder, sourceNames);
	const { entries, names: factNames, catalogueIsWhole } = readModels(folder, sourceNames);
	return {
		sources,
		misconceptions,
		entries,
		retired: readRetired(folder),
		blindReading: readBlindReading(folder),
		catalogueIsWhole,
		names: { sources: sourceNames, misconceptions: misconceptionNames, facts: factNames }
	};
}
