import type { Course } from '#lib/core/course/types.ts';
import { badCourse } from './bad-bank.ts';
import { bankOf } from './bank.ts';
import { knowNothing, type KnowNothing } from './blind/know-nothing.ts';
import { rules } from './registry.ts';
import type { Bank, Rule, RuleResult } from './types.ts';

/** From this many questions on, thresholds over the whole bank count; below, luck moves them too much. */
export const ENFORCED_FROM = 40;

/** How the course does against all its rules. Plain data. */
export interface Scorecard {
	questions: number;
	/** Things to answer: a case counts once for each of its parts. */
	items: number;
	enforcedFrom: number;
	knowNothing: KnowNothing;
	results: RuleResult[];
	/** Rules within their threshold, enforced or not. */
	passed: number;
	/** Rules that stop the check. */
	failed: number;
}

function resultOf({ check, scope, ...rule }: Rule, bank: Bank): RuleResult {
	const outcome = check(bank);
	const enforced = scope === 'item' || bank.questions >= ENFORCED_FROM;
	return {
		id: rule.id,
		title: rule.title,
		level: rule.level,
		value: outcome.value,
		threshold: outcome.threshold ?? rule.threshold,
		ok: outcome.ok,
		enforced,
		findings: outcome.findings
	};
}

/** The rules, of these, that a course does not trip: nothing found, nothing out of bounds. */
export function untripped(course: Course, tried: readonly Rule[]): string[] {
	const bank = bankOf(course);
	return tried
		.filter((rule) => {
			const { ok, findings } = rule.check(bank);
			return ok && findings.length === 0;
		})
		.map((rule) => rule.id);
}

/** B10: a rule that a deliberately bad course does not trip would let everything through. */
export function selfCheck(tried: readonly Rule[]): RuleResult {
	const asleep = untripped(badCourse(), tried);
	return {
		id: 'B10',
		title: 'The check itself: a deliberately bad course trips every rule',
		level: 'E',
		value: `${tried.length - asleep.length} of ${tried.length}`,
		threshold: 'all',
		ok: asleep.length === 0,
		enforced: true,
		findings: asleep.map((id) => ({ where: id, text: 'finds nothing in the bad course' }))
	};
}

/** Checks a course against every rule. Takes no clock: the same course gives the same scorecard. */
export function scorecard(course: Course): Scorecard {
	const bank = bankOf(course);
	const checked = rules.map((rule) => resultOf(rule, bank));
	const firstOfLessons = checked.findIndex(({ id }) => id.startsWith('L'));
	const results = checked.toSpliced(firstOfLessons, 0, selfCheck(rules));
	return {
		questions: bank.questions,
		items: bank.items.length,
		enforcedFrom: ENFORCED_FROM,
		knowNothing: knowNothing(bank),
		results,
		passed: results.filter(({ ok }) => ok).length,
		failed: results.filter(({ ok, enforced }) => enforced && !ok).length
	};
}
