import { describe, expect, it } from 'vitest';
import type { MergePreview } from '#lib/core/progress/merge-preview.ts';
import { importProblem, importSummary, objective } from './progress.ts';

function summary(some: Partial<MergePreview>, unreadable = 0): string[] {
	const none = { added: {}, present: {}, differing: {}, lost: 0, regained: 0, idle: 0 };
	return importSummary({ ...none, ...some }, unreadable);
}

describe('importSummary', () => {
	it('counts new answers and those that are here', () => {
		expect(summary({ added: { answered: 12 }, present: { answered: 1340 } })).toEqual([
			'12 new answers, 1,340 already here.'
		]);
	});

	it('says one of one', () => {
		expect(
			summary({ added: { answered: 1, note: 1 }, differing: { note: 1 }, lost: 1, idle: 1 }, 1)
		).toEqual([
			'1 new answer, 0 already here.',
			'1 other new entry, such as sections read.',
			'1 new answer will not count: a reset came after.',
			'1 answer of yours will no longer count: the file holds a reset.',
			'1 entry with the id of one of yours, but another content, will be left out.',
			'1 entry could not be read and will be left out.'
		]);
	});

	it('adds up what else is new, and leaves out what there is none of', () => {
		const added = { 'section-read': 3, 'lesson-opened': 2, unknown: 1 };
		expect(summary({ added, differing: { answered: 2, note: 1 }, regained: 2 }, 2)).toEqual([
			'0 new answers, 0 already here.',
			'6 other new entries, such as sections read.',
			'2 answers of yours will count again: a reset is taken back.',
			'3 entries with the id of one of yours, but another content, will be left out.',
			'2 entries could not be read and will be left out.'
		]);
	});
});

describe('importProblem', () => {
	it('says what was expected of each file that cannot be imported', () => {
		expect(importProblem({ problem: 'unreadable' })).toMatch(/a folder.*Choose a file/);
		expect(importProblem({ problem: 'not-json' })).toMatch(/Expected the JSON text/);
		expect(importProblem({ problem: 'foreign' })).toMatch(/not a progress file/);
		expect(importProblem({ problem: 'newer', newer: 9 })).toMatch(/newer edition .*format 9/);
	});
});

describe('objective', () => {
	it.each([
		[0, 'Not yet answered right'],
		[1, '1 right in a row'],
		[2, '2 right in a row'],
		[3, '3 right; once more on another day']
	])('says what is missing after %i right answers', (streak, words) => {
		expect(objective({ known: false, streak })).toBe(words);
	});

	it('says when it is known', () => {
		expect(objective({ known: true, streak: 3 })).toBe('Known');
	});
});
