// What happens to authors: each test is named after what must be true afterwards.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEdited, VALID } from '../../../../tests/fixtures/lessons/edited-course.ts';
import { isLeftover } from '../leftovers.js';
import type { LocatedProblem } from './problems.ts';
import { formatProblem, readCourse } from './read-course.ts';
import { readYaml } from './yaml.ts';

const QUIZ = '01-prices/quiz.yaml';
const LESSON = '01-prices/lesson.md';
const STEM = 'stem: What is paid?';

/** Reads the valid course with more files in it. */
function readWith(files: Record<string, string | Uint8Array>): string[] {
	const folder = mkdtempSync(join(tmpdir(), 'course-'));
	try {
		const root = join(folder, 'lessons');
		cpSync(VALID, root, { recursive: true });
		for (const [path, content] of Object.entries(files)) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), content);
		}
		return readCourse(root).problems.map(formatProblem);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

describe('a text that YAML would cut', () => {
	it.each([
		['the rest behind #', 'stem: What is paid for item #3 here?', '"#3 here?"'],
		['the rest behind a spaced #', 'stem: What is paid for item # 3?', '"# 3?"'],
		['the rest of a single word', 'stem: Item #3', '"#3"'],
		['a set off rest of several words', 'stem: What is paid?  # really', '"# really"'],
		['a tag', 'stem: !important What is paid?', '"!important"'],
		['an anchor', 'stem: &what is paid?', '"&what"']
	])('is an error with file and line: %s', (_what, stem, named) => {
		const [problem, ...others] = readEdited([QUIZ, STEM, stem]).problems;
		expect(problem).toMatch(
			/^lessons\/01-prices\/quiz\.yaml:10: .*which YAML leaves out, expected /
		);
		expect(problem).toContain(named);
		expect(others).toEqual([]);
	});

	it('is found in front matter too', () => {
		const { problems } = readEdited([LESSON, 'What a request costs.', 'What #1 costs.']);
		expect(problems).toMatchObject([
			expect.stringMatching(/lesson\.md:3: ends before "#1 costs\."/)
		]);
	});

	it.each([
		['in quotes', 'stem: "What is paid for #3?"'],
		['after >-', 'stem: >-\n      What is paid for #3?'],
		['without a space before it', 'stem: What is paid in C#?'],
		['as a note on a line of its own', '# a note\n    stem: What is paid?'],
		['as a note behind a single word', 'stem: Paid?   # a note']
	])('lets # pass %s', (_where, stem) => {
		expect(readEdited([QUIZ, STEM, stem]).problems).toEqual([]);
	});
});

it('is in no example of the guide for authors', () => {
	const guide = readFileSync('lessons/README.md', 'utf8');
	const examples = [...guide.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);
	expect(examples.length).toBeGreaterThan(10);
	const problems: LocatedProblem[] = [];
	for (const example of examples) readYaml(example, 'README.md', problems);
	const cut = problems.map(formatProblem).filter((problem) => problem.includes('leaves out'));
	expect(cut).toEqual([]);
});

describe('a file that is not UTF-8', () => {
	it('is an error with file and line, once', () => {
		const text = new TextEncoder().encode('# one\n# two ');
		const bytes = Uint8Array.from([
			...text,
			0xfc,
			0x0a,
			...new TextEncoder().encode('claims: []\n')
		]);
		expect(readWith({ 'claims.yaml': bytes })).toEqual([
			expect.stringMatching(
				/^lessons\/claims\.yaml:2: is not UTF-8, expected a file saved as UTF-8/
			)
		]);
	});
});

describe('a block in a text of a question', () => {
	it.each([
		['a list after >-', 'stem: >-\n      What is paid?\n      - input\n      - output', 'a list'],
		['a list after |', 'stem: |\n      What is paid?\n      - input', 'a list'],
		['a list in a long text', 'stem: What is paid?\n      - input\n      - output', 'a list'],
		['a table', 'stem: |\n      Paid?\n\n      | a |\n      | - |\n      | b |', 'a table'],
		['a fence', 'stem: |\n      Paid?\n      ```\n      a\n      ```', 'a block of code'],
		['two paragraphs', 'stem: >-\n      What?\n\n      Is paid?', 'several paragraphs'],
		['a picture', 'stem: What ![is](./figure.svg) paid?', 'the picture "./figure.svg"']
	])('is an error with file and line: %s', (_what, stem, named) => {
		const { problems } = readEdited([QUIZ, STEM, stem]);
		expect(problems).toEqual([
			expect.stringMatching(/^lessons\/01-prices\/quiz\.yaml:10: questions\[0\]\.stem: holds /)
		]);
		expect(problems[0]).toContain(named);
	});

	it('is an error in options, feedback and labs', () => {
		const { problems } = readEdited(
			[QUIZ, 'text: Input and output', 'text: "- Input"'],
			[QUIZ, 'feedback: Both are metered.', 'feedback: "> Both"'],
			['labs/search.yaml', 'Its point lies nearest.', '"# Its point"']
		);
		const found = problems.filter((problem) => problem.includes(': holds '));
		expect(found.map((problem) => / ([\w.[\]]+): holds/.exec(problem)?.[1])).toEqual([
			'questions[0].options[0].text',
			'questions[0].options[0].feedback',
			'predict.because'
		]);
	});
});

describe('what editors and systems leave', () => {
	const LEFT = [
		...['.DS_Store', '.quiz.yaml.swp', '.#quiz.yaml', '#quiz.yaml#', 'quiz.yaml~', '~$quiz.yaml'],
		...['quiz.yaml.swp', 'quiz.yaml.swo', 'quiz.yaml.bak', 'quiz.yaml.orig', 'Thumbs.db']
	];

	it('is passed over in lessons, in the folder of a lesson and in labs', () => {
		const files = LEFT.flatMap((name) => [name, `01-prices/${name}`, `labs/${name}`]);
		const folders = ['.vscode', '.obsidian', 'labs/.obsidian', '01-prices~', '01-prices.orig'];
		const all = [...files, ...folders.map((folder) => `${folder}/settings.json`)];
		expect(readWith(Object.fromEntries(all.map((path) => [path, 'left']))).join('\n')).toBe('');
	});

	it('is told from the files of authors', () => {
		expect(LEFT.filter((name) => !isLeftover(name))).toEqual([]);
		const own = ['lesson.md', 'quiz.yaml', 'rag.svg', '01-prices', 'labs', 'swap.yaml', 'a-bak'];
		expect(own.filter(isLeftover)).toEqual([]);
	});
});
