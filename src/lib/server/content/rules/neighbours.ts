import { bankRule, percent } from './make-rule.ts';
import { choiceItems } from './leaks.ts';
import type { Rule } from './types.ts';

const NEIGHBOURS = 0.8;
const SINGLES = 0.65;

/** Each wrong option is the right answer to a neighbouring question, and says to which. */
const neighbours: Rule = bankRule({
	id: 'I25',
	title: 'Wrong options of choices say when they would be right',
	level: 'E',
	threshold: `at least ${percent(NEIGHBOURS)}`,
	check(bank) {
		const wrong = choiceItems(bank).flatMap((item) =>
			item.reasons.filter((reason) => reason.wrong).map((reason) => ({ item, reason }))
		);
		const silent = wrong.filter(({ reason }) => !reason.rightWhen);
		const share = 1 - silent.length / Math.max(1, wrong.length);
		return {
			value: percent(share),
			ok: share >= NEIGHBOURS,
			findings: silent.map(({ item, reason }) => ({
				where: item.where,
				text: `"${reason.id}" does not say when it would be right`
			}))
		};
	}
});

const singles: Rule = bankRule({
	id: 'I13',
	title: 'Share of single choice',
	level: 'E',
	threshold: `at most ${percent(SINGLES)} of all items`,
	check({ items }) {
		const single = items.filter(({ body }) => body.kind === 'single').length;
		const share = single / Math.max(1, items.length);
		const ok = share <= SINGLES;
		const findings = ok ? [] : [{ where: 'bank', text: `${single} of ${items.length} items` }];
		return { value: percent(share), ok, findings };
	}
});

/** Rules about what options are to each other, and how many questions are made of them. */
export const neighbourRules: readonly Rule[] = [neighbours, singles];
