/** Words of a caption that stand in for each other. */
export const PARTS = ['colours', 'things', 'places'] as const;
export type Part = (typeof PARTS)[number];

/** What a network knows, by its part in a caption; a place is a phrase, such as "on the grass". */
export type KnownWords = Readonly<Record<Part, readonly string[]>>;

/** Where the last of these words or phrases stands in a caption. */
function lastOf(
	caption: string,
	words: readonly string[]
): { at: number; word: string } | undefined {
	const places = words.flatMap((word) =>
		[...caption.matchAll(new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'gi'))].map(({ index }) => ({
			...{ at: index, word }
		}))
	);
	return places.toSorted((a, b) => a.at - b.at).at(-1);
}

/** A caption whose articles fit the words after them. */
const withArticles = (caption: string): string =>
	caption
		.replace(/\ban?(?= [a-z])/gi, 'a')
		.replace(/\ba(?= [aeiou])/gi, 'an')
		.replaceAll(/ +/g, ' ')
		.trim();

/** The word of a part that stands in a caption; of several the last. */
export const wordIn = (caption: string, known: KnownWords, part: Part): string | undefined =>
	lastOf(caption, known[part])?.word;

/** Puts a word into a caption: in the place of the last one of its part, or where such a word belongs. */
export function putWord(caption: string, known: KnownWords, part: Part, word: string): string {
	const there = lastOf(caption, known[part]);
	const put = (at: number, over: number, text: string) =>
		withArticles(`${caption.slice(0, at)}${text}${caption.slice(at + over)}`);
	if (there) return put(there.at, there.word.length, word);
	const place = lastOf(caption, known.places)?.at ?? caption.length;
	if (part === 'places') return put(caption.length, 0, ` ${word}`);
	const thing = lastOf(caption, known.things);
	if (part === 'colours' && thing) return put(thing.at, 0, `${word} `);
	const colour = lastOf(caption.slice(0, place), known.colours);
	if (part === 'things' && colour) return put(colour.at + colour.word.length, 0, ` ${word}`);
	return put(place, 0, ` a ${word} `);
}
