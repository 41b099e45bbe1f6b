import { readCaption } from '#engine/networks/words.ts';
import { SIDE, type Picture } from '#engine/networks/picture-tower.ts';
import { UNKNOWN } from '#engine/networks/text-tower.ts';

/** Words that the models read of a prompt; what comes after is left out. */
const MOST_WORDS = 20;

/** How the model takes one word of a prompt. */
export interface PromptWord {
	readonly word: string;
	/** `unknown`: it never saw the word; `late`: it stands after the last word that is read. */
	readonly state: 'known' | 'unknown' | 'late';
}

/** The words of a prompt, each with how the model takes it. */
export function promptWords(prompt: string, vocabulary: readonly string[]): PromptWord[] {
	const { words, ids } = readCaption(prompt, vocabulary);
	return words.map((word, place) => {
		if (place >= MOST_WORDS) return { word, state: 'late' };
		return { word, state: ids[place] === UNKNOWN ? 'unknown' : 'known' };
	});
}

const quoted = (words: readonly string[]): string =>
	[...new Set(words)].map((word) => `“${word}”`).join(', ');

/** What is to be said about the words of a prompt, in sentences. */
export function aboutWords(words: readonly PromptWord[]): string[] {
	const those = (state: PromptWord['state']) =>
		words.filter((one) => one.state === state).map(({ word }) => word);
	const [unknown, late] = [those('unknown'), those('late')];
	const sentences: string[] = [];
	if (words.length === 0) sentences.push('No words: it paints what it likes.');
	if (unknown.length > 0) sentences.push(`It does not know ${quoted(unknown)}.`);
	if (late.length > 0) {
		sentences.push(`It reads ${MOST_WORDS} words; left out from ${quoted(late.slice(0, 1))} on.`);
	}
	return sentences;
}

const GRID = 8;
const ROWS = ['upper', 'middle', 'lower'] as const;
const COLUMNS = ['left', 'middle', 'right'] as const;
/** Where each third of the 8 parts begins and ends. */
const THIRDS = [
	[0, 3],
	[3, 5],
	[5, 8]
] as const;
/** A third counts as the place of a word where it looks so much more than on average. */
const CLEARLY = 1.25;

function placeName(row: string, column: string): string {
	if (row === 'middle' && column === 'middle') return 'in the middle';
	if (row === 'middle') return `at the ${column}`;
	if (column === 'middle') return row === 'upper' ? 'at the top' : 'at the bottom';
	return `at the ${row} ${column}`;
}

/**
 * Where in the picture a word is looked at most, as "at the upper left".
 * @param looks 8 x 8 numbers, row by row
 */
export function whereLooked(looks: ArrayLike<number>): string {
	const mean = (rows: readonly [number, number], columns: readonly [number, number]) => {
		let sum = 0;
		for (let row = rows[0]; row < rows[1]; row++) {
			for (let column = columns[0]; column < columns[1]; column++) {
				sum += looks[row * GRID + column] ?? 0;
			}
		}
		return sum / ((rows[1] - rows[0]) * (columns[1] - columns[0]));
	};
	const overall = mean([0, GRID], [0, GRID]);
	const places = THIRDS.flatMap((rows, r) =>
		THIRDS.map((columns, c) => ({
			name: placeName(ROWS[r] ?? '', COLUMNS[c] ?? ''),
			look: mean(rows, columns)
		}))
	);
	const [best] = places.toSorted((a, b) => b.look - a.look);
	return best && best.look > CLEARLY * overall ? `mostly ${best.name}` : 'everywhere alike';
}

/** How bright the parts stay that hardly look at a word. */
const DIM = 0.12;

/**
 * The picture as if the word were a lamp: bright where it is looked at, dark elsewhere.
 * @param looks 8 x 8 numbers, row by row
 */
export function spotlight(picture: Picture, looks: ArrayLike<number>): Picture {
	const most = Math.max(...Array.from(looks), Number.MIN_VALUE);
	const at = (row: number, column: number) => {
		const inside = (place: number) => Math.min(GRID - 1, Math.max(0, place));
		return (looks[inside(row) * GRID + inside(column)] ?? 0) / most;
	};
	const size = SIDE / GRID;
	const light = Float32Array.from({ length: SIDE * SIDE }, (_, cell) => {
		const y = (Math.floor(cell / SIDE) + 0.5) / size - 0.5;
		const x = ((cell % SIDE) + 0.5) / size - 0.5;
		const [row, column] = [Math.floor(y), Math.floor(x)];
		const [down, right] = [y - row, x - column];
		const upper = at(row, column) * (1 - right) + at(row, column + 1) * right;
		const lower = at(row + 1, column) * (1 - right) + at(row + 1, column + 1) * right;
		return upper * (1 - down) + lower * down;
	});
	return picture.map((value, i) => {
		const bright = DIM + (1 - DIM) * (light[Math.floor(i / 3)] ?? 0);
		return (Math.min(1, Math.max(-1, value)) + 1) * bright - 1;
	});
}
