import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Edit, readEdited, VALID } from '../../../../tests/fixtures/lessons/edited-course.ts';
import { kindNames } from '../../../../tests/quiz/questions.ts';

const LESSON = '01-prices/lesson.md';
const QUIZ = '01-prices/quiz.yaml';

const partKinds = kindNames.filter((kind) => kind !== 'case');
const named = (kinds: readonly string[]): string => kinds.map((kind) => `"${kind}"`).join(', ');

describe('the check of files', () => {
	it.each<[string, Edit, string]>([
		[
			'a mistake of syntax with its line',
			[QUIZ, '    stem: What is paid?', '   stem: What is paid?'],
			'lessons/01-prices/quiz.yaml:10: cannot be read: Sequence item without - indicator, expected YAML; a text that begins with { * & % @ ` or holds a colon and a space stands in quotes or after >-'
		],
		[
			'a text that begins with a star',
			[QUIZ, 'stem: What is paid?', 'stem: *What'],
			'lessons/01-prices/quiz.yaml:10: cannot be read: "*What" refers to nothing, expected YAML; a text that begins with { * & % @ ` or holds a colon and a space stands in quotes or after >-'
		],
		[
			'a key that stands twice',
			[QUIZ, '    rev: 1', '    rev: 1\n    rev: 2'],
			'lessons/01-prices/quiz.yaml:6: the key "rev" stands twice, expected each key once'
		],
		[
			'a missing key',
			[QUIZ, '    rev: 1\n', ''],
			'lessons/01-prices/quiz.yaml:3: questions[0].rev: is missing, expected a number'
		],
		[
			'an unknown key',
			[QUIZ, '    rev: 1', '    rev: 1\n    colour: red'],
			'lessons/01-prices/quiz.yaml:6: questions[0].colour: is an unknown key, expected one of "id", "rev", "objective", "level", "sources", "facts", "section", "stem", "exhibit", "why", "hints", "kind", "options", "fixedOrder"'
		],
		[
			'an unknown key of a part of a case',
			[QUIZ, '- id: mode\n', '- id: mode\n        rev: 1\n'],
			'lessons/01-prices/quiz.yaml:117: questions[7].parts[0].rev: is an unknown key, expected one of "id", "level", "objective", "section", "stem", "exhibit", "why", "kind", "options", "fixedOrder"'
		],
		[
			'an unknown key of an option',
			[QUIZ, 'right: true, feedback: Both', 'right: true, colour: red, feedback: Both'],
			'lessons/01-prices/quiz.yaml:13: questions[0].options[0].colour: is an unknown key, expected one of "id", "text", "right", "misconception", "feedback", "rightWhen"'
		],
		[
			'a text instead of a number',
			[QUIZ, '    rev: 1', '    rev: one'],
			'lessons/01-prices/quiz.yaml:5: questions[0].rev: is "one", expected a number'
		],
		[
			'a number that is too small',
			[QUIZ, '    rev: 1', '    rev: 0'],
			'lessons/01-prices/quiz.yaml:5: questions[0].rev: is 0, expected 1 or more'
		],
		[
			'an empty text',
			[QUIZ, 'stem: What is paid?', 'stem:'],
			'lessons/01-prices/quiz.yaml:10: questions[0].stem: is empty, expected a text'
		],
		[
			'a text instead of a list',
			[QUIZ, 'sources: [PRICE-LIST]', 'sources: PRICE-LIST'],
			'lessons/01-prices/quiz.yaml:8: questions[0].sources: is "PRICE-LIST", expected a list'
		],
		[
			'an id with capitals',
			[QUIZ, 'id: both, text', 'id: Both, text'],
			'lessons/01-prices/quiz.yaml:13: questions[0].options[0].id: is "Both", expected an id: lower-case letters and digits, words joined by hyphens'
		],
		[
			'an unknown level',
			[QUIZ, 'level: recall', 'level: remember'],
			'lessons/01-prices/quiz.yaml:7: questions[0].level: is "remember", expected one of "recall", "apply", "analyse"'
		],
		[
			'an unknown kind of question',
			[QUIZ, 'kind: ordering', 'kind: sequence'],
			`lessons/01-prices/quiz.yaml:33: questions[2].kind: is "sequence", expected one of ${named(kindNames)}`
		],
		[
			'a missing kind',
			[QUIZ, '    kind: ordering\n', ''],
			`lessons/01-prices/quiz.yaml:32: questions[2].kind: is missing, expected one of ${named(kindNames)}`
		],
		[
			'a case inside a case',
			[QUIZ, '- id: mode\n        kind: single', '- id: mode\n        kind: case'],
			`lessons/01-prices/quiz.yaml:117: questions[7].parts[0].kind: is "case", expected one of ${named(partKinds)}`
		],
		[
			'a long summary in the front matter',
			[LESSON, 'summary: What', `summary: ${'x'.repeat(160)} What`],
			'lessons/01-prices/lesson.md:3: summary: is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…, expected at most 160 characters'
		],
		[
			'a key that stands twice in the front matter',
			[LESSON, 'minutes: 5', 'minutes: 5\nminutes: 6'],
			'lessons/01-prices/lesson.md:5: the key "minutes" stands twice, expected each key once'
		],
		[
			'an unknown key in the front matter',
			[LESSON, 'minutes: 5', 'minutes: 5\nauthor: me'],
			'lessons/01-prices/lesson.md:5: author: is an unknown key, expected one of "title", "summary", "minutes", "objectives", "pretest", "sources", "given", "formerly"'
		],
		[
			'a lesson without front matter',
			[LESSON, '---\ntitle', 'title'],
			'lessons/01-prices/lesson.md:1: has no front matter, expected a first line of three hyphens, keys, three hyphens'
		],
		[
			'a missing quiz',
			[QUIZ],
			'lessons/01-prices/quiz.yaml: is missing, expected the file that lessons/README.md describes'
		],
		[
			'a missing text',
			[LESSON],
			'lessons/01-prices/lesson.md: is missing, expected the text of the lesson'
		],
		[
			'a missing folder of a ready lesson',
			['01-prices'],
			'lessons/01-prices: is missing, expected the folder of a lesson that course.yaml calls ready'
		],
		[
			'a missing register',
			['sources.yaml'],
			'lessons/sources.yaml: is missing, expected the file that lessons/README.md describes'
		]
	])('reports %s', (_, edit, problem) => {
		expect(readEdited(edit).problems).toEqual([problem]);
	});

	it('is tried on a question of each kind', () => {
		const bank = readEdited().course.lessons.flatMap((lesson) => lesson.bank);
		expect(new Set(bank.map(({ kind }) => kind))).toEqual(new Set(kindNames));
	});

	it('reports an empty file once, not everything that rests on it', () => {
		const text = readFileSync(join(VALID, 'misconceptions.yaml'), 'utf8');
		expect(readEdited(['misconceptions.yaml', text, '']).problems).toEqual([
			'lessons/misconceptions.yaml: is empty, expected a group of keys'
		]);
	});
});
