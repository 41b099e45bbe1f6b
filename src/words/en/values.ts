import type { ComputedUnit } from '#lib/core/cost/rules.ts';
import { dayText } from './dates.ts';

const STATES: Record<string, string> = {
	'end-of-life': 'end of life',
	'never-on-bedrock': 'never on Bedrock'
};

const IS_DATE = /^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/;

const grouped = (value: number, minDigits: number, maxDigits: number): string =>
	value.toLocaleString('en-US', {
		minimumFractionDigits: minDigits,
		maximumFractionDigits: maxDigits
	});

const counted = (value: number, one: string): string =>
	`${grouped(value, 0, 6)} ${one}${value === 1 ? '' : 's'}`;

/** A price as it stands in the list: "$0.035", "$2.50"; no digit is rounded away. */
function formatPrice(value: number): string {
	return `$${grouped(value, 2, 12)}`;
}

/** A computed amount: to the cent from a dollar up, below that with three digits that count: "$9.45", "$0.0125". */
export function formatBill(value: number): string {
	if (Math.abs(value) >= 1 || value === 0) return `$${grouped(value, 2, 2)}`;
	const digits = 2 - Math.floor(Math.log10(Math.abs(value)));
	return `$${grouped(value, 2, Math.min(12, digits))}`;
}

/** A number that a rule gave, as text: US dollars, per cent with at most one decimal, a whole count, or seconds. */
export function formatComputed(value: number, unit: ComputedUnit): string {
	switch (unit) {
		case 'usd':
			return formatBill(value);
		case 'percent':
			return `${grouped(value, 0, 1)}%`;
		case 'count':
			return grouped(value, 0, 0);
		case 'seconds':
			return `${grouped(value, 0, 2)} ${value === 1 ? 'second' : 'seconds'}`;
	}
}

/** A value of the catalogue as text: "$0.035", "128,000", "50%", "1.75×", "5 minutes", "15 August 2025", "end of life". */
export function formatFact(value: string | number, unit: string | undefined): string {
	if (typeof value === 'string')
		return STATES[value] ?? (IS_DATE.test(value) ? dayText(value) : value);
	if (unit?.startsWith('usd')) return formatPrice(value);
	switch (unit) {
		case 'percent':
			return `${grouped(value, 0, 6)}%`;
		case 'factor':
			return `${grouped(value, 0, 6)}×`;
		case 'minutes':
			return counted(value, 'minute');
		case 'hours':
			return counted(value, 'hour');
		case 'months':
			return counted(value, 'month');
		default:
			return grouped(value, 0, 6);
	}
}
