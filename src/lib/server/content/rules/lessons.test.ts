import { describe, expect, it } from 'vitest';
import { runRule, textsFrom } from './run-rule.ts';
import { parseMarkdown } from '../parse-lesson.ts';
import { sampleSingle, SENTENCE, SOUND } from './samples.ts';

const words = (count: number): string => `${'It is so. '.repeat(Math.ceil(count / 3))}\n\n`;
const judge = (id: string, markdown: string) =>
	textsFrom(id, [], { tree: parseMarkdown(markdown) });

describe('rules about lessons', () => {
	it('pass a sound lesson', () => {
		for (const id of [
			'L01',
			'L02',
			'L03',
			'L04',
			'L05',
			'L06',
			'L07',
			'L08',
			'L09',
			'L10',
			'L11'
		]) {
			expect(textsFrom(id, [])).toEqual([]);
		}
	});

	it('count running text, not code or tables (L01)', () => {
		expect(judge('L01', words(1900))).toEqual(['1902 words']);
		expect(judge('L01', `\`\`\`text\n${words(1900)}\`\`\``)).toEqual([]);
	});

	it('measure paragraphs (L02)', () => {
		expect(judge('L02', `Short.\n\n${'word '.repeat(141)}`)).toHaveLength(1);
	});

	it('take product names off the reading grade (L03)', () => {
		const hard = 'Organisational heterogeneity necessitates architectural deliberation.';
		expect(judge('L03', hard)).toHaveLength(1);
		expect(judge('L03', SENTENCE.replace('A shop', 'Amazon SageMaker JumpStart'))).toEqual([]);
	});

	it('want a question or a lab in a long section (L04)', () => {
		expect(judge('L04', `## Long\n\n${words(630)}`)).toEqual(['"Long" has 630 words']);
		expect(judge('L04', `## Long\n\n${words(630)}<Check id="shop-guess" />`)).toEqual([]);
		expect(judge('L04', `## Long\n\n${words(630)}<Lab id="noise" />`)).toEqual([]);
	});

	it('want the order of parts (L05)', () => {
		expect(textsFrom('L05', [], { pretest: [] })).toEqual(['0 questions in the pretest']);
		expect(judge('L05', 'A shop.')).toHaveLength(2);
		expect(judge('L05', SOUND.replace(SENTENCE, ''))).toEqual([
			'does not begin with a lead paragraph'
		]);
	});

	it('send typed facts to the catalogue, unless they are declared (L06, L07)', () => {
		const tree = parseMarkdown(`${SOUND}\n\nIt costs $5.`);
		expect(runRule('L06', [], { tree }).findings).toEqual([
			{ where: 'lessons/01-shop/lesson.md: Summary', text: 'typed price "$5"' }
		]);
		expect(textsFrom('L06', [], { tree, given: ['$5'] })).toEqual([]);
		const stem = 'A shop has $5. What does it buy?';
		expect(textsFrom('L07', [sampleSingle({ stem })])).toEqual(['typed price "$5"']);
		expect(textsFrom('L07', [sampleSingle({ stem })], { quizGiven: ['$5'] })).toEqual([]);
	});

	it('report declared numbers that stand nowhere (L06, L07)', () => {
		expect(textsFrom('L06', [], { given: ['$9'] })).toHaveLength(1);
		expect(textsFrom('L07', [], { quizGiven: ['$9'] })).toHaveLength(1);
	});

	it('want figures to have both texts (L08)', () => {
		expect(judge('L08', '![A picture of noise](./a.svg "Noise")')).toEqual([]);
		expect(judge('L08', '![](./a.svg "Noise")')).toHaveLength(1);
		expect(judge('L08', '![A picture of noise](./a.svg)')).toHaveLength(1);
	});

	it('want two figures in each lesson (L10)', () => {
		expect(judge('L10', 'A lesson of words alone.')).toEqual(['has 0 of 2 figures']);
	});

	it('measure the summary (L09)', () => {
		expect(textsFrom('L09', [], { summary: 'x'.repeat(141) })).toEqual(['141 characters']);
	});

	it('want sentences neither short nor long on average (L12)', () => {
		const twelve = 'Inês reads the bill twice before she calls Jonas into her office, ';
		const sentence = `${twelve}because it is high.`;
		expect(judge('L12', sentence)).toEqual([]);
		expect(judge('L12', 'It is so. It is so.')).toHaveLength(2);
		expect(judge('L12', `${twelve.repeat(2)}so that is that.`)).toHaveLength(1);
	});

	it('send words of our own to those of the field, wherever learners read them (L13)', () => {
		expect(judge('L13', 'Raise the ceiling, and mend the rest.')).toEqual([
			'"ceiling": write "`maxTokens` limit"',
			'"mend": write "fix"'
		]);
		expect(judge('L13', 'Dear Marta, the recommended way amends it.')).toEqual([]);
		const stem = 'Which floor does a shop choose for its model?';
		expect(textsFrom('L13', [sampleSingle({ stem })])).toHaveLength(1);
	});

	it('let the course correct others six times (L14)', () => {
		const text = (count: number) => 'You may read that it is so. '.repeat(count);
		expect(judge('L14', text(6))).toHaveLength(6);
		expect(runRule('L14', [], { tree: parseMarkdown(text(6)) }).ok).toBe(true);
		expect(runRule('L14', [], { tree: parseMarkdown(text(7)) }).ok).toBe(false);
	});
});
