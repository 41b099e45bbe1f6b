import type { Lesson, LessonInfo } from '#lib/core/course/types.ts';
import { type Question, questionSchema } from '#lib/core/quiz/questions.ts';
import { at } from '#lib/core/schema-parts.ts';
import type { Drawn } from './check-drawn.ts';
import { cutLesson, type Scan, scanLesson } from './lesson-text.ts';
import type { LessonsFolder } from './lessons-folder.ts';
import { anyName, type Names, namesOf, writtenIds } from './names.ts';
import type { Outline, Place } from './outline.ts';
import type { Report } from './problems.ts';
import { type FrontMatter, frontMatterSchema, quizSchema } from './schemas.ts';
import { type Item, readable, validate } from './validate.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** lesson.md as read; `front` is undefined when something is wrong with it. */
export interface DraftText {
	front: FrontMatter | undefined;
	script: string;
	scriptLine: number;
	markdown: string;
	scan: Scan;
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

function readLessonText(
	folder: LessonsFolder,
	path: string,
	drawn: Drawn | undefined
): DraftText | undefined {
	const source = folder.readText(path, 'the text of the lesson');
	if (source === undefined) return undefined;
	const { frontMatter, frontMatterLine, script, scriptLine, text } = cutLesson(source);
	const report = folder.reporter(path);
	if (frontMatter === undefined) {
		report([], 'has no front matter', 'a first line of three hyphens, keys, three hyphens', 1);
	}
	const yaml =
		frontMatter === undefined
			? { value: undefined, report }
			: readYaml(frontMatter, folder.name(path), folder.problems, frontMatterLine);
	const { value } = yaml;
	return {
		front: value === undefined ? undefined : validate(frontMatterSchema, value, yaml.report),
		...{ script, scriptLine, drawn },
		markdown: text.trim(),
		scan: scanLesson(text),
		report,
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
	markdown: '',
	headings: [],
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

/** The ids of the components of a name in a lesson's text. */
function idsOf(scan: Scan, name: string): string[] {
	const found = scan.components.filter((component) => component.name === name);
	return found.map((component) => component.attributes.id ?? '').filter((id) => id !== '');
}

/** The ids of the questions that a lesson's text asks. */
const checksOf = (scan: Scan): string[] => idsOf(scan, 'Check');

/** The ids of the labs in a lesson's text. */
export const labsOf = (scan: Scan): string[] => idsOf(scan, 'Lab');

function headingsOf(scan: Scan): Lesson['headings'] {
	return scan.headings.flatMap(({ id, text, level }) =>
		level === 2 || level === 3 ? [{ id, text, level }] : []
	);
}

/** A lesson with its bank divided: pretest, checks in the text, and the rest as its end quiz. */
export function readyLesson(draft: Draft, outline: Outline): Lesson {
	const { text, quiz } = draft;
	const bank = quiz.questions.map((item) => item.value);
	const pretest = text?.front?.pretest ?? [];
	const checks = text === undefined ? [] : checksOf(text.scan);
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
		markdown: text?.markdown ?? '',
		headings: text === undefined ? [] : headingsOf(text.scan),
		pretest,
		checks,
		quiz: counting.filter((q) => !checks.includes(q.id)).map((q) => q.id),
		questions: bank.length,
		bank,
		quizGiven: quiz.given
	};
}
