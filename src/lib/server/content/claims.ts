import type { Claim } from '#lib/core/course/types.ts';
import { at } from '#lib/core/schema-parts.ts';
import type { LessonsFolder } from './lessons-folder.ts';
import { expectedName, type Names, writtenIds } from './names.ts';
import type { Report } from './problems.ts';
import { reportTwice, reportUnknownSource } from './registers.ts';
import { claimSchema, claimsSchema } from './schemas.ts';
import { type Item, readable, validate } from './validate.ts';

/** claims.yaml as read: the claims are checked once the lessons are known. */
export interface ClaimsFile {
	items: Item<Claim>[];
	report: Report;
}

/** Reads claims.yaml. */
export function readClaims(folder: LessonsFolder): ClaimsFile {
	const { value, report } = folder.readYaml('claims.yaml');
	if (value !== undefined) validate(claimsSchema, value, report);
	reportTwice(writtenIds(at(value, 'claims')), ['claims'], report);
	return { items: readable(claimSchema, at(value, 'claims')), report };
}

/** What a claim may point to in a lesson: its headings and its questions. */
interface Places {
	headings: Names;
	questions: Names;
}

/** Everything a claim may name. The places of a lesson in preparation are undefined. */
export interface ClaimTargets {
	sources: Names;
	lessons: Names;
	places: ReadonlyMap<string, Places | undefined>;
}

function checkClaim(
	{ value: claim, index }: Item<Claim>,
	{ sources, lessons, places }: ClaimTargets,
	report: Report
): void {
	const path = ['claims', index];
	reportUnknownSource(claim.source, [...path, 'source'], sources, report);
	if (!lessons.has(claim.lesson)) {
		const expected = expectedName(lessons, claim.lesson, 'the slug of a lesson');
		report([...path, 'lesson'], `"${claim.lesson}" is not a lesson`, expected);
	}
	const place = places.get(claim.lesson);
	if (place === undefined) return;
	if (!place.headings.has(claim.section)) {
		const expected = expectedName(place.headings, claim.section, 'the id of a heading');
		report([...path, 'section'], `"${claim.section}" is not a heading`, expected);
	}
	claim.questions.forEach((id, nth) => {
		if (place.questions.has(id)) return;
		const expected = expectedName(place.questions, id, `the id of a question of "${claim.lesson}"`);
		report([...path, 'questions', nth], `"${id}" is not a question of the lesson`, expected);
	});
}

/** Checks that each claim is taught and asked where the file says. */
export function checkClaims({ items, report }: ClaimsFile, targets: ClaimTargets): void {
	for (const item of items) checkClaim(item, targets, report);
}
