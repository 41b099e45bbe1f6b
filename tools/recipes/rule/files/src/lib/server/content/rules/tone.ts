import { itemRule } from './make-rule.ts';
import type { Rule } from './types.ts';

const i25: Rule = itemRule({
	id: 'I27',
	title: 'Questions do not shout',
	level: 'E',
	threshold: 'no exclamation mark before the answer',
	find: ({ prompt, asked }) =>
		[prompt, ...asked].filter((text) => text.includes('!')).map((text) => `"${text}" shouts`)
});

/** Rules about how learners are spoken to. */
export const toneRules: readonly Rule[] = [i25];
