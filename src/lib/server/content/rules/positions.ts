import { bankRule, listRule } from './make-rule.ts';
import type { Bank, Finding, Item, Outcome, Rule } from './types.ts';
import { quizFile } from './bank.ts';

/** A position expected less often than this is not judged: its share is luck. */
const LEAST_EXPECTED = 5;

const singles = (items: readonly Item[]): Item[] =>
	items.filter((item) => item.body.kind === 'single' && item.choices.length > 0);

const keyPlace = (item: Item): number => item.choices.findIndex((choice) => choice.right);

function spread(bank: Bank): Outcome {
	const items = singles(bank.items);
	const most = Math.max(0, ...items.map((item) => item.choices.length));
	const places = Array.from({ length: most }, (_unused, place) => {
		const having = items.filter((item) => item.choices.length > place);
		const expected = having.reduce((sum, item) => sum + 1 / item.choices.length, 0);
		const found = having.filter((item) => keyPlace(item) === place).length;
		return { place, expected, ratio: found / Math.max(1e-9, expected) };
	}).filter(({ expected }) => expected >= LEAST_EXPECTED);
	const odd = places.filter(({ ratio }) => ratio < 0.6 || ratio > 1.4);
	return {
		value: places.map(({ ratio }) => ratio.toFixed(2)).join(', ') || 'too few items',
		ok: odd.length === 0,
		findings: odd.map(({ place, ratio }) => ({
			where: `position ${place + 1}`,
			text: `holds the key ${ratio.toFixed(2)} times as often as chance`
		}))
	};
}

const b04: Rule = bankRule({
	id: 'B04',
	title: 'Key position as stored, first to last (single choice)',
	level: 'E',
	threshold: 'each 0.6 to 1.4 times chance',
	check: spread
});

const RUN = 3;

/** The places where a run of equal key positions goes on past what a printed quiz may show. */
function longRuns(items: readonly Item[]): Item[] {
	let run = 0;
	let last = -1;
	return singles(items).filter((item) => {
		const place = keyPlace(item);
		run = place === last ? run + 1 : 1;
		last = place;
		return run === RUN + 1;
	});
}

const b05: Rule = listRule({
	id: 'B05',
	title: 'Runs of equal key positions in a printed quiz',
	level: 'E',
	threshold: `at most ${RUN} in a row`,
	list: (bank): Finding[] =>
		bank.lessons.flatMap((lesson) =>
			longRuns(bank.items.filter((item) => item.lesson === lesson)).map((item) => ({
				where: `${quizFile(lesson)}: ${item.id}`,
				text: `the key stands at position ${keyPlace(item) + 1} more than ${RUN} times in a row`
			}))
		)
});

/** Rules about where the key stands in the file: printed quizzes keep that order. */
export const positionRules: readonly Rule[] = [b04, b05];
