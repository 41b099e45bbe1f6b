import { describe, expect, it } from 'vitest';
import { type Edit, readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';

describe('the check of course.yaml', () => {
	it.each<[string, Edit, string]>([
		[
			'an unknown part',
			['course.yaml', 'part: basics', 'part: basic'],
			'lessons/course.yaml:6: lessons[0].part: "basic" is not a part, expected the id of a part; perhaps "basics"'
		],
		[
			'a ready lesson that says its title twice',
			['course.yaml', 'ready: true', 'ready: true, title: Prices'],
			'lessons/course.yaml:6: lessons[0].title: is an unknown key, expected one of "folder", "part", "family", "ready"'
		],
		[
			'a lesson in preparation without a title',
			['course.yaml', '    title: Pictures\n', ''],
			'lessons/course.yaml:7: lessons[1].title: is missing, expected a text'
		],
		[
			'an objective of no lesson',
			['course.yaml', 'lesson: pictures', 'lesson: picture'],
			'lessons/course.yaml:15: objectives[1].lesson: "picture" is not a lesson, expected the slug of a lesson; perhaps "pictures"'
		],
		[
			'an objective that stands twice',
			['course.yaml', 'id: pictures-make', 'id: prices-bill'],
			'lessons/course.yaml:15: objectives[1].id: the id "prices-bill" stands twice, expected each id once'
		],
		[
			'folders out of order',
			['course.yaml', '02-pictures', '01-pictures'],
			'lessons/course.yaml:7: lessons[1].folder: "01-pictures" comes after "01-prices", expected rising numbers'
		],
		[
			'a pass mark above 100',
			['course.yaml', 'passMark: 80', 'passMark: 180'],
			'lessons/course.yaml:2: passMark: is 180, expected 100 or less'
		]
	])('reports %s', (_, edit, problem) => {
		expect(readEdited(edit).problems).toEqual([problem]);
	});

	it('reports a folder that course.yaml does not name', () => {
		const { problems } = readEdited(
			['course.yaml', 'ready: true', 'ready: false, title: Costs, summary: In preparation.'],
			['course.yaml', 'folder: 01-prices', 'folder: 01-costs'],
			['course.yaml', 'lesson: prices', 'lesson: costs'],
			['claims.yaml', 'lesson: prices', 'lesson: costs'],
			['glossary.yaml', 'lesson: prices', 'lesson: costs']
		);
		expect(problems).toEqual([
			'lessons/01-prices: is not in course.yaml, expected a line for it under lessons'
		]);
	});

	it('lets a lesson in preparation have a folder', () => {
		const edit: Edit = [
			'course.yaml',
			'ready: true',
			'ready: false, title: Prices, summary: Soon.'
		];
		expect(readEdited(edit).problems).toEqual([]);
	});
});
