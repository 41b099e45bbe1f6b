import { peopleSteps, testSteps } from './tests.js';

const QUIZ = 'src/lib/core/quiz';
const UI = 'src/lib/ui/quiz/kinds';

/** The lines in the registries of the core. @type {import('../apply.js').Step[]} */
const coreSteps = [
	{ files: [`${QUIZ}/kinds/yes-no.ts`, `${QUIZ}/kinds/yes-no.test.ts`] },
	{
		edits: [
			{
				file: `${QUIZ}/parts.ts`,
				after: "import { single, singlePart } from './kinds/single.ts';\n",
				text: "import { yesNo, yesNoPart } from './kinds/yes-no.ts';\n"
			}
		]
	},
	{
		edits: [
			{
				file: `${QUIZ}/parts.ts`,
				replace: '\tshortTextPart\n',
				text: '\tshortTextPart,\n\tyesNoPart\n'
			}
		],
		asked: { by: 'pure', where: `${QUIZ}/parts.ts`, says: "'yes-no'" }
	},
	{
		edits: [
			{
				file: `${QUIZ}/parts.ts`,
				replace: "\t'short-text': shortText\n",
				text: "\t'short-text': shortText,\n\t'yes-no': yesNo\n"
			}
		],
		asked: { by: 'types', where: `${QUIZ}/parts.ts`, says: 'Property \'"yes-no"\' is missing' }
	},
	{
		edits: [
			{
				file: `${QUIZ}/questions.ts`,
				after: "import { singleSchema } from './kinds/single.ts';\n",
				text: "import { yesNoSchema } from './kinds/yes-no.ts';\n"
			},
			{ file: `${QUIZ}/questions.ts`, before: '\tcaseSchema\n]);', text: '\tyesNoSchema,\n' }
		],
		asked: { by: 'pure', where: `${QUIZ}/descriptions.ts`, says: "'yes-no'", round: 2 }
	},
	{
		edits: [
			{
				file: `${QUIZ}/descriptions.ts`,
				after: "import { singleDescription } from './kinds/single.ts';\n",
				text: "import { yesNoDescription } from './kinds/yes-no.ts';\n"
			},
			{
				file: `${QUIZ}/descriptions.ts`,
				before: '\tcase: caseDescription\n',
				text: "\t'yes-no': yesNoDescription,\n"
			}
		],
		asked: {
			by: 'types',
			where: `${QUIZ}/descriptions.ts`,
			says: 'Property \'"yes-no"\' is missing'
		}
	}
];

/** What learners see of it. @type {import('../apply.js').Step[]} */
const pageSteps = [
	{
		files: [`${UI}/YesNo.svelte`],
		edits: [
			{
				file: 'src/words/en/quiz.ts',
				after: "export const phrase = 'Your answer, a word or a short phrase';\n",
				text: "export const yesNo = { yes: 'Yes', no: 'No' };\n"
			}
		]
	},
	{
		edits: [
			{
				file: `${UI}/all.ts`,
				after: "import Single from './Single.svelte';\n",
				text: "import YesNo from './YesNo.svelte';\n"
			},
			{ file: `${UI}/all.ts`, before: '\tcase: Case\n', text: "\t'yes-no': YesNo,\n" }
		],
		asked: { by: 'types', where: `${UI}/all.ts`, says: 'Property \'"yes-no"\' is missing' }
	}
];

/** Questions that are answered by yes or no. @type {import('../apply.js').Recipe} */
export const questionKind = {
	name: 'question-kind',
	guide: [['CONTRIBUTING.md', 'A question kind']],
	steps: [...coreSteps, ...pageSteps, ...testSteps, ...peopleSteps],
	unit: [
		QUIZ,
		'src/lib/ui/quiz/drawn.test.ts',
		'src/lib/ui/quiz/bare.test.ts',
		'src/lib/server/content/validate.test.ts',
		'src/lib/server/content/json-schema.test.ts',
		'src/lib/server/content/check-questions.test.ts',
		'tests/course.test.ts',
		'tests/progress/frozen-files.test.ts'
	],
	component: [`${UI}/all.svelte.test.ts`],
	shown: [
		{
			file: 'lessons/large-language-models/index.html',
			holds: 'data-question="llm-answers-from-record"'
		},
		{ file: 'lessons/large-language-models/index.html', holds: 'name="side"' },
		{ file: 'bank/large-language-models.json', holds: '"kind":"yes-no"' }
	]
};
