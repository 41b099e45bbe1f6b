import { examMap } from '#lib/server/content/exam-map.ts';
import { loadCourse } from '#lib/server/content/load-course.ts';

export const load = () => examMap(loadCourse());
