const RULES = 'src/lib/server/content/rules';

/** A rule against exclamation marks in questions. @type {import('../apply.js').Recipe} */
export const rule = {
	name: 'rule',
	guide: [['CONTRIBUTING.md', 'A rule of the content check']],
	steps: [
		{
			files: [`${RULES}/tone.ts`],
			edits: [
				{
					file: `${RULES}/registry.ts`,
					after: "import { positionRules } from './positions.ts';\n",
					text: "import { toneRules } from './tone.ts';\n"
				},
				{ file: `${RULES}/registry.ts`, after: '\t...wordingRules,\n', text: '\t...toneRules,\n' }
			]
		},
		{
			edits: [
				{
					file: `${RULES}/bad-bank.ts`,
					replace: "sampleSingle({ id: 'told' })",
					text: "sampleSingle({ id: 'told', stem: 'Which kind of model does a shop need? Now!' })"
				}
			],
			asked: { by: 'content', where: 'I27', says: 'finds nothing in the bad course' }
		},
		{
			edits: [
				{
					file: `${RULES}/scorecard.test.ts`,
					replace: "numbered('I', 26)",
					text: "numbered('I', 27)"
				}
			],
			asked: {
				by: 'unit',
				where: `${RULES}/scorecard.test.ts`,
				says: 'holds every rule of the design'
			}
		},
		{ files: [`${RULES}/tone.test.ts`] },
		{
			edits: [
				{
					file: 'lessons/README.md',
					after: 'A question or task that can be read alone, at most 90 words',
					text: ', without an exclamation mark'
				}
			]
		}
	],
	unit: [RULES],
	component: [],
	shown: [{ file: 'about/questions/index.html', holds: 'Questions do not shout' }]
};
