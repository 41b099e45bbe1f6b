import { textsOf } from './bank.ts';
import { listRule } from './make-rule.ts';
import { plainText } from './plain.ts';
import type { Bank, Finding, Item, Rule } from './types.ts';
import { normalised, pairsOf, similarity, wordsOf } from './words.ts';

/** Keys long enough that their words in another place are no coincidence. */
function tellingKeys(item: Item): string[] {
	return item.choices
		.filter((choice) => choice.right)
		.map((choice) => normalised(choice.text))
		.filter((key) => wordsOf(key).length >= 3 || key.length >= 15);
}

interface Told {
	item: Item;
	path: string;
	text: string;
}

/** What a learner reads on the way through a quiz: scenarios, stems and feedback. */
function toldTexts(items: readonly Item[], bank: Bank): Told[] {
	return items.flatMap((item) => {
		const scenario = item.question.kind === 'case' ? item.question.scenario : '';
		const texts = textsOf(item.body).filter(({ path }) => /stem|feedback|why/.test(path));
		return [...texts, { path: 'scenario', text: scenario }].map(({ path, text }) => ({
			item,
			path,
			text: ` ${normalised(plainText(text, bank.course))} `
		}));
	});
}

function giveAways(items: readonly Item[], bank: Bank): Finding[] {
	const told = toldTexts(items, bank);
	return items.flatMap((item) =>
		tellingKeys(item).flatMap((key) =>
			told
				.filter((t) => t.item !== item && t.text.includes(` ${key} `))
				.filter((t) => t.path !== 'scenario' || t.item.question !== item.question)
				.map((t) => ({ where: t.item.where, text: `${t.path} holds the key of ${item.id}` }))
		)
	);
}

const b07: Rule = listRule({
	id: 'B07',
	title: 'No stem or feedback gives another key of the same quiz away',
	level: 'E',
	threshold: 'none',
	list: (bank) =>
		bank.lessons.flatMap((lesson) =>
			giveAways(
				bank.items.filter((item) => item.lesson === lesson),
				bank
			)
		)
});

const ALIKE = 0.9;

function byObjective(items: readonly Item[]): Map<string, Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		groups.set(item.objective, [...(groups.get(item.objective) ?? []), item]);
	}
	return groups;
}

const b08: Rule = listRule({
	id: 'B08',
	title: 'No near duplicates within an objective',
	level: 'E',
	threshold: `likeness of stems under ${ALIKE}`,
	list: (bank) =>
		[...byObjective(bank.items).values()]
			.flatMap(pairsOf)
			.filter(([a, b]) => a.question.id !== b.question.id || a.stem === b.stem)
			.filter(([a, b]) => similarity(a.prompt, b.prompt) >= ALIKE)
			.map(([a, b]) => ({ where: b.where, text: `asks the same as ${a.id}` }))
});

/** Rules that compare the items of the bank with each other. */
export const twinRules: readonly Rule[] = [b07, b08];
