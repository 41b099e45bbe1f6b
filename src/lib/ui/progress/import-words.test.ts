import { describe, expect, it } from 'vitest';
import type { KindCounts } from '#lib/core/progress/merge-preview.ts';
import { importProblem, importSummary } from './import-words.ts';

function summary(added: KindCounts, present: KindCounts = {}, unreadable = 0): string[] {
	const log = { events: [], unknown: [] };
	return importSummary({ ok: true, log, counts: { added, present }, unreadable });
}

describe('importSummary', () => {
	it('counts new answers and those that are here', () => {
		expect(summary({ answered: 12 }, { answered: 1340 })).toEqual([
			'12 new answers, 1,340 already here.'
		]);
	});

	it('says one of one', () => {
		expect(summary({ answered: 1, note: 1 }, {}, 1)).toEqual([
			'1 new answer, 0 already here.',
			'1 other new entry, such as sections read.',
			'1 entry could not be read and will be left out.'
		]);
	});

	it('adds up what else is new, and leaves out what there is none of', () => {
		expect(summary({ 'section-read': 3, 'lesson-opened': 2, unknown: 1 }, {}, 2)).toEqual([
			'0 new answers, 0 already here.',
			'6 other new entries, such as sections read.',
			'2 entries could not be read and will be left out.'
		]);
	});
});

describe('importProblem', () => {
	it('says what was expected of each file that cannot be imported', () => {
		expect(importProblem({ ok: false, problem: 'not-json' })).toMatch(/Expected the JSON text/);
		expect(importProblem({ ok: false, problem: 'foreign' })).toMatch(/not a progress file/);
		expect(importProblem({ ok: false, problem: 'newer', newer: 9 })).toMatch(
			/newer edition .*format 9/
		);
	});
});
