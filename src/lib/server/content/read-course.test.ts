import { describe, expect, it } from 'vitest';
import { headingsOf } from '#lib/core/course/lesson-tree.ts';
import { readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';
import { loadCourse } from './load-course.ts';
import { formatProblem } from './read-course.ts';

describe('readCourse', () => {
	const { course, problems } = readEdited();
	const [prices, pictures] = course.lessons;

	it('finds nothing wrong with a course without mistakes', () => {
		expect(problems).toEqual([]);
	});

	it('divides the bank into pretest, checks and the end quiz in written order', () => {
		expect(prices).toMatchObject({
			pretest: ['prices-guess'],
			checks: ['prices-share'],
			quiz: [
				'prices-order',
				'prices-match',
				'prices-sort',
				'prices-month',
				'prices-word',
				'prices-case'
			],
			questions: 8
		});
	});

	it('counts all questions but pretests towards their objective', () => {
		const [objective] = prices?.objectives ?? [];
		expect(objective?.id).toBe('prices-bill');
		expect(objective?.questions).toHaveLength(7);
		expect(objective?.questions).not.toContain('prices-guess');
	});

	it('takes the title of a ready lesson from its front matter', () => {
		expect(prices).toMatchObject({
			slug: 'prices',
			number: 1,
			folder: '01-prices',
			title: 'Prices',
			summary: 'What a request costs.',
			minutes: 5,
			ready: true,
			given: ['100,000 requests'],
			quizGiven: ['100,000 requests']
		});
	});

	it('names a lesson in preparation without text and bank', () => {
		expect(pictures).toMatchObject({
			slug: 'pictures',
			number: 2,
			title: 'Pictures',
			summary: 'In preparation.',
			ready: false,
			minutes: 0,
			quiz: [],
			questions: 0,
			objectives: [{ id: 'pictures-make', text: 'Make a picture.', questions: [] }]
		});
	});

	it('gives the text below the front matter, with its headings', () => {
		const tree = prices?.tree ?? [];
		expect(tree.map(({ line }) => line).slice(0, 3)).toEqual([10, 14, 16]);
		expect(headingsOf(tree)).toEqual([
			{ id: 'how-usage-is-priced', text: 'How usage is priced', level: 2 },
			{ id: 'what-goes-wrong', text: 'What goes wrong', level: 2 }
		]);
	});

	it('gives the registers by their keys', () => {
		expect(course.topics).toEqual({ 'prices-bill': 'cost', 'pictures-make': 'image' });
		expect(course.sources.get('PRICE-LIST')?.title).toBe('Price list');
		expect(course.misconceptions.get('input-only')).not.toHaveProperty('pitfall');
		expect(course.retired).toEqual(new Set(['prices-old', 'prices-share/old']));
	});

	it('reads files with the line ends and the mark of Windows', () => {
		const text = '---\ntitle: Prices';
		const edited = readEdited([
			'01-prices/lesson.md',
			`${text}\nsummary: What`,
			`\uFEFF${text}\r\nsummary: What`.replace('---\n', '---\r\n')
		]);
		expect(edited.problems).toEqual([]);
	});

	it('collects the problems of all files at once', () => {
		const edited = readEdited(
			['course.yaml', 'passMark: 80', 'passMark: high'],
			['sources.yaml', 'kind: documentation, ', ''],
			['models.yaml', 'kind: policy', 'kind: rule'],
			['01-prices/lesson.md', 'minutes: 5', 'minutes: 0'],
			['01-prices/lesson.md', '/progress/', '/progres/'],
			['01-prices/quiz.yaml', 'rev: 1', 'rev: 1.5'],
			['01-prices/quiz.yaml', 'answer: 9.45', 'answer: 94.5']
		);
		expect(edited.problems.map((problem) => problem.replace(/: [^:]*$/, ''))).toEqual([
			'lessons/course.yaml:2: passMark',
			'lessons/sources.yaml:2: sources[0].kind',
			'lessons/models.yaml:20: entries[1].facts.discount.kind',
			'lessons/01-prices/lesson.md:4: minutes',
			'lessons/01-prices/quiz.yaml:5: questions[0].rev',
			'lessons/01-prices/lesson.md:14: link to "/progres/"',
			'lessons/01-prices/quiz.yaml:84: questions[5].answer'
		]);
	});

	it('keeps the questions beside a broken one', () => {
		const edited = readEdited(['01-prices/quiz.yaml', 'rev: 1', 'rev: one']);
		expect(edited.problems).toHaveLength(1);
		expect(edited.course.lessons[0]?.bank).toHaveLength(7);
	});
});

describe('formatProblem', () => {
	it('leaves out what is not known', () => {
		const problem = { file: 'lessons/a.yaml', path: '', problem: 'is empty', expected: 'keys' };
		expect(formatProblem(problem)).toBe('lessons/a.yaml: is empty, expected keys');
		expect(formatProblem({ ...problem, path: 'a[0]', line: 3 })).toBe(
			'lessons/a.yaml:3: a[0]: is empty, expected keys'
		);
	});
});

describe('loadCourse', () => {
	it('throws one error that lists every problem', () => {
		expect(() => loadCourse('/no/such/lessons')).toThrow(
			/The lessons cannot be used yet:\n {2}lessons\/course\.yaml: is missing.*\n {2}lessons\/sources\.yaml: is missing/
		);
	});
});
