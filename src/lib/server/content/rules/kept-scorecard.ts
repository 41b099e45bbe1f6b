import type { Course } from '#lib/core/course/types.ts';
import { hashOfFiles, kept } from '../../kept.js';
import { type Scorecard, scorecard } from './scorecard.ts';

const SOURCES = ['src/lib/server/content', 'src/lib/core', 'package-lock.json'];

/** The scorecard of a course; it is judged again only when the course or the rules have changed. */
export const keptScorecard = (course: Course): Scorecard =>
	kept('scorecard', [hashOfFiles(SOURCES), course], () => scorecard(course));
