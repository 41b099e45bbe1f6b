import { error } from '@sveltejs/kit';
import { headingsOf } from '#lib/core/course/lesson-tree.ts';
import { loadCourse } from '#lib/server/content/load-course.ts';
import {
	lessonBlocks,
	pageFacts,
	pageQuestions,
	pageSources
} from '#lib/server/pages/lesson-page.ts';
import { lessonStages } from '#lib/server/pages/lesson-stages.ts';
import { lessonCard, neighbours, partOf } from '#lib/server/content/page-data.ts';
import { labBlocks } from '#labs/build/lab-blocks.ts';
import { painted } from '#labs/build/strips.ts';
import type { PageServerLoad } from './$types';

export function entries() {
	return loadCourse()
		.lessons.filter((lesson) => lesson.ready)
		.map((lesson) => ({ lesson: lesson.slug }));
}

export const load: PageServerLoad = async ({ params }) => {
	const course = loadCourse();
	const lesson = course.lessons.find((l) => l.ready && l.slug === params.lesson);
	if (!lesson) error(404, 'There is no such lesson.');
	const questions = pageQuestions(course, lesson, [...lesson.pretest, ...lesson.checks], '../../');
	const blocks = await lessonBlocks(course, lesson, (picture) => painted(picture, '../../'));
	const labs = labBlocks(
		course,
		blocks.flatMap((block) => ('lab' in block ? block.lab : []))
	);
	return {
		lesson: lessonCard(course, lesson),
		passMark: course.passMark,
		part: partOf(course, lesson),
		...neighbours(course, lesson),
		sections: headingsOf(lesson.tree).filter(({ level }) => level === 2),
		stages: lessonStages(blocks),
		labs,
		pretest: lesson.pretest,
		questions,
		facts: pageFacts(course, questions),
		sources: pageSources(course, lesson)
	};
};
