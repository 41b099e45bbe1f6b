import type { ExamGuide } from '#lib/core/course/types.ts';
import type { LessonsFolder } from './lessons-folder.ts';
import { expectedName, type Names, namesOf } from './names.ts';
import type { Outline } from './outline.ts';
import { reportTwice, reportUnknownSource } from './registers.ts';
import { examSchema } from './schemas.ts';
import { validate } from './validate.ts';

const NONE: ExamGuide = { code: '', name: '', version: '', sources: [], domains: [] };

/** Reads exam.yaml, and checks that objectives name tasks that the guide has. */
export function readExam(folder: LessonsFolder, outline: Outline, sources: Names): ExamGuide {
	const { value, report } = folder.readYaml('exam.yaml');
	const exam = value === undefined ? undefined : validate(examSchema, value, report);
	if (exam === undefined) return NONE;
	const tasks = exam.domains.flatMap((domain) => domain.tasks.map((task) => task.id));
	reportTwice(tasks, ['domains'], report);
	exam.sources.forEach((key, index) => {
		reportUnknownSource(key, ['sources', index], sources, report);
	});
	const known = namesOf(tasks);
	outline.objectives.forEach((objective, index) => {
		for (const task of objective.exam.filter((id) => !known.has(id))) {
			const expected = expectedName(known, task, 'a task of exam.yaml');
			outline.report(['objectives', index, 'exam'], `"${task}" is not a task`, expected);
		}
	});
	return exam;
}
