import { loadCourse } from '#lib/server/content/load-course.ts';
import { keptScorecard } from '#lib/server/content/rules/kept-scorecard.ts';

/** What the ids of the rules begin with, in the order of the page. */
const LETTERS = ['I', 'B', 'L', 'G'] as const;

const rounded = (share: number): number => Math.round(share * 100);

export function load() {
	const { results, knowNothing, questions, items, enforcedFrom, passed } =
		keptScorecard(loadCourse());
	return {
		questions,
		items,
		enforcedFrom,
		passed,
		total: results.length,
		knowNothing: {
			score: rounded(knowNothing.score),
			chance: rounded(knowNothing.chance),
			items: knowNothing.items,
			guesses: knowNothing.guesses.map(({ name, score, limit }) => ({
				name,
				score: rounded(score),
				limit: rounded(limit)
			}))
		},
		groups: LETTERS.map((letter) => ({
			letter,
			rules: results
				.filter(({ id }) => id.startsWith(letter))
				.map((r) => ({
					id: r.id,
					title: r.title,
					value: r.value,
					threshold: r.threshold,
					ok: r.ok,
					enforced: r.enforced
				}))
		}))
	};
}
