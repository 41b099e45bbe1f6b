import {
	breakEven,
	cachedBill,
	discounted,
	endpointMonth,
	images,
	multiplied,
	outputShare,
	perAccepted,
	plainPrefixBill,
	sideBill,
	tokenBill
} from './bills.ts';
import { answerTime, callsAtOnce, quotaUsed } from './capacity.ts';
import { loraWeights } from './training.ts';

/** What a computed number counts. */
export type ComputedUnit = 'usd' | 'percent' | 'count' | 'seconds';

interface Rule {
	/** Names of the arguments, in the order in which `compute` takes them. */
	parameters: readonly string[];
	unit: ComputedUnit;
	compute: (...values: number[]) => number;
}

/** The rules that lessons may name. A new one is one line here and one function in a file beside it. */
export const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
	[
		'token-bill',
		{
			parameters: ['requests', 'input', 'output', 'price-in', 'price-out'],
			unit: 'usd',
			compute: tokenBill
		}
	],
	['input-bill', { parameters: ['requests', 'tokens', 'price'], unit: 'usd', compute: sideBill }],
	['output-bill', { parameters: ['requests', 'tokens', 'price'], unit: 'usd', compute: sideBill }],
	[
		'output-share',
		{
			parameters: ['input', 'output', 'price-in', 'price-out'],
			unit: 'percent',
			compute: outputShare
		}
	],
	['discounted', { parameters: ['bill', 'percent'], unit: 'usd', compute: discounted }],
	['multiplied', { parameters: ['bill', 'factor'], unit: 'usd', compute: multiplied }],
	[
		'cached-bill',
		{
			parameters: ['calls', 'prefix', 'price', 'write-percent', 'read-percent'],
			unit: 'usd',
			compute: cachedBill
		}
	],
	[
		'plain-prefix-bill',
		{ parameters: ['calls', 'prefix', 'price'], unit: 'usd', compute: plainPrefixBill }
	],
	['endpoint-month', { parameters: ['price-hour', 'hours'], unit: 'usd', compute: endpointMonth }],
	['break-even', { parameters: ['fixed', 'each'], unit: 'count', compute: breakEven }],
	['per-accepted', { parameters: ['price', 'percent'], unit: 'usd', compute: perAccepted }],
	['images', { parameters: ['count', 'price'], unit: 'usd', compute: images }],
	[
		'answer-time',
		{ parameters: ['first-token', 'tokens', 'speed'], unit: 'seconds', compute: answerTime }
	],
	[
		'calls-at-once',
		{ parameters: ['quota', 'input', 'ceiling'], unit: 'count', compute: callsAtOnce }
	],
	['quota-used', { parameters: ['input', 'output', 'factor'], unit: 'count', compute: quotaUsed }],
	['lora-weights', { parameters: ['rows', 'columns', 'rank'], unit: 'count', compute: loraWeights }]
]);

export type Computed =
	{ ok: true; value: number; unit: ComputedUnit } | { ok: false; problem: string };

/** Gives the value of a catalogue fact such as `nova-micro.price-in`; undefined when there is none that is a number. */
export type Resolve = (factId: string) => number | undefined;

interface Cursor {
	words: readonly string[];
	at: number;
}

const fail = (problem: string): Computed => ({ ok: false, problem });

/**
 * Computes an expression such as `discounted bill=(images count=3000 price=core.price) percent=50`:
 * the name of a rule and its arguments, each a number, a catalogue fact or a rule in brackets.
 * Never throws; what cannot be computed comes back as a problem in words for the author.
 */
export function computeExpression(text: string, resolve: Resolve): Computed {
	const cursor: Cursor = { words: text.match(/[()=]|[^\s()=]+/g) ?? [], at: 0 };
	const result = readRule(cursor, resolve);
	const rest = cursor.words[cursor.at];
	return result.ok && rest !== undefined ? fail(`"${rest}" stands after the end`) : result;
}

function readRule(cursor: Cursor, resolve: Resolve): Computed {
	const name = cursor.words[cursor.at++] ?? '';
	const rule = rules.get(name);
	if (rule === undefined) return fail(`"${name}" is not a rule`);
	const values = new Map<string, number>();
	for (;;) {
		const argument = cursor.words[cursor.at];
		if (argument === undefined || argument === ')') break;
		if (!rule.parameters.includes(argument)) return fail(`${name} takes no "${argument}"`);
		if (values.has(argument)) return fail(`${name} is given "${argument}" twice`);
		if (cursor.words[cursor.at + 1] !== '=') return fail(`"${argument}" of ${name} has no value`);
		cursor.at += 2;
		const value = readValue(cursor, resolve);
		if (!value.ok) return value;
		values.set(argument, value.value);
	}
	return apply(name, rule, values);
}

function apply(name: string, rule: Rule, values: ReadonlyMap<string, number>): Computed {
	const missing = rule.parameters.filter((parameter) => !values.has(parameter));
	if (missing.length > 0) return fail(`${name} lacks ${missing.join(', ')}`);
	const value = rule.compute(...rule.parameters.map((parameter) => values.get(parameter) ?? NaN));
	if (!Number.isFinite(value)) return fail(`${name} divides by zero`);
	return { ok: true, value, unit: rule.unit };
}

function readValue(cursor: Cursor, resolve: Resolve): Computed {
	const word = cursor.words[cursor.at++] ?? '';
	if (word === '(') {
		const inner = readRule(cursor, resolve);
		if (!inner.ok) return inner;
		return cursor.words[cursor.at++] === ')' ? inner : fail('a bracket is not closed');
	}
	if (/^\d+(\.\d+)?$/.test(word)) return { ok: true, value: Number(word), unit: 'count' };
	const value = resolve(word);
	if (value !== undefined) return { ok: true, value, unit: 'count' };
	return fail(`"${word}" is neither a plain number nor a catalogue fact that is a number`);
}
