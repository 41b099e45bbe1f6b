import { describe, expect, it } from 'vitest';
import { joinLog, readLog } from '../progress/log-text.ts';
import { IDENTITY } from './identity.ts';

describe('what names the course', () => {
	it('is what the logs of learners and the keys on their devices hold: it never changes', () => {
		expect([IDENTITY.id, IDENTITY.keys]).toEqual(['foundation-models', 'fm']);
	});

	it('keeps the log of another course out', () => {
		const other = joinLog([]).replace(IDENTITY.id, 'another-course');
		expect(readLog(other)).toEqual({ ok: false, problem: 'foreign' });
	});

	it('fits where it is shown', () => {
		expect(IDENTITY.shortTitle.length).toBeLessThanOrEqual(14);
		for (const hue of Object.values(IDENTITY.hues)) {
			expect(hue).toBeGreaterThanOrEqual(0);
			expect(hue).toBeLessThan(360);
		}
	});
});
