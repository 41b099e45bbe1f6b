import { describe, expect, it } from 'vitest';
import { type Edit, readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';

const QUIZ = '01-prices/quiz.yaml';

describe('the rules of question kinds', () => {
	it.each<[string, Edit, string]>([
		[
			'a single choice without a right option',
			[QUIZ, 'right: true, ', ''],
			'lessons/01-prices/quiz.yaml:13: questions[0].options: holds 0 right, expected exactly 1 right option'
		],
		[
			'a single choice with two right options',
			[QUIZ, 'text: Input, misconception', 'text: Input, right: true, misconception'],
			'lessons/01-prices/quiz.yaml:13: questions[0].options: holds 2 right, expected exactly 1 right option'
		],
		[
			'a single choice with two options',
			[QUIZ, '      - { id: output, text: Output, feedback: Input is metered too. }\n', ''],
			'lessons/01-prices/quiz.yaml:13: questions[0].options: holds 2, expected 3 to 5'
		],
		[
			'a single choice in a case without a right option',
			[QUIZ, 'text: Batch, right: true,', 'text: Batch,'],
			'lessons/01-prices/quiz.yaml:122: questions[7].parts[0].options: holds 0 right, expected exactly 1 right option'
		],
		[
			'a multiple response with one right option',
			[QUIZ, 'text: A batch, right: true,', 'text: A batch,'],
			'lessons/01-prices/quiz.yaml:28: questions[1].options: holds 1 right, expected at least 2 right options'
		],
		[
			'a multiple response with one wrong option',
			[QUIZ, 'text: A bigger window,', 'text: A bigger window, right: true,'],
			'lessons/01-prices/quiz.yaml:28: questions[1].options: holds 1 wrong, expected at least 2 wrong options'
		],
		[
			'an ordering of two items',
			[QUIZ, '      - { id: add, text: Add both sides, feedback: Last. }\n', ''],
			'lessons/01-prices/quiz.yaml:42: questions[2].items: holds 2, expected 3 to 5'
		],
		[
			'a matching of two pairs',
			[
				QUIZ,
				'      - { id: endpoint, left: Endpoints, right: hours, feedback: By the hour. }\n',
				''
			],
			'lessons/01-prices/quiz.yaml:55: questions[3].pairs: holds 2, expected 3 to 7'
		],
		[
			'three items to sort',
			[QUIZ, '      - { id: call, text: A call, category: live, feedback: Somebody waits. }\n', ''],
			'lessons/01-prices/quiz.yaml:71: questions[4].items: holds 3, expected 4 to 8'
		],
		[
			'an unknown category',
			[QUIZ, 'category: live, feedback', 'category: lively, feedback'],
			'lessons/01-prices/quiz.yaml:73: questions[4].items[2].category: "lively" is unknown, expected one of "batch", "live"'
		],
		[
			'one option id twice',
			[QUIZ, '{ id: input, text', '{ id: both, text'],
			'lessons/01-prices/quiz.yaml:13: questions[0].options: the id "both" stands twice, expected each id once'
		],
		[
			'one id for a pair and a spare side',
			[QUIZ, '{ id: word, text', '{ id: text, text'],
			'lessons/01-prices/quiz.yaml:55: questions[3].pairs: the id "text" stands twice, expected each id once'
		],
		[
			'one id for two parts',
			[QUIZ, '- id: half\n', '- id: mode\n'],
			'lessons/01-prices/quiz.yaml:116: questions[7].parts: the id "mode" stands twice, expected each id once'
		],
		[
			'one option id twice in a part of a case',
			[QUIZ, '{ id: live, text: Live, feedback', '{ id: batch, text: Live, feedback'],
			'lessons/01-prices/quiz.yaml:122: questions[7].parts[0].options: the id "batch" stands twice, expected each id once'
		],
		[
			'a known error with the id of the answer itself',
			[QUIZ, '{ id: input, value', '{ id: answer, value'],
			'lessons/01-prices/quiz.yaml:90: questions[5].wrong: the id "answer" stands twice, expected an id other than "answer"'
		]
	])('reports %s', (_, edit, problem) => {
		expect(readEdited(edit).problems).toEqual([problem]);
	});
});
