import type { SettingProblem } from '#labs/core/setting-problem.ts';

/** What could not be used of a setting, for learners who open an address and for authors of labs. */
export function settingProblem(problem: SettingProblem): string {
	switch (problem.code) {
		case 'unknown':
			return `"${problem.name}" is unknown; known are ${problem.known.join(', ')}.`;
		case 'no-number':
			return `"${problem.name}" is "${problem.text}", which is no number: ${problem.taken} is taken.`;
		case 'out-of-bounds': {
			const { name, text, low, high, taken } = problem;
			return `"${name}" is ${text}; it goes from ${low} to ${high}: ${taken} is taken.`;
		}
		case 'no-choice': {
			const { name, text, choices, taken } = problem;
			return `"${name}" is "${text}"; it can be ${choices.join(', ')}: ${taken} is taken.`;
		}
		case 'too-long':
			return `"${problem.name}" has ${problem.length} characters: the first ${problem.taken} are taken.`;
		case 'lora-alone':
			return '"lora" is "on", which fits the large model alone: large is taken.';
		case 'no-mask':
			return `"mask" has to be ${problem.digits} digits from 0 to f: the whole picture may change.`;
		case 'no-start':
			return 'The picture to begin with cannot be made again: it begins with noise.';
		case 'no-reveal':
			return '"reveal" has to be written as seed=2&steps=4.';
		case 'too-many-captions':
			return `"own" has ${problem.count} captions: the first ${problem.taken} are taken.`;
		case 'long-caption':
			return `A caption has ${problem.length} characters: the first ${problem.taken} are taken.`;
		case 'no-picture':
			return '"picture" holds no picture that can be read: the first is taken.';
		case 'no-made-picture':
			return '"made" is no picture that was made here: another one is taken.';
		case 'no-example': {
			const { text, things, below } = problem;
			return `"without" names "${text}"; an example is ${things.join(', ')} and a number under ${below}, as in snake-3.`;
		}
		case 'most-put-back':
			return `"without" can put back ${problem.most} of a thing: "${problem.text}" stays.`;
	}
}
