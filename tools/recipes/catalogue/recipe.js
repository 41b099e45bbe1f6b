/** A model that nobody has made, with a source of its own. @type {import('../apply.js').Recipe} */
export const catalogue = {
	name: 'catalogue',
	guide: [['CONTRIBUTING.md', 'An entry or a fact of the catalogue']],
	steps: [
		{
			edits: [
				{
					file: 'lessons/models.yaml',
					before: '  - id: titan-text\n',
					text: `  - id: nobody-one
    name: Nobody One
    kind: model
    provider: Nobody Labs
    type: language
    input: [text]
    output: [text]
    facts:
      state: { value: never-on-bedrock, kind: final, seen: 2026-11-23, source: NOBODY-CARD }
      context: { value: 4096, unit: tokens, kind: limit, seen: 2026-11-23, source: NOBODY-CARD }
`
				}
			]
		},
		{
			edits: [
				{
					file: 'lessons/sources.yaml',
					before: '  - id: NOVA-ACT\n',
					text: `  - id: NOBODY-CARD
    title: The card of a model that nobody has made
    url: https://example.org/nobody-one
    kind: third-party page
    seen: 2026-11-23
`
				}
			],
			asked: { by: 'content', where: 'lessons/models.yaml', says: 'NOBODY-CARD' }
		}
	],
	unit: [
		'src/lib/server/content/catalogue.test.ts',
		'src/lib/server/content/catalogue-checks.test.ts'
	],
	component: [],
	shown: [{ file: 'models/index.html', holds: 'Nobody One' }]
};
