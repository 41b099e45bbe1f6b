import type { Course, ExamTask, Lesson, Objective } from '#lib/core/course/types.ts';

/** An objective that prepares for a task of the exam, and how often it is asked. */
interface MappedObjective {
	id: string;
	text: string;
	questions: number;
	lesson: Pick<Lesson, 'slug' | 'title' | 'number' | 'family'>;
}

export interface MappedTask extends ExamTask {
	objectives: MappedObjective[];
	/** Questions of all its objectives together. */
	questions: number;
}

/** How often an objective is asked in the bank, pretests included. */
function questionsOf(lesson: Lesson, objective: Objective): number {
	return lesson.bank.filter((question) => question.objective === objective.id).length;
}

function mapTask(course: Course, task: ExamTask): MappedTask {
	const objectives = course.lessons
		.filter((lesson) => lesson.ready)
		.flatMap((lesson) =>
			lesson.objectives
				.filter(({ id }) => course.tasks[id]?.includes(task.id))
				.map((objective) => ({
					id: objective.id,
					text: objective.text,
					questions: questionsOf(lesson, objective),
					lesson: {
						...{ slug: lesson.slug, title: lesson.title },
						...{ number: lesson.number, family: lesson.family }
					}
				}))
		);
	const questions = objectives.reduce((sum, objective) => sum + objective.questions, 0);
	return { ...task, objectives, questions };
}

/** The exam's domains with the objectives and the number of questions that prepare for each task. */
export function examMap(course: Course) {
	const { exam } = course;
	return {
		...{ code: exam.code, name: exam.name, version: exam.version },
		sources: exam.sources.flatMap((key) => course.sources.get(key) ?? []),
		domains: exam.domains.map(({ title, weight, tasks }) => ({
			...{ title, weight },
			tasks: tasks.map((task) => mapTask(course, task))
		}))
	};
}
