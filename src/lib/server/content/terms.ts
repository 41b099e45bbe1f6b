import type { Course, Term } from '#lib/core/course/types.ts';
import { spellingsOf } from './glossary.ts';
import { catalogueNames } from './rules/names.ts';

/** A place in a text where a term stands. */
interface Found {
	start: number;
	end: number;
	term: Term;
}

/** Finds every term in a text, in order; where two overlap, the longer spelling. */
export type TermFinder = (text: string) => Found[];

/** Stands for marks inside a sentence: a word goes on across them, a term does not. */
const INLINE = '\u0001';
/** Stands for everything that is no running text. */
const NONE = '\u0000';

// A spelling ends where its word ends: no token in "tokenizer", "sub-token" or "token-free".
const BEFORE = `(?<![\\p{L}\\p{N}_-]${INLINE}*|[\\p{L}\\p{N}]\\.)`;
const AFTER = `(?!${INLINE}*-?[\\p{L}\\p{N}_]|\\.\\p{N})`;

const keyOf = (spelling: string): string => spelling.replace(/\s+/g, ' ').toLowerCase();

/** The capitals of an abbreviation always count: RAG is no rag. */
const isAbbreviation = (spelling: string): boolean => !/\p{Ll}/u.test(spelling);

/** A spelling as a pattern; spaces stand for line ends too. */
function patternOf(spelling: string, exact: boolean): string {
	const escaped = (letter: string) => letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
	return spelling.replace(/[^]/gu, (letter) => {
		if (letter === ' ') return '\\s+';
		const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
		return exact || small === large ? escaped(letter) : `[${small}${large}]`;
	});
}

/**
 * Makes a finder of these terms. What stands in a longer `name`, such as "Nova" in "Nova Micro", is
 * no term: a name is one word.
 */
export function termFinder(terms: readonly Term[], names: readonly string[] = []): TermFinder {
	const owners = new Map<string, Term>();
	const patterns = new Map<string, string>();
	for (const term of terms) {
		for (const spelling of spellingsOf(term)) {
			owners.set(keyOf(spelling), term);
			patterns.set(spelling, patternOf(spelling, term.exact || isAbbreviation(spelling)));
		}
	}
	for (const name of names) {
		if (!owners.has(keyOf(name))) patterns.set(name, patternOf(name, true));
	}
	if (owners.size === 0) return () => [];
	const find = finderOf(patterns);
	return (text) =>
		find(text).flatMap(([start, words]) => {
			const term = owners.get(keyOf(words));
			return term === undefined ? [] : [{ start, end: start + words.length, term }];
		});
}

/** The letter by which spellings are told apart before they are tried. */
const headOf = (text: string, place = 0): string => text.charAt(place).toLowerCase();

/** True where no spelling can begin: most places of a text, told without a pattern. */
const isInWord = (text: string, place: number): boolean =>
	place > 0 && /[a-z0-9_-]/i.test(text.charAt(place - 1));

/**
 * Finds spellings by their patterns, of several at one place the longest. At each place only those are tried that
 * begin with its letter: with all in one pattern, a course of 200 lessons took minutes.
 */
function finderOf(patterns: ReadonlyMap<string, string>): (text: string) => [number, string][] {
	const byHead = new Map<string, string[]>();
	const longestFirst = [...patterns].sort(([a], [b]) => b.length - a.length);
	for (const [spelling, pattern] of longestFirst) {
		const head = headOf(spelling);
		byHead.set(head, [...(byHead.get(head) ?? []), pattern]);
	}
	const tries = new Map(
		[...byHead].map(([head, some]) => [
			head,
			new RegExp(`${BEFORE}(?:${some.join('|')})${AFTER}`, 'uy')
		])
	);
	return (text) => {
		const found: [number, string][] = [];
		for (let place = 0; place < text.length; place++) {
			const tried = isInWord(text, place) ? undefined : tries.get(headOf(text, place));
			if (tried === undefined) continue;
			tried.lastIndex = place;
			const [words] = tried.exec(text) ?? [];
			if (words === undefined) continue;
			found.push([place, words]);
			place += words.length - 1;
		}
		return found;
	};
}

/** Every lesson asks for it, and it takes its time to make. */
const finders = new WeakMap<Course, TermFinder>();

/** The finder of a course's terms. */
export function courseTerms(course: Course): TermFinder {
	const finder = finders.get(course) ?? makeFinder(course);
	finders.set(course, finder);
	return finder;
}

function makeFinder(course: Course): TermFinder {
	// An entry may stand for several models: "Claude Mythos 5 and 5.1" is also "Claude Mythos 5".
	const names = catalogueNames(course).flatMap((name) => [name, name.split(/,| and /)[0] ?? name]);
	return termFinder(course.glossary, names);
}

const COMMENT = '<!--[^]*?-->';
const REST_OF_TAG = `(?:"[^"]*"|'[^']*'|[^'">])*>`;
/** Elements whose inside is no text of the page; they are skipped whole. */
const OPAQUE = `<(script|style|textarea|title|svg|math)\\b${REST_OF_TAG}[^]*?</\\1\\s*>`;
const MARKUP = new RegExp(
	`${COMMENT}|${OPAQUE}|<(/?)([a-z][^\\s/>]*)${REST_OF_TAG}|&#?\\w+;`,
	'gi'
);
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const MARKS = /^(?:strong|em|b|i)$/;
/** Running text stands in nothing else: what a component draws, a table, a heading and a link do not count. */
const RUNNING = /^(?:p|li|ul|ol|blockquote|strong|em|b|i)$/;

const isRunning = (open: readonly string[]): boolean =>
	open.every((name) => RUNNING.test(name)) && open.some((name) => name === 'p' || name === 'li');

/**
 * The running text of an HTML text that the build made, every letter at its place: all else is
 * blanked out.
 */
export function runningText(html: string): string {
	const open: string[] = [];
	let text = '';
	for (const { 0: markup, 2: slash, 3: tag, index } of html.matchAll(MARKUP)) {
		const before = html.slice(text.length, index);
		text += isRunning(open) ? before : NONE.repeat(before.length);
		const name = tag?.toLowerCase() ?? '';
		text += (MARKS.test(name) ? INLINE : NONE).repeat(markup.length);
		if (slash) {
			const place = open.lastIndexOf(name);
			if (place >= 0) open.length = place;
		} else if (name !== '' && !VOID.test(name) && !markup.endsWith('/>')) {
			open.push(name);
		}
	}
	return text + NONE.repeat(html.length - text.length);
}

const attribute = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');

/**
 * Makes the first use of each term in the running text of a lesson a link to the glossary, which
 * carries the definition. `glossary` is the address of that page.
 */
export function linkTerms(html: string, find: TermFinder, glossary: string): string {
	const linked = new Set<string>();
	let text = '';
	let done = 0;
	for (const { start, end, term } of find(runningText(html))) {
		if (linked.has(term.id)) continue;
		linked.add(term.id);
		const link = `<a class="term" href="${glossary}#${term.id}" aria-description="${attribute(term.definition)}">`;
		text += `${html.slice(done, start)}${link}${html.slice(start, end)}</a>`;
		done = end;
	}
	return text + html.slice(done);
}
