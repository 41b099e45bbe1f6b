import { at } from '#lib/core/schema-parts.ts';

/** Names that may be referred to. */
export interface Names {
	has(name: string): boolean;
	/** Nearest names, to tell an author who mistyped one. */
	like(name: string): string[];
}

/** Names of a file that could not be read: every reference to it is let pass, the file itself is reported. */
export const anyName: Names = { has: () => true, like: () => [] };

/** Shared pairs of letters, 0 to 1. */
function similarity(a: string, b: string): number {
	const pairs = (text: string): Set<string> =>
		new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
	const [first, second] = [pairs(a.toLowerCase()), pairs(b.toLowerCase())];
	const shared = [...first].filter((pair) => second.has(pair)).length;
	return (2 * shared) / Math.max(1, first.size + second.size);
}

export function namesOf(names: Iterable<string>): Names {
	const all = new Set(names);
	return {
		has: (name) => all.has(name),
		like: (name) =>
			[...all]
				.map((other) => ({ other, score: similarity(name, other) }))
				.filter(({ score }) => score > 0.5)
				.sort((a, b) => b.score - a.score)
				.slice(0, 3)
				.map(({ other }) => other)
	};
}

/** The texts under a key of a list's entries as written, also of entries that are broken otherwise. */
export function writtenTexts(value: unknown, key: string): string[] {
	if (!Array.isArray(value)) return [];
	return value.map((entry: unknown) => at(entry, key)).filter((text) => typeof text === 'string');
}

/** The ids in a list as written. */
export function writtenIds(value: unknown): string[] {
	return writtenTexts(value, 'id');
}

/** `what` to write instead of an unknown name. */
export function expectedName(names: Names, name: string, what: string): string {
	const near = names.like(name);
	return near.length === 0 ? what : `${what}; perhaps ${near.map((n) => `"${n}"`).join(' or ')}`;
}
