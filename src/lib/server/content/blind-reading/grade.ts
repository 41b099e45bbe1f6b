import type { Course } from '#lib/core/course/types.ts';
import { kindOfPart } from '#lib/core/quiz/parts.ts';
import { isRight, type Answer } from '#lib/core/quiz/types.ts';
import { hashOf } from '#shared/seeded.ts';
import type { Item } from '../rules/types.ts';
import { entriesOf, readHead, type Entry, type SheetSetting } from './sheet.ts';

/** How one question was answered by all readers of a sheet. */
export interface Read {
	item: Item;
	right: number;
	readers: number;
	/** What blind ticking earns, 0 to 1. */
	chance: number;
	/** What was answered and is not right, as written. */
	wrong: string[];
}

/** Answers of a sheet, as written. */
interface Answers {
	setting: SheetSetting;
	byEntry: ReadonlyMap<string, string>;
}

/** What the letters and numbers of an answer stand for. */
function answerOf({ item, lettered, numbered }: Entry, written: string): Answer {
	const idOf = (lines: Entry['lettered'], name: string) =>
		lines.find((line) => line.name === name.toLowerCase())?.id ?? '';
	const names = written.match(/[a-z]/gi) ?? [];
	switch (item.body.kind) {
		case 'single':
			return idOf(lettered, names[0] ?? '');
		case 'multiple':
		case 'ordering':
			return names.map((name) => idOf(lettered, name));
		case 'matching':
		case 'categorise':
			return Object.fromEntries(
				[...written.matchAll(/(\d+)\s*([a-z])/gi)].map(([, number = '', letter = '']) => [
					idOf(numbered, number),
					idOf(lettered, letter)
				])
			);
		case 'numeric':
		case 'short-text':
			return written;
	}
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** The chance of a blind answer to be right, 0 to 1. */
function chanceOf({ item: { body, choices }, lettered, numbered }: Entry): number {
	const [all, right] = [choices.length, choices.filter((choice) => choice.right).length];
	if (body.kind === 'single') return 1 / all;
	if (body.kind === 'multiple') return (factorial(right) * factorial(all - right)) / factorial(all);
	if (body.kind === 'ordering') return 1 / factorial(lettered.length);
	if (body.kind === 'categorise') return lettered.length ** -numbered.length;
	if (body.kind !== 'matching') return 0;
	return factorial(lettered.length - numbered.length) / factorial(lettered.length);
}

/** Reads the answers of one reader. @throws when the first line names no sheet, or a line no question */
export function readAnswers(text: string): Answers {
	const [first = '', ...lines] = text.split(/\r?\n/).map((line) => line.trim());
	const setting = readHead(first);
	if (!setting)
		throw new Error(`The first line of the answers is "${first}"; it must be that of their sheet.`);
	const pairs = lines
		.filter((line) => line !== '')
		.map((line) => {
			const [, id, written] = /^(q\d{3,})\s*:\s*(.*)$/.exec(line) ?? [];
			if (id === undefined) throw new Error(`"${line}" is no answer; write it as "q001: b".`);
			return [id, written ?? ''] as const;
		});
	return { setting, byEntry: new Map(pairs) };
}

function isRightAnswer(entry: Entry, written: string): boolean {
	const answer = answerOf(entry, written);
	const kind = kindOfPart(entry.item.body);
	return kind.check(answer) === undefined && isRight(kind.grade(answer));
}

/** How the questions of a sheet were answered. A question that a reader left out counts as wrong. */
export function gradeAnswers(course: Course, readers: readonly Answers[]): Read[] {
	const reads = new Map<string, Read>();
	for (const { setting, byEntry } of readers) {
		for (const entry of entriesOf(course, setting)) {
			const { item } = entry;
			const written = byEntry.get(entry.id) ?? '';
			const right = isRightAnswer(entry, written);
			const before = reads.get(item.id) ?? {
				...{ item, right: 0, readers: 0, chance: chanceOf(entry), wrong: [] }
			};
			reads.set(item.id, {
				...before,
				right: before.right + (right ? 1 : 0),
				readers: before.readers + 1,
				wrong: right ? before.wrong : [...before.wrong, `${entry.id}: ${written}`]
			});
		}
	}
	return [...reads.values()];
}

/** Changes when a question asks or offers something else. */
export const printOf = ({ prompt, body, choices, asked }: Item): string =>
	hashOf(
		JSON.stringify([prompt, body.exhibit, choices.map(({ text, right }) => [text, right]), asked])
	).toString(36);
