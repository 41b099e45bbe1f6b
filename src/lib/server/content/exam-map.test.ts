import { describe, expect, it } from 'vitest';
import { examMap } from './exam-map.ts';
import { loadCourse } from './load-course.ts';
import { sampleCourse, sampleLesson, sampleSingle } from './rules/samples.ts';

const domains = [
	{
		title: 'Shops',
		weight: 100,
		tasks: [
			{ id: '1.1', title: 'Find things', beyond: 'Maps.' },
			{ id: '1.2', title: 'Lose things', beyond: 'All of it.' }
		]
	}
];

describe('examMap', () => {
	const bank = [sampleSingle(), sampleSingle({ id: 'two' })];
	const course = sampleCourse([sampleLesson(bank)], {
		tasks: { 'shop-find': ['1.1'] },
		exam: { code: 'EX', name: 'Example', version: '1', sources: [], domains }
	});

	it('counts the questions of each objective under its tasks', () => {
		const [task] = examMap(course).domains[0]?.tasks ?? [];
		expect(task).toMatchObject({
			id: '1.1',
			questions: 2,
			objectives: [{ id: 'shop-find', questions: 2 }]
		});
	});

	it('shows a task for which nothing prepares', () => {
		const [, task] = examMap(course).domains[0]?.tasks ?? [];
		expect(task).toMatchObject({ id: '1.2', questions: 0, objectives: [], beyond: 'All of it.' });
	});
});

describe('the map of this course', () => {
	const course = loadCourse();

	it('gives each objective at least one task', () => {
		const objectives = course.lessons.flatMap((lesson) => lesson.objectives);
		const lost = objectives.filter(({ id }) => (course.tasks[id] ?? []).length === 0);
		expect(lost.map(({ id }) => id)).toEqual([]);
	});

	it('has domains whose shares add up to the whole exam', () => {
		const weights = course.exam.domains.map(({ weight }) => weight);
		expect(weights.reduce((sum, weight) => sum + weight)).toBe(100);
	});
});
