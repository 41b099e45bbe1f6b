import { describe, expect, it } from 'vitest';
import { afterPaint } from './after-paint.ts';

describe('afterPaint', () => {
	it('does the work after a frame, once for all that asked before it', async () => {
		const done: string[] = [];
		const ask = afterPaint(() => done.push('work'));
		requestAnimationFrame(() => done.push('frame'));
		ask();
		ask();
		expect(done).toEqual([]);
		await expect.poll(() => done).toEqual(['frame', 'work']);
	});

	it('does it again when it is asked for again', async () => {
		let count = 0;
		const ask = afterPaint(() => (count += 1));
		ask();
		await expect.poll(() => count).toBe(1);
		ask();
		await expect.poll(() => count).toBe(2);
	});
});
