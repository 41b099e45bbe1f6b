import type { Course } from '#lib/core/course/types.ts';
import { hashOfFiles, kept } from '../../kept.js';
import { COURSE_SOURCES } from '../course-sources.ts';
import { type Scorecard, scorecard } from './scorecard.ts';

/** The scorecard of a course; it is judged again only when the course or the rules have changed. */
export const keptScorecard = (course: Course): Scorecard =>
	kept('scorecard', [hashOfFiles(COURSE_SOURCES), course], () => scorecard(course));
