// How numbers and plurals are written in English.

const format = new Intl.NumberFormat('en');
const plurals = new Intl.PluralRules('en');

/** 1234.5 as "1,234.5". */
export const number = (value: number): string => format.format(value);

/** "1 question", "2 questions". */
export function count(value: number, words: { one: string; other: string }): string {
	return `${number(value)} ${plurals.select(value) === 'one' ? words.one : words.other}`;
}
