import { describe, expect, it, vi } from 'vitest';
import { Watched } from './watched.ts';

class Counter extends Watched {
	count = 0;

	add(): void {
		this.count += 1;
		this.changed();
	}
}

describe('Watched', () => {
	it('tells every listener of each change until it no longer listens', () => {
		const counter = new Counter();
		const seen: number[] = [];
		const stop = counter.subscribe(() => seen.push(counter.count));
		counter.add();
		counter.add();
		stop();
		counter.add();
		expect(seen).toEqual([1, 2]);
	});

	it('lets a listener that fails take neither the others nor the change with it, and reports it', () => {
		const later: (() => void)[] = [];
		vi.stubGlobal('queueMicrotask', (task: () => void) => later.push(task));
		const counter = new Counter();
		const seen: number[] = [];
		counter.subscribe(() => {
			throw new Error('A part of the page failed.');
		});
		counter.subscribe(() => seen.push(counter.count));
		expect(() => counter.add()).not.toThrow();
		vi.unstubAllGlobals();
		expect(seen).toEqual([1]);
		expect(later).toHaveLength(1);
		expect(later[0]).toThrow('A part of the page failed.');
	});
});
