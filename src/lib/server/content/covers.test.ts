import { describe, expect, it } from 'vitest';
import { readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';
import { course } from '../../../../tests/course.ts';

const FILE = '01-prices/cover.yaml';
const PROMPT = 'a yellow heart on the grass';

describe('covers', () => {
	it('are read from the folder of each lesson', () => {
		const { course: valid, problems } = readEdited();
		expect(problems).toEqual([]);
		expect(valid.covers.get('prices')).toEqual({ prompt: PROMPT, seed: 1 });
	});

	it.each([
		['a file that is missing', [FILE], `lessons/${FILE}: is missing, expected prompt and seed`],
		['a word that the network never saw', [FILE, 'heart', 'giraffe'], 'know or read "giraffe"'],
		['a prompt that is missing', [FILE, `prompt: ${PROMPT}\n`, ''], 'prompt'],
		['a seed that is none', [FILE, 'seed: 1', 'seed: soon'], 'seed']
	] as const)('report %s', (_what, [file, ...change], problem) => {
		const { problems } = readEdited([file, ...change]);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain(problem);
	});

	it('of the course are each another picture', () => {
		const prompts = [...course.covers.values()].map(({ prompt }) => prompt);
		expect(prompts).toHaveLength(course.lessons.filter(({ ready }) => ready).length);
		expect(new Set(prompts).size).toBe(prompts.length);
	});
});
