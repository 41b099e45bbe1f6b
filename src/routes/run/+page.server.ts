import { loadCourse } from '#lib/server/content/load-course.ts';
import { runPage } from '#lib/server/pages/run-page.ts';

export const load = () => runPage(loadCourse());
