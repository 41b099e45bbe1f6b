import type { Course, Problem } from '#lib/core/course/types.ts';
import { checkLesson } from './check-lesson.ts';
import { checkQuestions } from './check-questions.ts';
import type { References } from './check-text.ts';
import { announcedLesson, type Draft, readDraft, readyLesson } from './lesson-draft.ts';
import { LessonsFolder } from './lessons-folder.ts';
import { anyName, type Names, namesOf } from './names.ts';
import { readOutline } from './outline.ts';
import { readRegisters } from './registers.ts';

export { formatProblem } from './problems.ts';

/** Where links may lead in a lesson: its headings of level 2 and 3. */
function anchorsOf(draft: Draft): Names {
	if (draft.text === undefined) return anyName;
	const headings = draft.text.scan.headings.filter(({ level }) => level === 2 || level === 3);
	return namesOf(headings.map((heading) => heading.id));
}

/**
 * Reads a folder of lessons whole and collects everything that is wrong in any of its files.
 * The course is as complete as the files allow; use it for pages only when there are no problems.
 */
export function readCourse(root: string): { course: Course; problems: Problem[] } {
	const folder = new LessonsFolder(root);
	const outline = readOutline(folder);
	const { names, catalogueIsWhole, ...registers } = readRegisters(folder);
	const drafts = new Map(
		outline.places
			.filter((place) => place.entry.ready)
			.map((place) => [place.slug, readDraft(folder, place)])
	);
	const lessons = outline.places.map((place) => {
		const draft = drafts.get(place.slug);
		return draft === undefined ? announcedLesson(place, outline) : readyLesson(draft, outline);
	});
	const { title, passMark, parts } = outline;
	const topics = Object.fromEntries(outline.objectives.map(({ id, topic }) => [id, topic]));
	const course: Course = { title, passMark, parts, lessons, topics, ...registers };

	const anchors = new Map(
		outline.places.map(({ slug }) => {
			const draft = drafts.get(slug);
			return [slug, draft && anchorsOf(draft)];
		})
	);
	const references: References = { course, names, catalogueIsWhole, anchors };
	const seen = new Map<string, string>();
	for (const draft of drafts.values()) {
		checkLesson(draft, references, (path) => folder.has(path));
		checkQuestions(draft, references, seen);
	}
	return { course, problems: folder.problems };
}
