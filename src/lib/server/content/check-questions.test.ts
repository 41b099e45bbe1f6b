import { describe, expect, it } from 'vitest';
import { type Edit, readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';

const QUIZ = '01-prices/quiz.yaml';

describe('the check of questions', () => {
	it.each<[string, Edit, string]>([
		[
			'an id that stands twice in the course',
			[QUIZ, 'id: prices-order', 'id: prices-guess'],
			'lessons/01-prices/quiz.yaml:32: questions[2].id: the id "prices-guess" stands already in 01-prices/quiz.yaml, expected an id that no other question has'
		],
		[
			'a retired question',
			['retired.yaml', 'prices-old', 'prices-word'],
			'lessons/01-prices/quiz.yaml:91: questions[6].id: uses the retired "prices-word", expected ids that are not in retired.yaml'
		],
		[
			'a retired option',
			['retired.yaml', 'prices-share/old', 'prices-share/batch'],
			'lessons/01-prices/quiz.yaml:16: questions[1].id: uses the retired "prices-share/batch", expected ids that are not in retired.yaml'
		],
		[
			'a retired option of a part of a case',
			['retired.yaml', 'prices-share/old', 'prices-case/mode/live'],
			'lessons/01-prices/quiz.yaml:106: questions[7].id: uses the retired "prices-case/mode/live", expected ids that are not in retired.yaml'
		],
		[
			'an objective of another lesson',
			[QUIZ, 'objective: prices-bill', 'objective: pictures-make'],
			'lessons/01-prices/quiz.yaml:6: questions[0].objective: "pictures-make" is not an objective of this lesson, expected an objective of the lesson'
		],
		[
			'an objective of another lesson in a part of a case',
			[QUIZ, '- id: mode\n', '- id: mode\n        objective: pictures-make\n'],
			'lessons/01-prices/quiz.yaml:117: questions[7].parts[0].objective: "pictures-make" is not an objective of this lesson, expected an objective of the lesson'
		],
		[
			'a section without a heading',
			[QUIZ, 'section: how-usage-is-priced', 'section: how-usage-was-priced'],
			'lessons/01-prices/quiz.yaml:9: questions[0].section: "how-usage-was-priced" is not a heading of lesson.md, expected the id of a heading in lesson.md; perhaps "how-usage-is-priced"'
		],
		[
			'a section without a heading in a part of a case',
			[QUIZ, '- id: mode\n', '- id: mode\n        section: nowhere\n'],
			'lessons/01-prices/quiz.yaml:117: questions[7].parts[0].section: "nowhere" is not a heading of lesson.md, expected the id of a heading in lesson.md'
		],
		[
			'an unknown source',
			[QUIZ, 'sources: [PRICE-LIST]', 'sources: [PRICES]'],
			'lessons/01-prices/quiz.yaml:8: questions[0].sources[0]: "PRICES" is not a source, expected a key of sources.yaml; perhaps "PRICE-LIST"'
		],
		[
			'an unknown fact',
			[QUIZ, 'facts: [tiny.price-out]', 'facts: [tiny.price-ou]'],
			'lessons/01-prices/quiz.yaml:22: questions[1].facts[0]: "tiny.price-ou" is not in the catalogue, expected entry.fact as in models.yaml; perhaps "tiny.price-out" or "tiny.price-in"'
		],
		[
			'an unknown misconception of an option',
			[QUIZ, 'misconception: input-only', 'misconception: input'],
			'lessons/01-prices/quiz.yaml:14: questions[0].options[1].misconception: "input" is not a misconception, expected an id of misconceptions.yaml; perhaps "input-only"'
		],
		[
			'an unknown misconception of a spare side',
			[QUIZ, 'text: words, misconception: input-only', 'text: words, misconception: input'],
			'lessons/01-prices/quiz.yaml:59: questions[3].extra[0].misconception: "input" is not a misconception, expected an id of misconceptions.yaml; perhaps "input-only"'
		],
		[
			'an unknown misconception of a known wrong number',
			[QUIZ, 'tolerance: 0.01, misconception: input-only', 'tolerance: 0.01, misconception: input'],
			'lessons/01-prices/quiz.yaml:90: questions[5].wrong[0].misconception: "input" is not a misconception, expected an id of misconceptions.yaml; perhaps "input-only"'
		],
		[
			'a placeholder of no fact',
			[QUIZ, '{{tiny.price-out}}', '{{tiny.price}}'],
			'lessons/01-prices/quiz.yaml:24: questions[1].stem: a placeholder does not work: "tiny.price" is not a fact of the catalogue, expected {{entry.fact}} or {{calc rule argument=value …}}'
		],
		[
			'a placeholder that cannot be computed',
			[QUIZ, '{{tiny.price-out}}', '{{calc images count=1}}'],
			'lessons/01-prices/quiz.yaml:24: questions[1].stem: a placeholder does not work: images lacks price, expected {{entry.fact}} or {{calc rule argument=value …}}'
		],
		[
			'a link to a heading that is not there',
			[QUIZ, '/lessons/prices/#what-goes-wrong', '/lessons/prices/#what-went-wrong'],
			'lessons/01-prices/quiz.yaml:25: questions[1].why: link to "/lessons/prices/#what-went-wrong": "#what-went-wrong" is not a heading of the lesson "prices", expected the id of a heading of level 2 or 3; perhaps "what-goes-wrong"'
		],
		[
			'a link to a place on the same page',
			[QUIZ, '/lessons/prices/#what-goes-wrong', '#what-goes-wrong'],
			'lessons/01-prices/quiz.yaml:25: questions[1].why: link to "#what-goes-wrong": is bound to one page, expected /lessons/slug/#heading or source:KEY: questions are shown on many pages'
		],
		[
			'a link to another site',
			[QUIZ, '/lessons/prices/#what-goes-wrong', 'https://example.org'],
			'lessons/01-prices/quiz.yaml:25: questions[1].why: link to "https://example.org": leads outside, expected source:KEY with the page in sources.yaml'
		],
		[
			'an answer that differs from its rule',
			[QUIZ, 'answer: 9.45', 'answer: 9.5'],
			'lessons/01-prices/quiz.yaml:84: questions[5].answer: is 9.5, expected 9.45, which its rule gives, within the tolerance'
		],
		[
			'an answer that differs from its rule in a part of a case',
			[QUIZ, 'answer: 5\n', 'answer: 6\n'],
			'lessons/01-prices/quiz.yaml:130: questions[7].parts[1].answer: is 6, expected 5, which its rule gives, within the tolerance'
		],
		[
			'a rule that does not exist',
			[QUIZ, 'computed: token-bill', 'computed: token-bil'],
			'lessons/01-prices/quiz.yaml:87: questions[5].computed: cannot be computed: "token-bil" is not a rule, expected a rule with all its arguments, as in lessons/README.md'
		]
	])('reports %s', (_, edit, problem) => {
		expect(readEdited(edit).problems).toEqual([problem]);
	});
});
