import { chanceOf, choiceItems, MARGIN } from '../leaks.ts';
import { bankRule, percent } from '../make-rule.ts';
import type { Bank, Rule } from '../types.ts';
import { samplesOf } from './features.ts';
import { crossValidated } from './logit.ts';
import { scoreOf, strategies } from './strategies.ts';

/** How far above chance a classifier that sees only surface form may come. */
const CLASSIFIER_MARGIN = 0.1;

/** The name of the guesser that learns from the other items what keys look like. */
export const CLASSIFIER = 'the favourite of a classifier that sees form only';

/** What one way of guessing earns, as shares of 1. */
interface Guess {
	name: string;
	score: number;
	chance: number;
	limit: number;
	ok: boolean;
}

/** What someone who knows nothing could score, as shares of 1. */
export interface KnowNothing {
	/** The most that any way of guessing earns. */
	score: number;
	chance: number;
	/** Choice items that were guessed at. */
	items: number;
	guesses: Guess[];
}

function guess(name: string, score: number, chance: number, margin: number): Guess {
	const limit = chance + margin;
	return { name, score, chance, limit, ok: score <= limit + 1e-9 };
}

/** Both a rule and the scorecard ask; a bank does not change. */
const known = new WeakMap<Bank, KnowNothing>();

/** Lets every blind strategy and the classifier guess through the bank. */
export function knowNothing(bank: Bank): KnowNothing {
	const result = known.get(bank) ?? guessThrough(bank);
	known.set(bank, result);
	return result;
}

function guessThrough(bank: Bank): KnowNothing {
	const items = choiceItems(bank);
	const chance = chanceOf(items);
	const single = items.filter((item) => item.body.kind === 'single');
	const foretold = crossValidated(samplesOf(single));
	const guesses = [
		...strategies.map((s) => guess(s.name, scoreOf(s, items), chance, MARGIN)),
		...(foretold === undefined
			? []
			: [guess(CLASSIFIER, foretold, chanceOf(single), CLASSIFIER_MARGIN)])
	];
	const score = Math.max(0, ...guesses.map((g) => g.score));
	return { score, chance, items: items.length, guesses };
}

const b06: Rule = bankRule({
	id: 'B06',
	title: 'Know-nothing score: what blind guessing by habit earns',
	level: 'E',
	threshold: 'each strategy at most chance + 8 points, the classifier chance + 10',
	check(bank) {
		const { score, chance, guesses } = knowNothing(bank);
		const over = guesses.filter(({ ok }) => !ok);
		return {
			value: `${percent(score)}, chance ${percent(chance)}`,
			ok: over.length === 0,
			findings: over.map(({ name, score: own, limit }) => ({
				where: 'bank',
				text: `${name}: ${percent(own)}, at most ${percent(limit)}`
			}))
		};
	}
});

export const blindRules: readonly Rule[] = [b06];
