const FOLDER = 'lessons/13-model-cards';

/** A short lesson about model cards. @type {import('../apply.js').Recipe} */
export const lesson = {
	name: 'lesson',
	guide: [['CONTRIBUTING.md', 'A lesson']],
	steps: [
		{ files: [`${FOLDER}/lesson.md`, `${FOLDER}/quiz.yaml`, `${FOLDER}/card-first.svg`] },
		{
			edits: [
				{
					file: 'lessons/course.yaml',
					before: 'objectives:\n',
					text: `  - folder: 13-model-cards
    part: choosing
    family: choosing
    ready: true
`
				},
				{
					file: 'lessons/course.yaml',
					after: 'watch drift and lifecycle, and move when the day comes." }\n',
					text: '  - { id: cards-read, lesson: model-cards, topic: choosing, exam: [ "2.1" ], text: "Read a model card: what it settles, and what only a test of your own can tell." }\n'
				}
			]
		},
		{
			files: [`${FOLDER}/emblem.txt`],
			asked: { by: 'content', where: `${FOLDER}/emblem.txt`, says: 'is missing' }
		},
		{
			files: [`${FOLDER}/cover.yaml`],
			asked: { by: 'content', where: `${FOLDER}/cover.yaml`, says: 'is missing' }
		},
		{
			command: 'node tools/pictures/icons.js',
			writes: ['static/cards/model-cards.png'],
			asked: { by: 'unit', where: 'tests/tools/pages.test.ts', says: "'model-cards'" }
		}
	],
	unit: ['tests/tools/pages.test.ts', 'src/lib/ui/quiz/drawn.test.ts'],
	component: [],
	shown: [
		{ file: 'lessons/model-cards/index.html', holds: 'data-question="cards-recall-maker"' },
		{ file: 'lessons/model-cards/quiz/index.html', holds: 'data-question="cards-order-steps"' },
		{ file: 'index.html', holds: 'lessons/model-cards/' }
	]
};
