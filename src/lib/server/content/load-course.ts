import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from '#lib/core/course/types.ts';
import { hashOfFiles, kept } from '../kept.js';
import { COURSE_SOURCES } from './course-sources.ts';
import { formatProblem, readCourse } from './read-course.ts';

const cache = new Map<string, Course>();

/**
 * The course of the repository, for the loads of pages. Read once in a build; while authors write, read anew after
 * each change (tools/build/lesson-reload.js lets go of this module). Throws one error that lists every problem of every file.
 */
export function loadCourse(root = join(process.cwd(), 'lessons')): Course {
	const known = cache.get(root);
	if (known !== undefined) return known;
	const read = () => readCourse(root);
	// A folder that is missing has nothing to be kept by; what is read of it says so.
	const { course, problems } = existsSync(root)
		? kept('course', [hashOfFiles([...COURSE_SOURCES, root])], read)
		: read();
	if (problems.length > 0) {
		const lines = problems.map((problem) => `  ${formatProblem(problem)}`);
		throw new Error(`The lessons cannot be used yet:\n${lines.join('\n')}`);
	}
	cache.set(root, course);
	return course;
}
