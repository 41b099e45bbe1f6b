import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { rules } from './registry.ts';

const check = (...args: string[]) =>
	spawnSync(process.execPath, ['tools/check-content.js', ...args, 'tests/fixtures/bad-bank'], {
		encoding: 'utf8'
	});

describe('npm run check:content', () => {
	it('stops at a bad bank, and names files, rules and places', () => {
		const { status, stdout } = check();
		expect(status).toBe(1);
		expect(stdout).toMatch(/01-bad\/quiz\.yaml.*questions\[0\].*no-such-error/);
		for (const id of ['I02', 'I03', 'I08', 'I17', 'I19', 'I23', 'B01', 'L05', 'L06']) {
			expect(stdout).toMatch(new RegExp(`^${id} .*✗ FAIL`, 'm'));
		}
		expect(stdout).toMatch(/^B02 .*✗ FAIL, not enforced yet/m);
		expect(stdout).toContain('lessons/01-bad/lesson.md: lead: typed price "$3"');
		const every = `\\d+ of ${rules.length + 1} rules pass, \\d+ stop the check$`;
		expect(stdout.trimEnd()).toMatch(new RegExp(every));
	});

	it('prints the same as data', () => {
		const { status, stdout } = check('--json');
		expect(status).toBe(1);
		expect(JSON.parse(stdout)).toMatchObject({ questions: 1, enforcedFrom: 40 });
	});
});
