import * as v from 'valibot';
import type { BlindReading } from '#lib/core/course/blind-reading.ts';
import type { LessonsFolder } from '../lessons-folder.ts';
import { isDay } from '../schemas.ts';
import { readable, validate } from '../validate.ts';
import { printOf, type Read } from './grade.ts';
import type { Mode } from './sheet.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const sheetSchema = v.strictObject({
	date: v.pipe(v.string(), v.check(isDay, 'a day as YYYY-MM-DD')),
	readers: count,
	/** By question: how many were right, of how many, and the print of what they read. */
	items: v.record(v.string(), v.tuple([count, count, v.string()]))
});
const readingSchema = v.strictObject({
	options: v.optional(sheetSchema),
	whole: v.optional(sheetSchema)
});

const READING_FILE = 'blind-reading.yaml';

/** Reads when people who had not seen the bank last answered its sheets; a course that nobody has read blind has no such file. */
export function readBlindReading(folder: LessonsFolder): BlindReading {
	if (!folder.has(READING_FILE)) return {};
	const { value, report } = folder.readYaml(READING_FILE);
	validate(readingSchema, value, report);
	return readable(readingSchema, [value])[0]?.value ?? {};
}

/** The text of the file with a sheet as it was answered now. */
export function withReading(
	before: BlindReading,
	mode: Mode,
	reads: readonly Read[],
	date: string
): string {
	const readers = Math.max(0, ...reads.map((read) => read.readers));
	const items: NonNullable<BlindReading[Mode]>['items'] = {};
	for (const { item, right, readers: of } of reads) items[item.id] = [right, of, printOf(item)];
	const now: BlindReading = { ...before, [mode]: { date, readers, items } };
	const parts = (['options', 'whole'] as const).flatMap((name) => {
		const sheet = now[name];
		if (!sheet) return [];
		const lines = Object.entries(sheet.items)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([id, [right, of, print]]) => `    ${id}: [${right}, ${of}, '${print}']`);
		return [
			`${name}:\n  date: ${sheet.date}\n  readers: ${sheet.readers}\n  items:\n${lines.join('\n')}\n`
		];
	});
	return `# Written by "npm run blind -- grade --keep": right answers, readers, and what they read, by question.\n${parts.join('')}`;
}
