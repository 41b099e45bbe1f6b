import { describe, expect, it } from 'vitest';
import { headingsOf } from '#lib/core/course/lesson-tree.ts';
import { course } from '../../../../tests/course.ts';
import { labPlaces } from './lab-places.ts';

const places = labPlaces(course);

describe('the places of the labs', () => {
	it('name every lab of the course, once', () => {
		expect(places.map(({ id }) => id).toSorted()).toEqual([...course.labs.keys()].toSorted());
	});

	it('stand in the order of the lessons', () => {
		const slugs = course.lessons.map(({ slug }) => slug);
		const order = places.map(({ lesson }) => slugs.indexOf(lesson.slug));
		expect(order).toEqual(order.toSorted((a, b) => a - b));
	});

	it('name a section of the lesson that learners can be led to', () => {
		for (const { lesson, section } of places) {
			const tree = course.lessons.find(({ slug }) => slug === lesson.slug)?.tree ?? [];
			expect(headingsOf(tree)).toContainEqual(expect.objectContaining(section));
		}
	});

	it('leave out what stands in a lesson that is only announced', () => {
		const lessons = course.lessons.map((lesson) => ({ ...lesson, ready: false }));
		expect(labPlaces({ lessons })).toEqual([]);
	});
});
