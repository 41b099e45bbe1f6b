import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileLesson } from '../../tools/build/compile-lesson.js';

const fixture = (name: string) => `tests/fixtures/lessons/compile/${name}.md`;

it('reports each warning of the compiler as an error of the lesson', async () => {
	const problems = await compileLesson(fixture('warns'));
	expect(problems.join('\n')).toMatch(/button/i);
});

it('reports what stops the compiler', async () => {
	expect(await compileLesson(fixture('breaks'))).toHaveLength(1);
});

it('finds nothing to say about the lessons of the course', async () => {
	const folders = readdirSync('lessons').filter((name) => /^\d\d-/.test(name));
	for (const folder of folders) {
		expect(await compileLesson(`lessons/${folder}/lesson.md`)).toEqual([]);
	}
});
