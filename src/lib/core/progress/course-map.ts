/** A lesson as far as progress is concerned. */
export interface ProgressLesson {
	slug: string;
	/** Ids of the end quiz's questions, in the order of asking. */
	quiz: string[];
	objectives: {
		id: string;
		/** Ids of the questions that count towards mastery. */
		questions: string[];
	}[];
	/** Ids of the questions asked before the lesson. */
	pretest?: string[];
}

/** The course as far as progress is concerned. */
export interface ProgressCourse {
	/** Per cent of the end quiz's points that pass it. */
	passMark: number;
	lessons: ProgressLesson[];
	/** The current revision of each question whose revision is not 1. */
	revs?: Readonly<Record<string, number>>;
}

/** A course made of these lessons, each with the revisions of its questions that are not 1. */
export function courseOf(
	passMark: number,
	lessons: readonly (ProgressLesson & { revs: Readonly<Record<string, number>> })[]
): ProgressCourse {
	const revs: Record<string, number> = {};
	for (const lesson of lessons) Object.assign(revs, lesson.revs);
	return { passMark, lessons: [...lessons], revs };
}

/** Which lesson each question belongs to: the slug by the question's id. */
export function mapQuestions(course: ProgressCourse): Map<string, string> {
	const lessonOf = new Map<string, string>();
	const assign = (lesson: ProgressLesson, questions: readonly string[]) => {
		for (const question of questions) {
			if (!lessonOf.has(question)) lessonOf.set(question, lesson.slug);
		}
	};
	// The quiz and the pretest belong to one lesson; an objective may be taught by two.
	for (const lesson of course.lessons) assign(lesson, [...lesson.quiz, ...(lesson.pretest ?? [])]);
	for (const lesson of course.lessons) {
		for (const objective of lesson.objectives) assign(lesson, objective.questions);
	}
	return lessonOf;
}

/** Ids of all questions of a lesson; one may stand twice. */
export function questionsOf({ quiz, pretest = [], objectives }: ProgressLesson): string[] {
	return [...quiz, ...pretest, ...objectives.flatMap((objective) => objective.questions)];
}

/** The current revision of a question, from 1. */
export function revOf(course: ProgressCourse, question: string): number {
	const revs = course.revs ?? {};
	return Object.hasOwn(revs, question) ? (revs[question] ?? 1) : 1;
}
