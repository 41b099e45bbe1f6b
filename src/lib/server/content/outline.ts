import type { Part } from '#lib/core/course/types.ts';
import { at } from '#lib/core/schema-parts.ts';
import type { LessonsFolder } from './lessons-folder.ts';
import { expectedName, namesOf, writtenTexts } from './names.ts';
import type { Report } from './problems.ts';
import { reportTwice } from './registers.ts';
import * as schemas from './schemas.ts';
import { readable, validate } from './validate.ts';

/** A lesson as course.yaml names it. */
export interface Place {
	entry: schemas.LessonEntry;
	slug: string;
	/** Place in the course, from 1. */
	number: number;
}

/** What course.yaml says. */
export interface Outline {
	passMark: number;
	parts: Part[];
	places: Place[];
	objectives: schemas.ObjectiveEntry[];
	/** Folders as written, also of lessons whose entry is broken otherwise. */
	folders: string[];
	report: Report;
}

const NOT_LESSONS = ['emblems', 'labs', 'schema'];

/** The address of a lesson: its folder without the number. */
export const slugOf = (folder: string): string => folder.replace(/^\d+-/, '');

function checkPlaces(outline: Outline): void {
	const { places, report, parts } = outline;
	const known = namesOf(parts.map((part) => part.id));
	const slugs = places.map((place) => place.slug);
	places.forEach(({ entry, slug }, index) => {
		const path = ['lessons', index];
		if (!known.has(entry.part)) {
			const expected = expectedName(known, entry.part, 'the id of a part');
			report([...path, 'part'], `"${entry.part}" is not a part`, expected);
		}
		if (slugs.indexOf(slug) !== index) {
			report([...path, 'folder'], `the slug "${slug}" stands twice`, 'each slug once');
		}
		const before = places[index - 1]?.entry.folder;
		if (before !== undefined && parseInt(entry.folder) <= parseInt(before)) {
			report([...path, 'folder'], `"${entry.folder}" comes after "${before}"`, 'rising numbers');
		}
	});
}

function checkObjectives({ objectives, folders, report }: Outline): void {
	const slugs = namesOf(folders.map(slugOf));
	objectives.forEach(({ lesson }, index) => {
		if (slugs.has(lesson)) return;
		const expected = expectedName(slugs, lesson, 'the slug of a lesson');
		report(['objectives', index, 'lesson'], `"${lesson}" is not a lesson`, expected);
	});
}

function checkFolders(folder: LessonsFolder, { folders }: Outline): void {
	for (const name of folder.folders()) {
		if (folders.includes(name) || NOT_LESSONS.includes(name)) continue;
		folder.reporter(name)([], 'is not in course.yaml', 'a line for it under lessons');
	}
}

/** Reads course.yaml and checks it against the folders that are there. */
export function readOutline(folder: LessonsFolder): Outline {
	const { value, report } = folder.readYaml('course.yaml');
	if (value !== undefined) validate(schemas.courseSchema, value, report);
	const passMark = at(value, 'passMark');
	const outline: Outline = {
		passMark: typeof passMark === 'number' ? passMark : 100,
		parts: readable(schemas.partSchema, at(value, 'parts')).map((item) => item.value),
		places: readable(schemas.lessonEntrySchema, at(value, 'lessons')).map((item) => ({
			entry: item.value,
			slug: slugOf(item.value.folder),
			number: item.index + 1
		})),
		objectives: readable(schemas.objectiveSchema, at(value, 'objectives')).map((i) => i.value),
		folders: writtenTexts(at(value, 'lessons'), 'folder'),
		report
	};
	if (value === undefined) return outline;
	reportTwice(
		outline.parts.map((part) => part.id),
		['parts'],
		report
	);
	reportTwice(
		outline.objectives.map((objective) => objective.id),
		['objectives'],
		report
	);
	checkPlaces(outline);
	checkObjectives(outline);
	checkFolders(folder, outline);
	return outline;
}
