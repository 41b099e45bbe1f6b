/** A page of all sources, under "About". @type {import('../apply.js').Recipe} */
export const page = {
	name: 'page',
	guide: [['CONTRIBUTING.md', 'A page']],
	steps: [
		{
			files: [
				'src/routes/about/sources/+page.svelte',
				'src/routes/about/sources/+page.server.ts',
				'src/words/en/sources.ts'
			]
		},
		{
			edits: [
				{
					file: 'src/lib/core/course/pages.ts',
					before: "\t{\n\t\troute: '/exam-map',",
					text: `	{
		route: '/about/sources',
		card: { name: 'sources', emblem: 'course', clarity: 0.8 },
		under: '/about'
	},
`
				}
			],
			asked: {
				by: 'unit',
				where: 'tests/tools/pages.test.ts',
				says: 'lists every page that has a route',
				round: 2
			}
		},
		{
			edits: [
				{
					file: 'src/words/en/pages.ts',
					before: "\t'/exam-map': {",
					text: `	'/about/sources': {
		title: 'Sources',
		description: 'Every source of the course in one list, with the day on which it was read.'
	},
`
				}
			],
			asked: {
				by: 'types',
				where: 'src/words/en/pages.ts',
				says: 'Property \'"/about/sources"\' is missing'
			}
		},
		{
			command: 'node tools/pictures/icons.js',
			writes: ['static/cards/sources.png'],
			asked: { by: 'unit', where: 'tests/tools/pages.test.ts', says: "'sources'" }
		},
		{
			edits: [
				{
					file: 'src/words/en/pages/About.svelte',
					replace: 'and corrected in\n\tthe lessons.\n',
					text: `and corrected
	in the lessons. Everything that was read stands in
	<a href={href('/about/sources')}>one list of sources</a>.
`
				}
			]
		}
	],
	unit: ['tests/tools/pages.test.ts'],
	component: [],
	shown: [
		{ file: 'about/sources/index.html', holds: 'places where the facts of the course come from' },
		{ file: 'about/index.html', holds: 'one list of sources' }
	]
};
