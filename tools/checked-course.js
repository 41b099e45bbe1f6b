import { existsSync, readdirSync } from 'node:fs';
import { isLeftover } from '../src/lib/server/leftovers.js';
import { drawLesson } from './build/compile-lesson.js';

/**
 * Reads the lessons together with what the compiler makes of them: what is judged is what a learner will see.
 * @param {string} lessons the folder
 * @param {typeof import('../src/lib/server/content/read-course.ts').readCourse} readCourse
 */
export async function checkedCourse(lessons, readCourse) {
	/** @type {Map<string, import('./build/compile-lesson.js').Drawn>} */
	const drawn = new Map();
	const compiled = [];
	for (const name of existsSync(lessons) ? readdirSync(lessons) : []) {
		const file = `${lessons}/${name}/lesson.md`;
		if (isLeftover(name) || !existsSync(file)) continue;
		const lesson = await drawLesson(file);
		if (lesson.drawn) drawn.set(name, lesson.drawn);
		compiled.push({ name, problems: lesson.problems });
	}
	const { course, problems } = readCourse(lessons, drawn);
	const ready = new Set(course.lessons.filter((one) => one.ready).map((one) => one.folder));
	const more = compiled
		.filter(({ name }) => ready.has(name))
		.flatMap((lesson) =>
			lesson.problems.map((problem) => ({
				...{ file: `lessons/${lesson.name}/lesson.md`, path: 'compiler', problem },
				expected: 'a lesson that compiles without a warning'
			}))
		);
	return { course, problems: [...problems, ...more] };
}
