/** Where all code lies that reads and judges the course, and the versions of packages. A test follows the imports. */
export const COURSE_SOURCES: readonly string[] = [
	'src/lib/server/content',
	'src/lib/server/leftovers.js',
	'src/engine',
	'src/labs/core',
	'src/labs/jobs',
	'src/lib/core',
	'src/shared',
	'src/words/en/code-blocks.js',
	'lessons/identity.json',
	'package-lock.json'
];
