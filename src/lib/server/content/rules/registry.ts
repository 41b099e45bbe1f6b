import { blindReadingRules } from './blind/blind-reading.ts';
import { blindRules } from './blind/know-nothing.ts';
import { wordFamilyRules } from './blind/word-families.ts';
import { computedRules } from './computed.ts';
import { coverageRules } from './coverage.ts';
import { feedbackRules } from './feedback.ts';
import { glossaryRules } from './glossary.ts';
import { identityRules } from './identity.ts';
import { leakRules } from './leaks.ts';
import { lessonRules } from './lessons.ts';
import { neighbourRules } from './neighbours.ts';
import { optionRules } from './options.ts';
import { positionRules } from './positions.ts';
import { twinRules } from './twins.ts';
import { typedRules } from './typed-facts.ts';
import type { Rule } from './types.ts';
import { voiceRules } from './voice.ts';
import { wordingRules } from './wording.ts';

/** Every rule, by id: I about items, B about the bank, L about lessons, G about the glossary. */
export const rules: readonly Rule[] = [
	...identityRules,
	...feedbackRules,
	...leakRules,
	...neighbourRules,
	...wordingRules,
	...optionRules,
	...coverageRules,
	...positionRules,
	...blindRules,
	...wordFamilyRules,
	...blindReadingRules,
	...twinRules,
	...computedRules,
	...lessonRules,
	...voiceRules,
	...typedRules,
	...glossaryRules
].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));

function order(rule: Rule): number {
	return 'IBLG'.indexOf(rule.id.charAt(0));
}
