import { describe, expect, it } from 'vitest';
import { readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';
import { course } from '../../../../tests/course.ts';

const FILE = '01-prices/emblem.txt';
const ROW = '2999900009992000';

describe('emblems', () => {
	it('are read from the folder of each lesson', () => {
		const { course: valid, problems } = readEdited();
		expect(problems).toEqual([]);
		expect(valid.emblems.get('prices')).toMatch(/^\d{256}$/);
	});

	it.each([
		[
			'a file that is missing',
			[FILE],
			`lessons/${FILE}: is missing, expected 16 lines of 16 digits`
		],
		['a row that is too short', [FILE, ROW, ROW.slice(1)], 'is no row of an emblem'],
		['a row with a letter', [FILE, ROW, ROW.replace('9', 'x')], 'is no row of an emblem'],
		['a row too many', [FILE, ROW, `${ROW}\n${ROW}`], 'has 17 rows'],
		['a row too few', [FILE, `${ROW}\n`, ''], 'has 15 rows']
	] as const)('report %s', (_what, [file, ...change], problem) => {
		const { problems } = readEdited([file, ...change]);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain(problem);
	});

	it('of the course are each another picture, with a full dot in it', () => {
		const all = [...course.emblems.values()];
		expect(all.length).toBeGreaterThan(course.lessons.length);
		expect(new Set(all).size).toBe(all.length);
		expect(all.filter((bitmap) => !/^\d{256}$/.test(bitmap) || !/[89]/.test(bitmap))).toEqual([]);
	});
});
