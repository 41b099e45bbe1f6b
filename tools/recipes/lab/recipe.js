const LESSON = 'lessons/08-data-modality/lesson.md';

/** Another lab of the kind "Next word". @type {import('../apply.js').Recipe} */
export const lab = {
	name: 'lab',
	guide: [['CONTRIBUTING.md', 'A lab of a kind that is there']],
	steps: [
		{ files: ['lessons/labs/red-house.yaml'] },
		{
			edits: [
				{
					file: LESSON,
					before: '<Check id="modality-match-calls" />\n',
					text: '<Lab id="red-house" />\n\n'
				}
			]
		},
		{
			edits: [
				{
					file: LESSON,
					replace: 'import { Calc, Check, Fact } from',
					text: 'import { Calc, Check, Fact, Lab } from'
				}
			],
			asked: { by: 'content', where: LESSON, says: '<Lab id="red-house">: is not imported' }
		}
	],
	unit: ['src/labs/build/next-word.test.ts', 'src/labs/build/frame-sources.test.ts'],
	component: [],
	shown: [{ file: 'lessons/data-modality/index.html', holds: 'id="red-house"' }]
};
