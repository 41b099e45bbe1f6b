import { describe, expect, it } from 'vitest';
import { type Edit, readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';

describe('the check of claims', () => {
	it('reads each claim with its place and its questions', () => {
		expect(readEdited().course.claims).toMatchObject([
			{ id: 'one-price', verdict: 'wrong', lesson: 'prices', questions: ['prices-share'] }
		]);
	});

	it.each<[string, Edit, string]>([
		[
			'a lesson that is not there',
			['claims.yaml', 'lesson: prices', 'lesson: costs'],
			'lessons/claims.yaml:7: claims[0].lesson: "costs" is not a lesson, expected the slug of a lesson'
		],
		[
			'a heading that is not there',
			['claims.yaml', 'what-goes-wrong', 'what-goes-right'],
			'lessons/claims.yaml:8: claims[0].section: "what-goes-right" is not a heading, expected the id of a heading; perhaps "what-goes-wrong"'
		],
		[
			'a question that is not there',
			['claims.yaml', 'prices-share', 'prices-shares'],
			'lessons/claims.yaml:9: claims[0].questions[0]: "prices-shares" is not a question of the lesson, expected the id of a question of "prices"; perhaps "prices-share" or "prices-sort" or "prices-guess"'
		],
		[
			'a source that is not there',
			['claims.yaml', 'source: PRICE-LIST', 'source: PRICES'],
			'lessons/claims.yaml:6: claims[0].source: "PRICES" is not a source, expected a key of sources.yaml; perhaps "PRICE-LIST"'
		],
		[
			'an unknown verdict',
			['claims.yaml', 'verdict: wrong', 'verdict: bad'],
			'lessons/claims.yaml:4: claims[0].verdict: is "bad", expected one of "correct", "incomplete", "imprecise", "outdated", "wrong"'
		]
	])('reports %s', (_, edit, problem) => {
		expect(readEdited(edit).problems).toEqual([problem]);
	});
});

describe('the check of the exam guide', () => {
	it('reads its domains and tasks', () => {
		expect(readEdited().course.exam).toMatchObject({ code: 'EX-1', domains: [{ weight: 100 }] });
	});

	it('reports an objective that names a task which the guide has not', () => {
		const edit: Edit = ['course.yaml', 'topic: cost,', "topic: cost, exam: ['1.2'],"];
		expect(readEdited(edit).problems).toEqual([
			'lessons/course.yaml:14: objectives[0].exam: "1.2" is not a task, expected a task of exam.yaml'
		]);
	});
});
