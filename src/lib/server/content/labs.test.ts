import { describe, expect, it } from 'vitest';
import { type Edit, readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';

const FILE = 'labs/search.yaml';
const LESSON = '01-prices/lesson.md';
const IMPORT = 'import { Calc, Check, Fact }';

/** The lesson with a lab at its end. */
const withLab = (tag: string): Edit[] => [
	[LESSON, IMPORT, 'import { Calc, Check, Fact, Lab }'],
	[LESSON, 'Braces such', `${tag}\n\nBraces such`]
];

describe('the labs', () => {
	it('are read with their file names as ids, and the right option counted from 0', () => {
		const { course, problems } = readEdited(...withLab('<Lab id="search" />'));
		expect(problems).toEqual([]);
		expect([...course.labs.keys()]).toEqual(['search']);
		expect(course.labs.get('search')).toMatchObject({
			...{ id: 'search', kind: 'one-space', setting: { search: 'a red cat' } },
			predict: { options: ['A red cat', 'A blue boat'], right: 0 },
			shows: ['a red cat']
		});
	});

	it('may be missing, and may be linked to where they stand', () => {
		expect(readEdited(['labs']).problems).toEqual([]);
		const link: Edit = [LESSON, '[the end](#what-goes-wrong)', '[the lab](#search)'];
		expect(readEdited(...withLab('<Lab id="search" />'), link).problems).toEqual([]);
	});

	it.each<[string, Edit, string]>([
		[
			'an unknown kind',
			[FILE, 'kind: one-space', 'kind: two-spaces'],
			'lessons/labs/search.yaml:1: kind: is "two-spaces", expected one of "next-word", "noise-to-picture", "one-space", "look-and-answer", "teach"'
		],
		[
			'a key that labs do not have',
			[FILE, 'task: Find a boat.', 'task: Find a boat.\nhint: A boat floats.'],
			'lessons/labs/search.yaml:14: hint: is an unknown key, expected one of'
		],
		[
			'a missing task',
			[FILE, 'task: Find a boat.\n', ''],
			'lessons/labs/search.yaml:1: task: is missing, expected a text'
		],
		[
			'a right option that is not there',
			[FILE, 'right: 1', 'right: 3'],
			'lessons/labs/search.yaml:11: predict.right: is 3, expected the number of an option'
		],
		[
			'a setting that the kind does not have',
			[FILE, 'search: a red cat', 'seed: 4'],
			'lessons/labs/search.yaml:5: setting: "seed" is unknown; known are'
		],
		[
			'a link that leads nowhere',
			[FILE, 'Its point lies nearest.', 'Its [point](/lessons/points/) lies nearest.'],
			'lessons/labs/search.yaml:12: predict.because: link to "/lessons/points/": there is no lesson "points"'
		]
	])('are reported with file and line: %s', (_, edit, problem) => {
		expect(readEdited(edit).problems).toEqual([expect.stringContaining(problem)]);
	});

	it.each<[string, string, string]>([
		[
			'one that is not there',
			'<Lab id="serch" />',
			'<Lab id="serch">: is not a lab, expected the name of a file in lessons/labs; perhaps "search"'
		],
		[
			'one within a paragraph',
			'See <Lab id="search" /> here.',
			'<Lab id="search">: shares its place, expected a line of its own, blank lines round it'
		],
		[
			'one that stands twice',
			'<Lab id="search" />\n\n<Lab id="search" />',
			'<Lab id="search">: stands twice, expected each lab once'
		]
	])('are reported in a lesson with its line: %s', (_, tag, problem) => {
		const { problems } = readEdited(...withLab(tag));
		expect(problems).toEqual([expect.stringMatching(/^lessons\/01-prices\/lesson\.md:\d+: /)]);
		expect(problems[0]).toContain(problem);
	});

	it('must be imported by the lesson that shows them', () => {
		const { problems } = readEdited([LESSON, 'Braces such', '<Lab id="search" />\n\nBraces such']);
		expect(problems).toEqual([expect.stringContaining('<Lab id="search">: is not imported')]);
	});
});
