const SERVER = 'src/lib/server/content';
const LESSON = 'lessons/03-large-language-models';
const VALID = 'tests/fixtures/lessons/valid/01-prices/quiz.yaml';
const WAYS = 'src/lib/ui/quiz/kinds/all.svelte.test.ts';

/** The registry of tests, and the tests that name all kinds. @type {import('../apply.js').Step[]} */
export const testSteps = [
	{ files: ['tests/quiz/kinds/yes-no.ts'] },
	{
		edits: [
			{
				file: 'tests/quiz/questions.ts',
				after: "import { single } from './kinds/single.ts';\n",
				text: "import { yesNo } from './kinds/yes-no.ts';\n"
			},
			{
				file: 'tests/quiz/questions.ts',
				replace: "\t'short-text': shortText\n",
				text: "\t'short-text': shortText,\n\t'yes-no': yesNo\n"
			},
			{
				file: 'tests/quiz/questions.ts',
				before: '\tcase: sampleCase\n',
				text: "\t'yes-no': yesNo.sample,\n"
			}
		],
		asked: {
			by: 'types',
			where: 'tests/quiz/questions.ts',
			says: 'Property \'"yes-no"\' is missing'
		}
	},
	{
		edits: [
			{
				file: WAYS,
				before: "\tcase: async (form) => {\n\t\tawait tabTo(form, '[type=radio]');\n",
				text: `	'yes-no': async (form) => {
		await tabTo(form, '[type=radio]');
		await press(\`\${keyOf(form, 'no')}{Enter}\`);
	},
`
			},
			{
				file: WAYS,
				before: '\tcase: async (form) => {\n\t\tawait userEvent.click(',
				text: `	'yes-no': async (form) => {
		await userEvent.click(one(form, '.option:has([value=no]) .words'));
		await userEvent.click(check(form));
	},
`
			}
		],
		asked: { by: 'types', where: WAYS, says: 'Property \'"yes-no"\' is missing' }
	},
	{
		command: 'npm run schemas',
		writes: ['lessons/schema/quiz.schema.json'],
		asked: { by: 'unit', where: `${SERVER}/json-schema.test.ts`, says: 'are written anew' }
	},
	{
		edits: [
			{
				file: VALID,
				after: 'stem: Read the case, then answer each part.\n',
				text: `  - id: prices-idle
    kind: yes-no
    rev: 1
    objective: prices-bill
    level: recall
    sources: [PRICE-LIST]
    section: how-usage-is-priced
    stem: Does a model that nobody calls cost anything?
    why: Usage is billed.
    right: no
    yes: { misconception: input-only, feedback: Without a call no token is counted. }
    no: { feedback: Nothing is counted. }
`
			}
		],
		asked: {
			by: 'unit',
			where: `${SERVER}/validate.test.ts`,
			says: 'is tried on a question of each kind'
		}
	}
];

/** What authors read, and a question that learners meet. @type {import('../apply.js').Step[]} */
export const peopleSteps = [
	{
		edits: [
			{
				file: `${LESSON}/quiz.yaml`,
				before: '  - id: llm-match-failures\n',
				text: `  - id: llm-answers-from-record
    kind: yes-no
    rev: 1
    objective: llm-mechanism
    level: recall
    sources: [GPT3]
    section: steering-the-choice
    stem: Does a language model look a fact up before it writes it?
    why: It goes on with likely tokens, and no step of that looks anything up.
    right: no
    yes:
      misconception: model-looks-up
      feedback: >-
        A smooth sentence with a date in it looks like something that was read. It was put together
        from chances, token by token.
    no:
      feedback: >-
        What training left behind are weights. They make some words likelier than others, and hold no
        table to read from.
`
			},
			{
				file: `${LESSON}/lesson.md`,
				before: '<Check id="llm-match-failures" />\n',
				text: '<Check id="llm-answers-from-record" />\n\n'
			}
		],
		asked: { by: 'unit', where: 'tests/course.test.ts', says: "'yes-no'" }
	},
	{
		edits: [
			{
				file: 'lessons/README.md',
				before: '```yaml\n    kind: case ',
				text: `\`\`\`yaml
    kind: yes-no
    right: no                  # yes or no
    yes: { misconception: model-looks-up, feedback: Why. }
    no: { feedback: Why. }
\`\`\`
`
			}
		]
	}
];
