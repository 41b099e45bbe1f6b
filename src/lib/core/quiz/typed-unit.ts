/** Signs, codes and short forms that stand for a word of a unit. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
	dollar: ['$', 'usd'],
	euro: ['€', 'eur'],
	pound: ['£', 'gbp'],
	yen: ['¥', 'jpy'],
	rupee: ['₹', 'inr', 'rs'],
	cent: ['¢', 'ct'],
	percent: ['%', 'pct'],
	millisecond: ['ms', 'msec'],
	second: ['s', 'sec'],
	minute: ['min'],
	hour: ['h', 'hr'],
	month: ['mo', 'mth'],
	year: ['y', 'yr'],
	kilobyte: ['kb'],
	megabyte: ['mb'],
	gigabyte: ['gb'],
	terabyte: ['tb'],
	token: ['tok'],
	image: ['img'],
	picture: ['pic']
};

const WORD_OF = new Map(
	Object.entries(FORMS).flatMap(([word, forms]) => forms.map((form) => [form, word] as const))
);

/** Words that join others and say nothing by themselves: "a month" is "per month". */
const JOINING = new Set(['a', 'an', 'the', 'per', 'each', 'of', 'in']);

/** One word for all its forms: "USD", "$" and "dollars" are "dollar". */
function plainWord(word: string): string {
	const known = WORD_OF.get(word);
	if (known !== undefined) return known;
	const single = word.length > 2 ? word.replace(/s$/, '') : word;
	return WORD_OF.get(single) ?? single;
}

/** The words of a unit, each sign of a currency a word of its own. */
const wordsOf = (text: string): string[] =>
	(
		text
			.toLowerCase()
			.replaceAll('per cent', '%')
			.match(/[\p{L}\p{M}]+|[\p{Sc}%]/gu) ?? []
	)
		.map(plainWord)
		.filter((word) => !JOINING.has(word));

/**
 * True when what stands beside a typed number says nothing but the unit that is asked for, or a part of it.
 * Another unit, or a word that changes the number ("k", "million"), is not that: the learner has to be asked.
 * @param beside what stands before and after the number, without its sign
 * @param unit the unit as the question names it, such as "US dollars a month"
 */
export function isOfUnit(beside: string, unit: string): boolean {
	if (/[^\p{L}\p{M}\p{Sc}%\s()[\]/.,-]/u.test(beside)) return false;
	const known = new Set(wordsOf(unit));
	if (known.has('dollar')) known.add('us');
	return wordsOf(beside).every((word) => known.has(word));
}
