const LESSON = 'lessons/12-choosing/lesson.md';
const MISSING = 'Property \'"in-tokens"\' is missing';

/** The setting, the first frame and the job. @type {import('../apply.js').Step[]} */
const networkSteps = [
	{
		edits: [
			{
				file: 'src/lib/core/course/labs.ts',
				replace: "\t'teach'\n] as const;",
				text: "\t'teach',\n\t'in-tokens'\n] as const;"
			}
		]
	},
	{
		files: [
			'src/labs/core/in-tokens/setting.ts',
			'src/labs/core/in-tokens/setting.test.ts',
			'src/labs/core/in-tokens/first.ts'
		]
	},
	{
		edits: [
			{
				file: 'src/labs/core/kinds.ts',
				after: "import type { ReadSetting } from './read-setting.ts';\n",
				text: "import { readInTokens } from './in-tokens/setting.ts';\n"
			},
			{
				file: 'src/labs/core/kinds.ts',
				replace: '\tteach: readTeach\n',
				text: "\tteach: readTeach,\n\t'in-tokens': readInTokens\n"
			}
		],
		asked: { by: 'types', where: 'src/labs/core/kinds.ts', says: MISSING }
	},
	{
		files: ['src/labs/jobs/in-tokens.ts']
	},
	{
		edits: [
			{
				file: 'src/labs/jobs/jobs.ts',
				after: "import { type Job } from './job.ts';\n",
				text: "import * as tokens from './in-tokens.ts';\n"
			},
			{
				file: 'src/labs/jobs/jobs.ts',
				after: 'export const jobs = {\n',
				text: "\t'in-tokens/cut': tokens.cut,\n"
			}
		],
		asked: { by: 'types', where: 'src/labs/build/in-tokens.ts', says: 'in-tokens/cut' }
	}
];

/** What is seen of it, live and as it is built. @type {import('../apply.js').Step[]} */
const pageSteps = [
	{
		files: [
			'src/words/en/labs/in-tokens.ts',
			'src/labs/ui/in-tokens/InTokensLab.svelte',
			'src/labs/ui/in-tokens/InTokensLab.svelte.test.ts'
		]
	},
	{
		edits: [
			{
				file: 'src/words/en/labs/frame.ts',
				replace: "\tteach: 'An encoder and a head that you train, live'\n",
				text: "\tteach: 'An encoder and a head that you train, live',\n\t'in-tokens': 'The tokenizer of a language model, live'\n"
			}
		],
		asked: { by: 'types', where: 'src/words/en/labs/frame.ts', says: MISSING }
	},
	{
		edits: [
			{
				file: 'src/islands/registry.ts',
				replace: "import('#labs/ui/teach/TeachLab.svelte'))\n",
				text: "import('#labs/ui/teach/TeachLab.svelte')),\n\t'lab-in-tokens': lab(() => import('#labs/ui/in-tokens/InTokensLab.svelte'))\n"
			}
		],
		asked: {
			by: 'types',
			where: 'src/islands/registry.ts',
			says: 'Property \'"lab-in-tokens"\' is missing'
		}
	},
	{ files: ['src/labs/build/in-tokens.ts', 'src/labs/build/in-tokens.test.ts'] },
	{
		edits: [
			{
				file: 'src/labs/build/kinds.ts',
				after: "import { readTeach } from '#labs/core/teach/setting.ts';\n",
				text: "import { readInTokens } from '#labs/core/in-tokens/setting.ts';\nimport InTokensLab from '#labs/ui/in-tokens/InTokensLab.svelte';\n"
			},
			{
				file: 'src/labs/build/kinds.ts',
				before: "import * as lookAndAnswer from './look-and-answer.ts';\n",
				text: "import * as inTokens from './in-tokens.ts';\n"
			},
			{
				file: 'src/labs/build/kinds.ts',
				replace: '\tteach: drawn(readTeach, teach, TeachLab)\n',
				text: "\tteach: drawn(readTeach, teach, TeachLab),\n\t'in-tokens': drawn(readInTokens, inTokens, InTokensLab)\n"
			}
		],
		asked: { by: 'types', where: 'src/labs/build/kinds.ts', says: MISSING }
	}
];

/** What authors read, and a lab that learners meet. @type {import('../apply.js').Step[]} */
const authorSteps = [
	{
		command: 'npm run schemas',
		writes: ['lessons/schema/lab.schema.json'],
		asked: {
			by: 'unit',
			where: 'src/lib/server/content/json-schema.test.ts',
			says: 'are written anew',
			// Apart from the same of a kind of question.
			round: 2
		}
	},
	{
		edits: [
			{
				file: 'lessons/README.md',
				replace: 'look-and-answer or teach',
				text: 'look-and-answer, teach or in-tokens'
			}
		]
	},
	{
		files: ['lessons/labs/cut-it.yaml'],
		edits: [
			{
				file: LESSON,
				replace: 'import { Check, Fact } from',
				text: 'import { Check, Fact, Lab } from'
			},
			{
				file: LESSON,
				before: '<Check id="choose-gate-or-score" />\n',
				text: '<Lab id="cut-it" />\n\n'
			}
		]
	}
];

/** Labs that cut a text into tokens. @type {import('../apply.js').Recipe} */
export const labKind = {
	name: 'lab-kind',
	guide: [
		['CONTRIBUTING.md', 'A kind of lab'],
		['CONTRIBUTING.md', 'A lab of a kind that is there'],
		['src/labs/README.md', 'Adding a kind']
	],
	steps: [...networkSteps, ...pageSteps, ...authorSteps],
	unit: [
		'src/labs/core/in-tokens',
		'src/labs/build/in-tokens.test.ts',
		'src/labs/build/frame-sources.test.ts',
		'src/lib/server/content/json-schema.test.ts',
		'src/lib/server/content/labs.test.ts'
	],
	component: ['src/labs/ui/in-tokens'],
	shown: [
		{ file: 'lessons/choosing/index.html', holds: 'data-kind="in-tokens"' },
		{ file: 'lessons/choosing/index.html', holds: 'The tokenizer of a language model, live' }
	]
};
