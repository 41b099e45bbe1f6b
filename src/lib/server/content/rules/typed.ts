import { type LessonNode, type LessonTree, wordsOf } from '#lib/core/course/lesson-tree.ts';
import { parseInline } from '../parse-lesson.ts';
import { anyOf } from './names.ts';

/** Stand-ins for what is not typed by hand: catalogue values, names, declared numbers. */
const VALUE = '◆';
const NAME = '▲';
const GIVEN = '■';

const month =
	'(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|' +
	'Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const number = '\\d[\\d,]*(?:\\.\\d+)?';

const money: readonly RegExp[] = [
	/(?:[$€£]|\bUSD\b)\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|k|m)\b)?/giu,
	new RegExp(`${number}\\s?(?:US )?(?:dollars?|cents?|euros?|USD)\\b`, 'giu')
];
const dates: readonly RegExp[] = [
	/\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b/gu,
	new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${month}\\b(?: \\d{4})?`, 'gu'),
	new RegExp(`\\b${month} \\d{1,4}\\b(?:,? \\d{4})?`, 'gu'),
	/\b(?:in|since|until|by|before|after|from|during|early|late|mid)[ -]20[2-9]\d\b/giu
];
const limits: readonly RegExp[] = [
	/\b\d+(?:\.\d+)?\s?[KkM]\b/gu,
	new RegExp(`\\b(?:\\d{1,3}(?:,\\d{3})+|\\d{4,})\\s(?:[a-z-]+ )?tokens?\\b`, 'giu'),
	new RegExp(`\\b${number} (?:million|billion) (?:[a-z-]+ )?tokens?\\b`, 'giu'),
	new RegExp(`\\b${number}[ -]?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b`, 'giu'),
	new RegExp(`\\b${number}\\s?(?:ms|KB|MB|GB|TB|MiB|GiB|megapixels?|pixels?)\\b`, 'gu'),
	new RegExp(`\\b(?:up to|at most|no more than|(?:limit|maximum|cap) of) ${number}`, 'giu')
];
const states: readonly RegExp[] = [
	/\bas of (?!◆)[\p{L}\d]/giu,
	/\b(?:legacy|end of life|end-of-life|retired|deprecated) (?:on|in|since|from|until) (?!◆)[\p{L}\d]/giu,
	/▲(?: models?)? (?:is|are|was|were|became|has become|went|is now|are now) (?:legacy|active|deprecated|retired|end of life)\b/giu,
	/▲(?: models?)? (?:reached|reaches|has reached) (?:its |their )?end of life\b(?! on ◆)/giu
];
const versions: readonly RegExp[] = [
	/\b(?:version|release) \d+(?:\.\d+)*/giu,
	/\bv\d+(?:\.\d+)+\b/gu
];

const percent = new RegExp(`${number}\\s?(?:%|per ?cent\\b)`, 'giu');
const priceWords =
	/\b(?:prices?|priced|cheap(?:er|est)?|discount(?:ed|s)?|costs?|bills?|savings?|saves?|dearer|expensive|premium|surcharge|pay|pays|paid)\b|\boff\b/i;

/** What typed values look like, by the name that the author reads. */
const shapes: readonly { what: string; patterns: readonly RegExp[] }[] = [
	{ what: 'price', patterns: money },
	{ what: 'date', patterns: dates },
	{ what: 'limit', patterns: limits },
	{ what: 'state', patterns: states },
	{ what: 'version', patterns: versions }
];

/** What a text may name without being a typed value. */
export interface Allowed {
	/** Names of the catalogue, in full and without their maker. */
	names: readonly string[];
	/** Families of models; a family with a number behind it is a version. */
	families: readonly string[];
	/** Invented numbers that the author declares. */
	given: readonly string[];
}

/** A part of a lesson, or a text with placeholders. */
export type Text = LessonTree | string;

/** What was not typed by hand, or is no text. */
function untyped(node: LessonNode): string | undefined {
	if (node.type === 'component') return VALUE;
	if (node.type === 'figure') return `${node.alt} ${node.title}`;
	return node.type === 'inlineCode' || node.type === 'code' || node.type === 'html'
		? ' '
		: undefined;
}

/** A text without code, marks, placeholders and components: what is left was typed. */
function typedText(text: Text): string {
	const tree = typeof text === 'string' ? parseInline(text.replace(/\{\{[^}]*\}\}/g, VALUE)) : text;
	return wordsOf(tree, untyped).replace(/\s+/g, ' ');
}

/** A declared number as it stands in a text: "500 tokens" is no part of "1,500 tokens" or "$500 tokens". */
function phrasePattern(phrase: string): RegExp {
	const escaped = typedText(phrase)
		.trim()
		.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\p{L}\\p{N}$€£]|\\d[.,])${escaped}(?![\\p{L}\\p{N}]|[.,]\\d)`, 'gu');
}

function typedPercents(text: string): string[] {
	const sentences = text.split(/(?<=[.?!])\s+/);
	return sentences.filter((s) => priceWords.test(s)).flatMap((s) => s.match(percent) ?? []);
}

export interface Typed {
	what: string;
	text: string;
}

/**
 * Finds the prices, limits, dates, versions and states that an author typed into a text
 * instead of taking them from the catalogue. Code and declared numbers are let through, and a
 * family with a number behind it when a name of the catalogue bears it.
 */
export function typedFinder({ names, families, given }: Allowed): (text: Text) => Typed[] {
	const catalogued = anyOf(names);
	const version = new RegExp(`\\b(?:${families.join('|')})[ -]?v?\\d+(?:\\.\\d+)?\\b`, 'gu');
	const known = names.map((name) => ` ${name.replaceAll(',', '')} `);
	const declared = [...given].sort((a, b) => b.length - a.length).map(phrasePattern);

	return (written) => {
		const own = declared.reduce((rest, phrase) => rest.replace(phrase, GIVEN), typedText(written));
		const text = own.replace(catalogued, NAME);
		const found = shapes.flatMap(({ what, patterns }) =>
			patterns.flatMap((p) => (text.match(p) ?? []).map((hit) => ({ what, text: hit })))
		);
		const versions = (text.match(version) ?? [])
			.filter((hit) => !known.some((name) => name.includes(` ${hit} `)))
			.map((hit) => ({ what: 'version', text: hit }));
		const percents = typedPercents(text).map((hit) => ({ what: 'price', text: hit }));
		return [...found, ...versions, ...percents].map((hit) => ({ ...hit, text: hit.text.trim() }));
	};
}

/** The declared numbers that stand in none of the texts. */
export function unusedGiven(given: readonly string[], written: readonly Text[]): string[] {
	const texts = written.map(typedText);
	return given.filter((phrase) => !texts.some((text) => text.search(phrasePattern(phrase)) >= 0));
}
