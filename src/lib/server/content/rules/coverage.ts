import { bankRule, listRule, percent } from './make-rule.ts';
import { choiceItems } from './leaks.ts';
import { vendorFinder } from './names.ts';
import type { Bank, Finding, Item, Outcome, Rule } from './types.ts';

type Level = Item['level'];

const withLevel = (items: readonly Item[], level: Level): number =>
	items.filter((item) => item.level === level).length;

const wanted: readonly [Level, number][] = [
	['recall', 1],
	['apply', 2],
	['analyse', 1]
];

/** What an objective lacks, in words; empty when it is asked enough. */
function lacks(items: readonly Item[]): string[] {
	const few = items.length < 4 ? [`${items.length} of 4 items`] : [];
	const levels = wanted.filter(([level, least]) => withLevel(items, level) < least);
	return [...few, ...levels.map(([level, n]) => `${withLevel(items, level)} of ${n} ${level}`)];
}

const b01: Rule = listRule({
	id: 'B01',
	title: 'Each objective is asked often enough, at each level',
	level: 'E',
	threshold: 'at least 4 items: 1 recall, 2 apply, 1 analyse',
	list: (bank) =>
		bank.lessons.flatMap((lesson) =>
			lesson.objectives.flatMap(({ id }) => {
				const missing = lacks(bank.items.filter((item) => item.objective === id));
				return missing.length === 0 ? [] : [{ where: id, text: missing.join(', ') }];
			})
		)
});

const b02: Rule = bankRule({
	id: 'B02',
	title: 'Levels over the bank',
	level: 'E',
	threshold: 'recall at most 35%, apply at least 40%, analyse at least 20%',
	check({ items }) {
		const share = (level: Level): number => withLevel(items, level) / Math.max(1, items.length);
		const [recall, apply, analyse] = [share('recall'), share('apply'), share('analyse')];
		const value = `${percent(recall)}, ${percent(apply)}, ${percent(analyse)}`;
		const ok = recall <= 0.35 && apply >= 0.4 && analyse >= 0.2;
		return { value, ok, findings: ok ? [] : [{ where: 'bank', text: `shares are ${value}` }] };
	}
});

const TOPIC_ITEMS = 8;

const b03: Rule = bankRule({
	id: 'B03',
	title: 'Coverage of each model family and selection factor',
	level: 'E',
	threshold: `at least ${TOPIC_ITEMS} items each`,
	check({ course, items, lessons }) {
		const objectives = lessons.flatMap((lesson) => lesson.objectives.map(({ id }) => id));
		const topics = new Set(objectives.flatMap((id) => course.topics[id] ?? []));
		const counts = [...topics].map((topic) => ({
			topic,
			count: items.filter((item) => course.topics[item.objective] === topic).length
		}));
		const few = counts.filter(({ count }) => count < TOPIC_ITEMS);
		return {
			value: counts.map(({ topic, count }) => `${topic} ${count}`).join(', '),
			ok: few.length === 0,
			findings: few.map(({ topic, count }) => ({ where: topic, text: `${count} items` }))
		};
	}
});

/** Fewer items than this say nothing about a vendor. */
const VENDOR_ITEMS = 5;
const VENDOR_SHARE = 0.35;

interface VendorCount {
	vendor: string;
	offered: number;
	key: number;
}

/** How often each vendor is offered beside others, and how often it is then the key. */
function vendorCounts(bank: Bank): VendorCount[] {
	const vendorsIn = vendorFinder(bank.course);
	const counts = new Map<string, VendorCount>();
	for (const item of choiceItems(bank)) {
		const named = item.choices.map((choice) => ({
			right: choice.right,
			vendors: vendorsIn(choice.text)
		}));
		const vendors = new Set(named.flatMap((choice) => [...choice.vendors]));
		for (const vendor of vendors) {
			if (named.every((choice) => choice.vendors.has(vendor))) continue;
			const count = counts.get(vendor) ?? { vendor, offered: 0, key: 0 };
			count.offered += 1;
			if (named.some((choice) => choice.right && choice.vendors.has(vendor))) count.key += 1;
			counts.set(vendor, count);
		}
	}
	return [...counts.values()];
}

function vendorBias(bank: Bank): Outcome {
	const counts = vendorCounts(bank).filter(({ offered }) => offered >= VENDOR_ITEMS);
	const biased = counts.filter(({ offered, key }) => key / offered > VENDOR_SHARE);
	const findings: Finding[] = biased.map(({ vendor, offered, key }) => ({
		where: vendor,
		text: `is the key in ${key} of the ${offered} items that offer it`
	}));
	const shown = counts.map(({ vendor, offered, key }) => `${vendor} ${key} of ${offered}`);
	const value = shown.join(', ') || `no vendor in ${VENDOR_ITEMS} items or more`;
	return { value, ok: biased.length === 0, findings };
}

const i24: Rule = bankRule({
	id: 'I24',
	title: 'No vendor is favoured where it stands beside others',
	level: 'W',
	threshold: 'key in at most 35% of the items that offer it',
	check: vendorBias
});

/** Rules about what the bank asks, and about whom. */
export const coverageRules: readonly Rule[] = [i24, b01, b02, b03];
