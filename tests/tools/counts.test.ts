import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
	countAffected,
	countPlaywright,
	countStep,
	countVitest,
	describeEngines,
	sum
} from '../../tools/test/counts.js';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: string): string {
	const file = join(folder, 'report.json');
	writeFileSync(file, content);
	return file;
}

const vitest = (passed: number, failed: number) =>
	report(JSON.stringify({ numPassedTests: passed, numFailedTests: failed }));
const playwright = (stats: Record<string, number>) => report(JSON.stringify({ stats }));

describe('counting results', () => {
	it('counts a static step as one', () => {
		expect(countStep(0)).toEqual({ passed: 1, failed: 0 });
		expect(countStep(2)).toEqual({ passed: 0, failed: 1 });
		expect(countStep(null)).toEqual({ passed: 0, failed: 1 });
	});

	it('counts each test of a runner', () => {
		expect(countVitest(vitest(7, 2), 1)).toEqual({ passed: 7, failed: 2 });
		expect(countPlaywright(playwright({ expected: 4, unexpected: 1 }), 1)).toEqual({
			passed: 4,
			failed: 1
		});
	});

	it('fails a runner that crashed after its tests passed', () => {
		expect(countVitest(vitest(7, 0), 1)).toEqual({ passed: 7, failed: 1 });
		expect(countVitest(vitest(7, 0), null)).toEqual({ passed: 7, failed: 1 });
	});

	it('fails a runner that ran no test', () => {
		expect(countVitest(vitest(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
		expect(countPlaywright(playwright({ expected: 0 }), 0)).toEqual({ passed: 0, failed: 1 });
	});

	it.each(['', '{', 'null', '[]', '{"stats":3}', '{"stats":{"expected":"9"}}'])(
		'fails a runner whose report is %j',
		(text) => {
			expect(countVitest(report(text), 0)).toEqual({ passed: 0, failed: 1 });
			expect(countPlaywright(report(text), 0)).toEqual({ passed: 0, failed: 1 });
		}
	);

	it('fails a runner without a report', () => {
		expect(countVitest(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
	});

	it('counts a test that passed only at the second try as failed', () => {
		expect(countPlaywright(playwright({ expected: 3, flaky: 1 }), 0)).toEqual({
			passed: 3,
			failed: 1
		});
	});

	it('lets a change that reaches no test pass, and a runner that crashed not', () => {
		expect(countAffected(vitest(0, 0), 0)).toEqual({ passed: 0, failed: 0 });
		expect(countAffected(vitest(0, 0), 1)).toEqual({ passed: 0, failed: 1 });
		expect(countAffected(vitest(4, 1), 1)).toEqual({ passed: 4, failed: 1 });
		expect(countAffected(vitest(4, 0), 0)).toEqual({ passed: 4, failed: 0 });
	});

	it('tells how many journeys of each engine have passed', () => {
		const spec = (...tests: [projectName: string, status: string][]) => ({
			tests: tests.map(([projectName, status]) => ({ projectName, status }))
		});
		const inner = { specs: [spec(['chromium', 'expected'], ['firefox', 'expected'])] };
		const outer = {
			suites: [inner],
			specs: [spec(['chromium', 'expected'], ['firefox', 'unexpected'])]
		};
		expect(describeEngines(report(JSON.stringify({ suites: [outer] })))).toBe(
			'chromium 2, firefox 1'
		);
	});

	it('adds up', () => {
		expect(
			sum([
				{ passed: 1, failed: 0 },
				{ passed: 5, failed: 2 }
			])
		).toEqual({ passed: 6, failed: 2 });
	});
});
