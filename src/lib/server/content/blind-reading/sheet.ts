import type { Course } from '#lib/core/course/types.ts';
import { rightSides } from '#lib/core/quiz/kinds/matching.ts';
import { hashOf, shuffle } from '#shared/seeded.ts';
import { bankOf } from '../rules/bank.ts';
import type { Item } from '../rules/types.ts';
import { fillPlaceholders } from '../texts.ts';

/** What a reader is given: the options alone, or all that a learner sees before answering. */
export type Mode = 'options' | 'whole';

export interface SheetSetting {
	mode: Mode;
	/** Shuffles questions and options; the same seed gives the same sheet. */
	seed: number;
	/** How many questions, drawn by the seed; all where it is left out. */
	sample?: number | undefined;
}

/** A line that an answer is made of, under the letter or number by which the sheet names it. */
interface Line {
	name: string;
	id: string;
	text: string;
}

/** One question as it stands on a sheet. */
export interface Entry {
	/** `q001`: says nothing of the question. */
	id: string;
	item: Item;
	/** Options, right sides, categories or things to order: by letters. */
	lettered: Line[];
	/** Left sides or things to sort: by numbers. */
	numbered: Line[];
}

const letters = 'abcdefghijklmnop';

/** What stands by letters and what by numbers, as the kind of question has it. */
function linesOf(item: Item): Record<'lettered' | 'numbered', { id: string; text: string }[]> {
	const { body } = item;
	if (body.kind === 'single' || body.kind === 'multiple')
		return { lettered: body.options, numbered: [] };
	if (body.kind === 'ordering') return { lettered: body.items, numbered: [] };
	if (body.kind === 'categorise') return { lettered: body.categories, numbered: body.items };
	if (body.kind !== 'matching') return { lettered: [], numbered: [] };
	const numbered = body.pairs.map(({ id, left }) => ({ id, text: left }));
	return { lettered: rightSides(body), numbered };
}

/** Options alone can be read where they are peers of which some are right. */
const readsAlone = ({ body }: Item): boolean => body.kind === 'single' || body.kind === 'multiple';

/** The questions of a sheet, in its order. */
export function entriesOf(course: Course, { mode, seed, sample }: SheetSetting): Entry[] {
	const items = bankOf(course).items.filter((item) => mode === 'whole' || readsAlone(item));
	const chosen = shuffle(items, seed).slice(0, sample ?? items.length);
	return chosen.map((item, at) => {
		const { lettered, numbered } = linesOf(item);
		// Numbers keep their order, as on the page.
		const keeps = item.body.kind === 'single' && item.body.fixedOrder;
		const mixed = keeps ? lettered : shuffle(lettered, seed + hashOf(item.id));
		return {
			id: `q${String(at + 1).padStart(3, '0')}`,
			item,
			lettered: mixed.map((line, place) => ({ ...line, name: letters[place] ?? '?' })),
			numbered: numbered.map((line, place) => ({ ...line, name: String(place + 1) }))
		};
	});
}

const TASKS: Record<Item['body']['kind'], string> = {
	single: 'one letter',
	multiple: 'letters, as many as are asked for',
	ordering: 'all letters in their right order',
	matching: 'a letter for each number, such as 1b 2a 3c; letters may be left over',
	categorise: 'a letter for each number, such as 1b 2a 3b',
	numeric: 'a number',
	'short-text': 'a word or phrase'
};

function taskOf({ body, choices }: Item, mode: Mode): string {
	if (mode === 'whole' || body.kind !== 'multiple') return TASKS[body.kind];
	return `${choices.filter(({ right }) => right).length} letters`;
}

function before({ question, body }: Item, course: Course): string[] {
	const shown = [
		...(question.kind === 'case' ? [question.scenario, question.exhibit] : []),
		body.stem,
		body.exhibit
	];
	const unit = body.kind === 'numeric' ? [`The answer in ${body.unit}.`] : [];
	return [...shown, ...unit].flatMap((text) =>
		text === undefined ? [] : fillPlaceholders(text, course).text.trim()
	);
}

/** The first line of a sheet and of its answers: by it they are told together again. */
export const headOf = ({ mode, seed, sample }: SheetSetting): string =>
	`sheet: ${mode}, seed ${seed}, ${sample ?? 'all'}`;

/** Reads the first line of answers; undefined when it names no sheet. */
export function readHead(line: string): SheetSetting | undefined {
	const [, mode, seed, sample] = /^sheet: (options|whole), seed (\d+), (all|\d+)$/.exec(line) ?? [];
	if (mode !== 'options' && mode !== 'whole') return undefined;
	return { mode, seed: Number(seed), sample: sample === 'all' ? undefined : Number(sample) };
}

const HOW: Record<Mode, string> = {
	options:
		'Options of questions, without the questions. Each time some are right for a question that you do not see. Say which, by what you know and by how they look; guess where you must.',
	whole: 'Questions of a course. Answer each by what you know and by what stands there.'
};

/** A sheet in plain text. */
export function printSheet(course: Course, setting: SheetSetting): string {
	const questions = entriesOf(course, setting).map(({ id, item, lettered, numbered }) => {
		const asked = setting.mode === 'whole' ? before(item, course) : [];
		const line = ({ name, text }: Line) =>
			`  ${name}) ${fillPlaceholders(text, course).text.trim()}`;
		const lines = [...numbered.map(line), ...lettered.map(line)];
		return [`## ${id} (${taskOf(item, setting.mode)})`, ...asked, lines.join('\n')]
			.filter((part) => part !== '')
			.join('\n\n');
	});
	const how = `${HOW[setting.mode]}\nAnswers: a file whose first line is the first line of this one, then a line for each question, such as "q001: b".`;
	return [headOf(setting), how, ...questions].join('\n\n');
}
