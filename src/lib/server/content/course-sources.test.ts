import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reached } from '../../../../tests/imports.ts';
import { COURSE_SOURCES } from './course-sources.ts';

it('names every place that the kept course and its scorecard are made from', () => {
	const made = ['read-course.ts', 'rules/scorecard.ts'].map(
		(name) => `src/lib/server/content/${name}`
	);
	const all = [...reached(made)];
	expect(all.length).toBeGreaterThan(50);
	expect(all.filter((file) => !COURSE_SOURCES.some((place) => file.startsWith(place)))).toEqual([]);
	expect(COURSE_SOURCES.filter((place) => !existsSync(place))).toEqual([]);
});
