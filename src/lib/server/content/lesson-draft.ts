import { type Component, type LessonTree, nodesOf } from '#lib/core/course/lesson-tree.ts';
import type { Lesson, LessonInfo } from '#lib/core/course/types.ts';
import { type Question, questionSchema } from '#lib/core/quiz/questions.ts';
import { at } from '#lib/core/schema-parts.ts';
import type { Drawn } from './check-drawn.ts';
import type { LessonsFolder } from './lessons-folder.ts';
import { anyName, type Names, namesOf, writtenIds } from './names.ts';
import type { Outline, Place } from './outline.ts';
import { parseLesson } from './parse-lesson.ts';
import type { Report } from './problems.ts';
import { type FrontMatter, frontMatterSchema, quizSchema } from './schemas.ts';
import { type Item, readable, validate } from './validate.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** lesson.md as read; `front` is undefined when something is wrong with it. */
export interface DraftText {
	front: FrontMatter | undefined;
	tree: LessonTree;
	/** What the compiler makes of the text, where it was asked. */
	drawn: Drawn | undefined;
	/** For problems in the text, told by line. */
	report: Report;
	/** For problems in the front matter, told by key. */
	reportFront: Report;
}

/** quiz.yaml as read. */
interface DraftQuiz {
	questions: Item<Question>[];
	/** Ids as written, also of questions that are broken otherwise. */
	names: Names;
	given: string[];
	report: Report;
	/** A text as its lines stand in the file. */
	written: YamlFile['written'];
}

/** A lesson that is ready, as read from its folder and not yet checked against the rest of the course. */
export interface Draft extends Place {
	/** Undefined when the file is missing. */
	text: DraftText | undefined;
	quiz: DraftQuiz;
}

/** Its first key stands below the three hyphens. */
const FRONT_MATTER_LINE = 2;

function readLessonText(
	folder: LessonsFolder,
	path: string,
	drawn: Drawn | undefined
): DraftText | undefined {
	const source = folder.readText(path, 'the text of the lesson');
	if (source === undefined) return undefined;
	const { frontMatter, tree } = parseLesson(source);
	const report = folder.reporter(path);
	if (frontMatter === undefined) {
		report([], 'has no front matter', 'a first line of three hyphens, keys, three hyphens', 1);
	}
	const yaml =
		frontMatter === undefined
			? { value: undefined, report }
			: readYaml(frontMatter, folder.name(path), folder.problems, FRONT_MATTER_LINE);
	const { value } = yaml;
	return {
		front: value === undefined ? undefined : validate(frontMatterSchema, value, yaml.report),
		...{ tree, drawn, report },
		reportFront: yaml.report
	};
}

const noQuiz = (report: Report): DraftQuiz => ({
	...{ questions: [], names: anyName, given: [], report },
	written: () => ''
});

function readQuiz(folder: LessonsFolder, path: string): DraftQuiz {
	const { value, report, written: lines } = folder.readYaml(path);
	if (value === undefined) return noQuiz(report);
	const quiz = validate(quizSchema, value, report);
	const written = at(value, 'questions');
	return {
		questions: readable(questionSchema, written),
		names: namesOf(writtenIds(written)),
		given: quiz?.given ?? [],
		report,
		written: lines
	};
}

/** Reads the folder of a lesson that is ready. A missing folder is one problem, not one a file. */
export function readDraft(folder: LessonsFolder, place: Place, drawn: Drawn | undefined): Draft {
	const path = place.entry.folder;
	if (!folder.has(path)) {
		const report = folder.reporter(path);
		report([], 'is missing', 'the folder of a lesson that course.yaml calls ready');
		return { ...place, text: undefined, quiz: noQuiz(report) };
	}
	const text = readLessonText(folder, `${path}/lesson.md`, drawn);
	return { ...place, text, quiz: readQuiz(folder, `${path}/quiz.yaml`) };
}

const EMPTY = {
	tree: [],
	pretest: [],
	checks: [],
	sources: [],
	given: [],
	bank: [],
	quizGiven: [],
	quiz: [],
	questions: 0,
	minutes: 0
};

function infoOf({ entry, slug, number }: Place, outline: Outline) {
	const objectives: LessonInfo['objectives'] = outline.objectives
		.filter((objective) => objective.lesson === slug)
		.map(({ id, text }) => ({ id, text, questions: [] }));
	const { folder, part, family, ready } = entry;
	return { slug, number, folder, part, family, ready, objectives };
}

/** A lesson in preparation: named, without text and bank. */
export function announcedLesson(place: Place, outline: Outline): Lesson {
	const { title, summary } = place.entry.ready ? { title: place.slug, summary: '' } : place.entry;
	return { ...EMPTY, ...infoOf(place, outline), title, summary };
}

/** What the components of a name in a lesson's text stand for. */
export const valuesOf = (tree: LessonTree, name: Component['name']): string[] =>
	nodesOf(tree, 'component').flatMap((node) => (node.name === name ? node.value : []));

/** A lesson with its bank divided: pretest, checks in the text, and the rest as its end quiz. */
export function readyLesson(draft: Draft, outline: Outline): Lesson {
	const { text, quiz } = draft;
	const bank = quiz.questions.map((item) => item.value);
	const pretest = text?.front?.pretest ?? [];
	const tree = text?.tree ?? [];
	const checks = valuesOf(tree, 'Check');
	const info = infoOf(draft, outline);
	const counting = bank.filter((question) => !pretest.includes(question.id));
	const objectives = info.objectives.map((objective) => ({
		...objective,
		questions: counting.filter((q) => q.objective === objective.id).map((q) => q.id)
	}));
	return {
		...info,
		objectives,
		title: text?.front?.title ?? draft.slug,
		summary: text?.front?.summary ?? '',
		minutes: text?.front?.minutes ?? 0,
		sources: text?.front?.sources ?? [],
		given: text?.front?.given ?? [],
		tree,
		pretest,
		checks,
		quiz: counting.filter((q) => !checks.includes(q.id)).map((q) => q.id),
		questions: bank.length,
		bank,
		quizGiven: quiz.given
	};
}
