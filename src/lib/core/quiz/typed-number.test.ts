import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf, readNumber } from './typed-number.ts';

const DOLLARS = 'US dollars a month';

/** All that a typed text can mean; empty where it is not guessed at. */
function meanings(typed: string, unit = DOLLARS): number[] {
	const reading = readNumber(typed, unit);
	if (reading.kind === 'number') return [reading.value];
	return reading.kind === 'two' ? reading.both.map(({ value }) => value) : [];
}

describe('a typed number', () => {
	it.each([
		['9.45', 9.45],
		['9,45', 9.45],
		['1234.5', 1234.5],
		['1,234.5', 1234.5],
		['1.234,5', 1234.5],
		['1,234,567', 1_234_567],
		['1.234.567', 1_234_567],
		['1,234,567.89', 1_234_567.89],
		['1 234,5', 1234.5],
		['1\u202f234,5', 1234.5],
		['1\u2009234', 1234],
		['1\u00a0234', 1234],
		["1'234.5", 1234.5],
		['1’234.567', 1234.567],
		['1_000', 1000],
		['1,00,000', 100_000],
		['12,34,567.5', 1_234_567.5],
		['1, 234.5', 1234.5],
		['-5', -5],
		['−5', -5],
		['–5', -5],
		['－５', -5],
		['+5', 5],
		['＋5', 5],
		['.5', 0.5],
		[',5', 0.5],
		['5.', 5],
		['007', 7],
		['  42  ', 42],
		['1.5e3', 1500],
		['2,5E-3', 0.0025],
		['1.234e3', 1234]
	])('is understood as it is meant: "%s"', (typed, value) => {
		expect(meanings(typed)).toEqual([value]);
	});

	it.each([
		['full width', '７．８５', 7.85],
		['Arabic', '٧٫٨٥', 7.85],
		['Arabic groups', '١٬٢٣٤٫٥', 1234.5],
		['Persian', '۷٫۸۵', 7.85],
		['Devanagari', '७.८५', 7.85],
		['mathematical', '𝟕.𝟖𝟓', 7.85],
		['with a full stop of a Japanese keyboard', '７。８５', 7.85]
	])('may be typed in other digits: %s', (_, typed, value) => {
		expect(meanings(typed)).toEqual([value]);
	});

	it('is read in every script that has ten digits', () => {
		for (const system of Intl.supportedValuesOf('numberingSystem')) {
			const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
			// Scripts that write a number by other rules, such as Chinese in words, have no ten digits.
			if (!/^\p{Nd}{10}$/u.test(format.format(9876543210))) continue;
			expect([system, ...meanings(format.format(9876543210))]).toEqual([system, 9876543210]);
		}
	});

	it.each(['\u202d7.85\u202c', '\u200e7.85', '\ufeff7.85', '7\u00ad.85', '\u20677.85\u2069 $'])(
		'is not spoiled by invisible characters: %j',
		(typed) => {
			expect(meanings(typed)).toEqual([7.85]);
		}
	);

	it.each([
		['500 USD', DOLLARS, 500],
		['USD 500', DOLLARS, 500],
		['$500', DOLLARS, 500],
		['-$500', DOLLARS, -500],
		['$ -500', DOLLARS, -500],
		['US-$ 500', DOLLARS, 500],
		['US$500', DOLLARS, 500],
		['＄500', DOLLARS, 500],
		['500 dollars per month', DOLLARS, 500],
		['500 $/month', DOLLARS, 500],
		['500 (USD)', DOLLARS, 500],
		['500 US dollars a month.', DOLLARS, 500],
		['2.5 s', 'seconds', 2.5],
		['2.5s', 'seconds', 2.5],
		['2.5 secs', 'seconds', 2.5],
		['12 %', 'per cent', 12],
		['12 percent', '% of calls', 12],
		['7 GB', 'gigabytes', 7],
		['600 calls', 'calls a month', 600],
		['9.6 of 100 mails', 'of 100 mails', 9.6]
	])('may stand beside its unit: "%s" in %s', (typed, unit, value) => {
		expect(meanings(typed, unit)).toEqual([value]);
	});

	it.each([
		['2500 ms', 'seconds'],
		['5 us', 'seconds'],
		['500 €', DOLLARS],
		['500 cents', DOLLARS],
		['12 %', DOLLARS],
		['2k', DOLLARS],
		['7B', 'parameters'],
		['1.2 million', DOLLARS],
		['about 9', DOLLARS],
		['9.45 apples', DOLLARS],
		['0x10', DOLLARS]
	])('is not taken apart from what changes it: "%s" in %s', (typed, unit) => {
		expect(meanings(typed, unit)).toEqual([]);
	});

	it.each([
		...['', ' ', '\u200b', 'abc', '.', ',', '-', '1.2.3', '1,2,3', '12 34', '1,234,56'],
		...[
			'1/2',
			'½',
			'10²',
			'5-3',
			'5-',
			'5.-',
			'--5',
			'+-5',
			'10 to 20',
			'1:30',
			'3·4',
			'(5)',
			'($5)',
			'2e3e4'
		],
		...['Infinity', 'NaN', '9'.repeat(400), '1e999']
	])('is not guessed at: %j', (typed) => {
		expect(meanings(typed)).toEqual([]);
	});

	it.each([
		['2,500', 2500, 2.5],
		['20.000', 20_000, 20],
		['7,850', 7850, 7.85],
		['1.234', 1234, 1.234],
		['-123,456', -123_456, -123.456],
		['$2,500', 2500, 2.5],
		['２，５００', 2500, 2.5]
	])('has two meanings where groups and decimals look alike: "%s"', (typed, groups, decimals) => {
		expect(meanings(typed)).toEqual([groups, decimals]);
	});

	it.each(['0,125', '0.125', '00,125', '-0.035', '1234,567', '1234.567', '.125', '7.8500', '7.85'])(
		'has one meaning where no groups can be: "%s"',
		(typed) => {
			expect(meanings(typed)).toEqual([Number(typed.replace(',', '.'))]);
		}
	);

	it('can always be typed in the way that the page names', () => {
		const digits = fc.stringMatching(/^-?[1-9]\d{0,2}[.,]\d{3}$/);
		fc.assert(
			fc.property(digits, (typed) => {
				const reading = readNumber(typed, DOLLARS);
				if (reading.kind !== 'two') throw new Error(`"${typed}" has one meaning.`);
				for (const { value, shown } of reading.both) expect(meanings(shown)).toEqual([value]);
			})
		);
	});
});

const LOCALES = [
	...['en', 'en-IN', 'en-ZA', 'de', 'de-CH', 'de-AT', 'fr', 'fr-CH', 'fr-CA', 'es', 'pt-BR', 'it'],
	...[
		'pl',
		'ru',
		'sv',
		'nb',
		'ar-EG',
		'ar-u-nu-arab',
		'fa',
		'hi',
		'hi-u-nu-deva',
		'bn',
		'mr',
		'ja',
		'zh'
	],
	...['ko', 'tr', 'he', 'th-u-nu-thai', 'my', 'ne', 'et', 'sl', 'lt']
];
const amounts = fc
	.tuple(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.constantFrom(1, 10, 100, 1000))
	.map(([whole, parts]) => whole / parts);

describe('a number as it is written elsewhere', () => {
	it.each(LOCALES)('is read as itself, or asked about: %s', (locale) => {
		const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
		const code = { style: 'currency', currency: 'USD', currencyDisplay: 'code' } as const;
		const money = new Intl.NumberFormat(locale, { ...code, maximumFractionDigits: 3 });
		fc.assert(
			fc.property(amounts, (value) => {
				expect(meanings(plain.format(value))).toContain(value);
				expect(meanings(money.format(value))).toContain(value);
			})
		);
	});

	it.each(LOCALES)('is never read as another number, whatever stands beside it: %s', (locale) => {
		const dollars = { style: 'currency', currency: 'USD' } as const;
		const formats = [
			{ ...dollars },
			{ ...dollars, currencyDisplay: 'narrowSymbol' } as const,
			{ ...dollars, currencyDisplay: 'name' } as const,
			{ ...dollars, currencySign: 'accounting' } as const,
			{ style: 'unit', unit: 'second' } as const,
			{ style: 'unit', unit: 'gigabyte', unitDisplay: 'long' } as const,
			{ notation: 'compact' } as const
		].map((own) => new Intl.NumberFormat(locale, { ...own, maximumFractionDigits: 3 }));
		fc.assert(
			fc.property(amounts, fc.constantFrom(...formats), (value, format) => {
				for (const unit of [DOLLARS, 'seconds', 'gigabytes']) {
					const read = meanings(format.format(value), unit);
					if (read.length > 0) expect(read).toContain(value);
				}
			})
		);
	});
});

describe('what is said of a reading', () => {
	it.each([
		['2.000,5', '2000.5'],
		['9,45', '9.45'],
		['$1,234.50', '1234.50'],
		['٧٫٨٥', '7.85'],
		['1.5e3', '1500'],
		['1 234', '1234'],
		['-1,5', '-1.5']
	])('is the number where it differs from what was typed: "%s"', (typed, shown) => {
		expect(readingOf(typed, DOLLARS)).toBe(shown);
	});

	it.each(['9.45', ' 1234.5 USD', '-5', '−5', '2,500', 'abc', ''])(
		'is nothing where it is the same, or where there is none: "%s"',
		(typed) => {
			expect(readingOf(typed, DOLLARS)).toBeUndefined();
		}
	);
});
