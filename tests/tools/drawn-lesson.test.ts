// The check and the compiler must not disagree: what the check lets pass is drawn as it was meant.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem, readCourse } from '#lib/server/content/read-course.ts';
import { checkedCourse } from '../../tools/checked-course.js';
import { drawLesson } from '../../tools/build/compile-lesson.js';
import { VALID } from '../fixtures/lessons/edited-course.ts';

const PLACE = 'Braces such';
const SCRIPT = "import { Calc, Check, Fact } from '#lib/ui/lesson/index.ts';";

/** Gives `use` the folder of the valid course with one text of its lesson replaced. */
async function withLesson<T>(
	from: string,
	to: string,
	use: (root: string) => Promise<T>
): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'course-'));
	try {
		const root = join(folder, 'lessons');
		cpSync(VALID, root, { recursive: true });
		const file = join(root, '01-prices/lesson.md');
		const text = readFileSync(file, 'utf8');
		if (!text.includes(from)) throw new Error(`The lesson does not hold "${from}".`);
		writeFileSync(
			file,
			text.replace(from, () => to)
		);
		return await use(root);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const problemsWith = (text: string, from = PLACE) =>
	withLesson(from, from === PLACE ? `${text}\n\n${PLACE}` : text, async (root) => {
		const { problems } = await checkedCourse(root, readCourse);
		return problems.map(formatProblem);
	});

describe('a dead link', () => {
	it.each([
		"[a](/dead/ 'with a title')",
		'[a](/dead/ "with \\"quotes\\"")',
		'[a [b] c](/dead/)',
		'[a \\] c](/dead/)',
		'[a](</dead/>)',
		'> [there]: /dead/\n\n[a][there]',
		'- [there]: /dead/\n\n[there]',
		'**[a](/dead/)**',
		'| a |\n| - |\n| [a](/dead/) |',
		'[`a`](/dead/)',
		'[a\nb](/dead/)'
	])('never passes the check, however it is written: %j', async (text) => {
		const problems = await problemsWith(text);
		expect(problems.join('\n')).toMatch(
			/lesson\.md:\d+: .*"\/dead\/".*there is no page "\/dead\/"/
		);
	});

	it.each([
		'[a](/dead/ (with a title))',
		'- [a](/dead/ no title)',
		'[a](/dead/ "not closed)',
		'[a][nowhere]'
	])('is an error where Markdown draws none: %s', async (text) => {
		const problems = await problemsWith(text);
		expect(problems.join('\n')).toMatch(/lesson\.md:30: .* is shown as it is written/);
	});

	it.each([
		['[a]()', 'leads nowhere'],
		['[a](#)', 'leads nowhere'],
		['[a](./figure.svg)', 'leads to a file beside the lesson'],
		['[a](#no-such-heading)', 'is not a heading'],
		['<https://example.org>', 'leads outside'],
		['[a](//example.org)', 'leads outside']
	])('never passes the check: %s', async (text, problem) => {
		expect((await problemsWith(text)).join('\n')).toMatch(
			new RegExp(`lesson\\.md:30: .*${problem}`)
		);
	});
});

describe('what would break a page', () => {
	it.each([
		['a value in a component', '<Fact id={price} />', 'is taken for code or HTML'],
		['another attribute', '<Fact id="tiny.price-in" {...x} />', 'is taken for code or HTML'],
		['a brace in an attribute', '<Fact id="{x}" />', 'is not in the catalogue'],
		['a block of Svelte', '{#if x}\n\nText\n\n{/if}', 'a brace in the text'],
		['a picture among words', 'See ![a](./figure.svg "A") here', 'is not put into the page'],
		['a picture of the site', '![a](/cards/home.png "A")', 'image "/cards/home.png"'],
		['a heading in a quotation', '> ## Said', 'heading "Said": stands in a list or a quotation'],
		['an entity in a heading', '## Cats &amp; dogs', 'is not drawn as it is written'],
		['HTML on lines of its own', '<div>\nText\n</div>', 'is taken for code or HTML']
	])('is an error with file and line: %s', async (_what, text, problem) => {
		const problems = await problemsWith(text);
		expect(problems.find((one) => one.includes(problem))).toMatch(/lesson\.md:\d+: /);
	});

	it('is an error in a table, whose rows lose what stands beside the columns', async () => {
		const problems = await problemsWith('| a | b |\n| - | - |\n| c | `d|e` |');
		expect(problems.join('\n')).toContain('line 32: a row of 3 cells in a table of 2 columns');
	});

	it.each([
		`${SCRIPT}\n\tthrow new Error('x');`,
		"import { Calc, Check, Fact, Nothing } from '#lib/ui/lesson/index.ts';",
		"import { Calc, Check, Fact } from '#lib/ui/nothing.ts';"
	])('is an error in the script too: %j', async (script) => {
		expect((await problemsWith(script, SCRIPT)).join('\n')).toMatch(
			/lesson\.md:10: script: holds something else than the import of components/
		);
	});
});

describe('a lesson that passes', () => {
	const drawn = (text: string) =>
		withLesson(PLACE, `${text}\n\n${PLACE}`, async (root) => {
			const { problems } = await checkedCourse(root, readCourse);
			const lesson = await drawLesson(join(root, '01-prices/lesson.md'));
			return { problems: problems.map(formatProblem), code: lesson.code };
		});

	it.each([
		['&#123;name&#125; &lbrace;x&rbrace;', '&#123;name&#125; &#123;x&#125;'],
		['5 &lt; 6 &amp; 7 > 6', '5 &lt; 6 &amp; 7 &gt; 6'],
		['&lt;b>no&lt;/b>', '&lt;b&gt;no&lt;/b&gt;'],
		['`a && {b} < c`', '<code>a &amp;&amp; &#123;b&#125; &lt; c</code>'],
		['[a](/models/ "R &amp; D &#123;x&#125;")', 'title="R &amp; D &#123;x&#125;"']
	])('draws entities and code as the signs that were meant: %s', async (text, html) => {
		const { problems, code } = await drawn(text);
		expect(problems).toEqual([]);
		expect(code).toContain(html);
	});

	it.each(['R & D', 'a "quoted" word', '$$$ and $& and $1', '&lt;b&gt;'])(
		'keeps the alternative text and the caption of a figure: %j',
		async (words) => {
			const { problems, code } = await drawn(`![${words}](./figure.svg '${words}')`);
			expect(problems).toEqual([]);
			const told = words.replaceAll(/&(?!\w+;)/g, '&amp;').replaceAll('"', '&quot;');
			expect(code).toContain(`data-label="${told}"`);
			expect(code).toContain(`<figcaption>${told}</figcaption>`);
		}
	);

	it('is drawn alike whatever its line ends, with or without a byte order mark', async () => {
		const plain = await drawLesson(join(VALID, '01-prices/lesson.md'));
		const text = readFileSync(join(VALID, '01-prices/lesson.md'), 'utf8');
		const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
		const [problems, lesson] = await withLesson(text, windows, async (root) => [
			(await checkedCourse(root, readCourse)).problems,
			await drawLesson(join(root, '01-prices/lesson.md'))
		]);
		expect(problems).toEqual([]);
		expect(lesson).toEqual(plain);
	});
});
