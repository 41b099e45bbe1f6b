import { headingsOf } from '#lib/core/course/lesson-tree.ts';
import type { Course } from '#lib/core/course/types.ts';
import { checkClaims, readClaims } from './claims.ts';
import type { Drawn } from './check-drawn.ts';
import { checkLesson } from './check-lesson.ts';
import { checkQuestions } from './check-questions.ts';
import { readCovers } from './covers.ts';
import type { References } from './check-text.ts';
import { readEmblems } from './emblems.ts';
import { readExam } from './exam.ts';
import { readGlossary } from './glossary.ts';
import { checkLabs, readLabs } from './labs.ts';
import { announcedLesson, type Draft, readDraft, readyLesson, valuesOf } from './lesson-draft.ts';
import { LessonsFolder } from './lessons-folder.ts';
import { anyName, type Names, namesOf } from './names.ts';
import { readOutline, slugOf } from './outline.ts';
import type { LocatedProblem } from './problems.ts';
import { readRegisters } from './registers.ts';

export { formatProblem } from './problems.ts';

/** Where links may lead in a lesson: its headings of level 2 and 3, and its labs. */
function anchorsOf(draft: Draft): Names {
	if (draft.text === undefined) return anyName;
	const { tree } = draft.text;
	const headings = headingsOf(tree).map(({ id }) => id);
	const before = Object.keys(draft.text.front?.formerly ?? {});
	return namesOf([...headings, ...before, ...valuesOf(tree, 'Lab')]);
}

/**
 * Reads a folder of lessons whole and collects everything that is wrong in any of its files.
 * The course is as complete as the files allow; use it for pages only when there are no problems.
 */
export function readCourse(
	root: string,
	/** What the compiler makes of lessons, by their folders: with it, the check judges what is drawn. */
	drawn: ReadonlyMap<string, Drawn> = new Map()
): { course: Course; problems: LocatedProblem[] } {
	const folder = new LessonsFolder(root);
	const outline = readOutline(folder);
	const { names, catalogueIsWhole, ...registers } = readRegisters(folder);
	const drafts = new Map(
		outline.places
			.filter((place) => place.entry.ready)
			.map((place) => [place.slug, readDraft(folder, place, drawn.get(place.entry.folder))])
	);
	const lessons = outline.places.map((place) => {
		const draft = drafts.get(place.slug);
		return draft === undefined ? announcedLesson(place, outline) : readyLesson(draft, outline);
	});
	const { passMark, parts } = outline;
	const topics = Object.fromEntries(outline.objectives.map(({ id, topic }) => [id, topic]));
	const tasks = Object.fromEntries(outline.objectives.map(({ id, exam }) => [id, exam]));
	const exam = readExam(folder, outline, names.sources);
	const slugs = namesOf(outline.folders.map(slugOf));
	const glossary = readGlossary(folder, { sources: names.sources, lessons: slugs });
	const labs = readLabs(folder);
	const claimsFile = readClaims(folder);
	const claims = claimsFile.items.map((item) => item.value);
	const course: Course = {
		...{ passMark, parts, lessons, topics, tasks, exam, claims },
		emblems: readEmblems(folder, outline.places),
		covers: readCovers(folder, outline.places),
		labs: labs.labs,
		glossary: glossary.terms,
		...registers
	};

	const anchors = new Map(
		outline.places.map(({ slug }) => {
			const draft = drafts.get(slug);
			return [slug, draft && anchorsOf(draft)];
		})
	);
	const references: References = {
		...{ course, catalogueIsWhole, anchors },
		names: { ...names, terms: glossary.names, labs: labs.names }
	};
	const seen = new Map<string, string>();
	for (const draft of drafts.values()) {
		checkLesson(draft, references, (path) =>
			folder.has(path) ? folder.readText(path) : undefined
		);
		checkQuestions(draft, references, seen);
	}
	const places = new Map(
		[...drafts].map(([slug, draft]) => [
			slug,
			{ headings: anchorsOf(draft), questions: draft.quiz.names }
		])
	);
	checkLabs(labs.files, references);
	checkClaims(claimsFile, { sources: names.sources, lessons: slugs, places });
	return { course, problems: folder.problems };
}
