import type { BlindReading } from '#lib/core/course/blind-reading.ts';
import { printOf } from '../../blind-reading/grade.ts';
import { interval, tally, type Tally } from '../../blind-reading/tally.ts';
import { bankRule, percent } from '../make-rule.ts';
import type { Bank, Finding, Rule } from '../types.ts';

/** What options alone may earn in single choice, and what the whole question must, 0 to 1. */
const ALONE = 0.45;
const WHOLE = 0.97;
/** From this share of changed questions on, a reading is old. */
const OLD = 0.1;

type Sheet = NonNullable<BlindReading['options']>;

const shareOf = ({ right, of }: Tally): number => right / Math.max(1, of);

/** How the questions of today that were read fared. */
function tallied({ items }: Bank, sheet: Sheet, kind?: string): Tally {
	const reads = items
		.filter(({ body }) => kind === undefined || body.kind === kind)
		.flatMap(({ id }) => {
			const [right, readers] = sheet.items[id] ?? [];
			return right === undefined || readers === undefined ? [] : [{ right, readers, chance: 0 }];
		});
	return tally(reads);
}

/** The share of what was read that has changed since, or is gone. */
function changed({ items }: Bank, sheet: Sheet): number {
	const prints = new Map(items.map((item) => [item.id, printOf(item)]));
	const read = Object.entries(sheet.items);
	const same = read.filter(([id, [, , print]]) => prints.get(id) === print).length;
	return 1 - same / Math.max(1, read.length);
}

function inWords(name: string, all: Tally, sheet: Sheet): string {
	const [low, high] = interval(all);
	return `${name} ${percent(shareOf(all))} (${percent(low)} to ${percent(high)}, ${sheet.date})`;
}

const b06c: Rule = bankRule({
	id: 'B06c',
	title: 'Blind reading: people who have not seen the bank answer it',
	level: 'E',
	threshold: `options alone: single choice at most ${percent(ALONE)}; whole questions: at least ${percent(WHOLE)}`,
	check(bank) {
		const { options, whole } = bank.course.blindReading;
		if (!options || !whole) {
			return {
				value: 'not read yet',
				ok: false,
				findings: [{ where: 'bank', text: 'npm run blind' }]
			};
		}
		const [alone, seen] = [tallied(bank, options, 'single'), tallied(bank, whole)];
		const old: Finding[] = [options, whole]
			.filter((sheet) => changed(bank, sheet) > OLD)
			.map((sheet) => ({
				where: 'lessons/blind-reading.yaml',
				text: `${percent(changed(bank, sheet))} of what was read on ${sheet.date} has changed since`
			}));
		return {
			value: `${inWords('options', alone, options)}; ${inWords('whole', seen, whole)}`,
			ok: shareOf(alone) <= ALONE && shareOf(seen) >= WHOLE,
			findings: old
		};
	}
});

export const blindReadingRules: readonly Rule[] = [b06c];
