import { isOfUnit } from './typed-unit.ts';

/** A number, and how it is written without groups, signs of a currency and other scripts. */
interface ReadNumber {
	readonly value: number;
	/** Digits and a decimal point; typed as it stands, it is read as this number and no other. */
	readonly shown: string;
}

/**
 * How a typed number can be understood:
 * `two` where groups and decimals look alike ("2,500"), `words` where something stands beside the number
 * that is not the unit asked for, `none` where no number, or more than one, can be found.
 */
export type NumberReading =
	| ({ readonly kind: 'number' } & ReadNumber)
	| { readonly kind: 'two'; readonly both: readonly [ReadNumber, ReadNumber] }
	| { readonly kind: 'words' | 'none' };

const isDigit = (char: string): boolean => /^\p{Nd}$/u.test(char);

/**
 * A digit of any script as one of 0 to 9. Unicode keeps the ten digits of a script side by side, from
 * nought on, and several sets that touch each other are whole tens: the distance to the first tells the value.
 */
function plainDigit(char: string): string {
	const code = char.codePointAt(0) ?? 0;
	let first = code;
	while (isDigit(String.fromCodePoint(first - 1))) first--;
	return String((code - first) % 10);
}

/** One sign for all that look and mean alike. A power or a fraction ("²", "½") stays what it is. */
function plainSigns(typed: string): string {
	const visible = typed.replace(/\p{Cf}/gu, '').replace(/[’‘ʼ´`′٬]/g, "'");
	return visible
		.replace(/\p{Nd}/gu, plainDigit)
		.replace(/[^\p{No}]+/gu, (signs) => signs.normalize('NFKC'))
		.replace(/[−‐‑‒–—]/g, '-')
		.replace(/[،、]/g, ',')
		.replaceAll('。', '.')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Digits with one kind of sign between groups of three, or of two before the last three as in India. */
const GROUPED =
	/^[1-9]\d{0,2}(?:([.,'_ ])\d{3})(?:\1\d{3})*$|^[1-9]\d?(?:([.,'_ ])\d{2})(?:\2\d{2})*\2\d{3}$/;

/** A whole number without its groups; undefined where the groups are none that anybody writes. */
function ungrouped(text: string): string | undefined {
	if (/^\d+$/.test(text)) return text;
	return GROUPED.test(text) ? text.replace(/\D/g, '') : undefined;
}

/** The number when its last point or comma begins the decimals. */
function withDecimals(text: string): string | undefined {
	const found = /^(.*)([.,٫])(\d*)$/.exec(text);
	if (!found) return undefined;
	const [, before = '', sign = '', decimals = ''] = found;
	if (before.includes(sign)) return undefined;
	const whole = before === '' ? '0' : ungrouped(before);
	if (whole === undefined || before + decimals === '') return undefined;
	return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** The parts of a typed number: its sign, the digits with what stands between them, a power of ten, the rest. */
interface Parts {
	readonly minus: boolean;
	readonly core: string;
	readonly power: string;
	readonly before: string;
	readonly after: string;
}

const NUMBER = /^([^\d.,٫]*)([.,٫]?\d(?:[\d.,'٫_ ]*\d)?[.,٫]?)(?:e([-+]?\d{1,3}))?(?!\d)(.*)$/iu;

function partsOf(plain: string): Parts | undefined {
	const found = NUMBER.exec(plain);
	if (!found) return undefined;
	const [, front = '', digits = '', power = '', after = ''] = found;
	// The sign stands at either end of what comes before: "-$5", "$ -5"; "US-$ 5" has none.
	const sign = /^[-+]|[-+](?=\s*$)/.exec(front)?.[0] ?? '';
	const before = front.replace(/^[-+]|[-+](?=\s*$)/, '');
	return {
		minus: sign === '-',
		core: digits.replace(/ ?([.,'٫_]) ?/g, '$1'),
		power,
		before,
		after: after.trim()
	};
}

/** True when nothing beside the number can belong to a calculation, a range or a second number. */
function isAlone({ before, after }: Parts, unit: string): boolean {
	// A second sign, or a bracket that is open around the number, which in accounts makes it negative.
	if (/[-+]\s*$|^\s*[-+]|[([][^)\]]*$/.test(before)) return false;
	return after.toLowerCase() === unit.toLowerCase() || !/\d|^[-+]|[-+]$/.test(after);
}

/** A decimal that, typed again, cannot be taken for groups of thousands. */
function typeable(plain: string): string {
	const short = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
	return /^-?[1-9]\d{0,2}\.\d{3}$/.test(short) ? `${short}0` : short;
}

function numberOf({ minus, power }: Parts, plain: string): ReadNumber | undefined {
	const sign = minus ? '-' : '';
	const value = Number(`${sign}${plain}e${power || '0'}`);
	if (!Number.isFinite(value)) return undefined;
	return { value, shown: power ? String(value) : sign + plain.replace(/^0+(?=\d)/, '') };
}

/** What a number can mean: with its separators as groups, and with the last one before decimals. */
function meanings(parts: Parts): ReadNumber[] {
	const { core, power } = parts;
	const decimals = withDecimals(core);
	// A power of ten follows a decimal ("1.234e3") and no groups.
	const whole = power && decimals ? undefined : ungrouped(core);
	return [...new Set([whole, decimals])]
		.flatMap((plain) => (plain === undefined ? [] : (numberOf(parts, plain) ?? [])))
		.map((read) => ({ ...read, value: read.value === 0 ? 0 : read.value }));
}

/**
 * Reads a typed number: digits of any script, signs and spaces of any kind, groups of thousands by comma,
 * point, apostrophe, space or underscore, a power of ten ("1.5e3"), and the unit or its sign on either side.
 *
 * One comma or point with three digits behind it and one to three before it, the first no nought, can be
 * groups or decimals: both are given, groups first. All other numbers have one reading.
 * @param unit the unit as the question names it; anything else beside the number is not guessed at
 */
export function readNumber(typed: string, unit: string): NumberReading {
	const parts = partsOf(plainSigns(typed));
	if (!parts || !isAlone(parts, unit)) return { kind: 'none' };
	const [first, second] = meanings(parts);
	if (!first) return { kind: 'none' };
	const isUnit = parts.after.toLowerCase() === unit.toLowerCase();
	if (!isOfUnit(parts.before, unit) || !(isUnit || isOfUnit(parts.after, unit)))
		return { kind: 'words' };
	if (!second) return { kind: 'number', ...first };
	return { kind: 'two', both: [first, { ...second, shown: typeable(second.shown) }] };
}

/** How a number was read, where that is not what was typed: "2.000,5 ms" was read as "2000.5". */
export function readingOf(typed: string, unit: string): string | undefined {
	const reading = readNumber(typed, unit);
	if (reading.kind !== 'number') return undefined;
	return typed.includes(reading.shown.replace('-', '')) ? undefined : reading.shown;
}
