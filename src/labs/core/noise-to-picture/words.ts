import { readCaption } from '#engine/networks/words.ts';
import { SIDE, type Picture } from '#engine/networks/picture-tower.ts';
import { UNKNOWN } from '#engine/networks/text-tower.ts';

/** Words that the models read of a prompt; what comes after is left out. */
export const MOST_WORDS = 20;

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

const GRID = 8;
const ROWS = ['upper', 'middle', 'lower'] as const;
const COLUMNS = ['left', 'middle', 'right'] as const;
/** Where each third of the 8 parts begins and ends. */
const ROW_PARTS = { upper: [0, 3], middle: [3, 5], lower: [5, 8] } as const;
const COLUMN_PARTS = { left: [0, 3], middle: [3, 5], right: [5, 8] } as const;
/** A third counts as the place of a word where it looks so much more than on average. */
const CLEARLY = 1.25;

/** A ninth of the picture. */
export interface Place {
	readonly row: (typeof ROWS)[number];
	readonly column: (typeof COLUMNS)[number];
}

/**
 * Where in the picture a word is looked at most; undefined where no place stands out.
 * @param looks 8 x 8 numbers, row by row
 */
export function whereLooked(looks: ArrayLike<number>): Place | undefined {
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
	const places = ROWS.flatMap((row) =>
		COLUMNS.map((column) => ({
			place: { row, column },
			look: mean(ROW_PARTS[row], COLUMN_PARTS[column])
		}))
	);
	const [best] = places.toSorted((a, b) => b.look - a.look);
	return best && best.look > CLEARLY * overall ? best.place : undefined;
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
