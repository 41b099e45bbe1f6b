import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, randomFrom, shuffle } from './seeded.ts';

const seed = fc.integer({ min: 0, max: 0xffffffff });

describe('randomFrom', () => {
	it('gives numbers from 0 up to 1, the same for the same seed', () => {
		fc.assert(
			fc.property(seed, (start) => {
				const take = (random: () => number) => Array.from({ length: 20 }, () => random());
				const numbers = take(randomFrom(start));
				expect(numbers).toEqual(take(randomFrom(start)));
				expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
				expect(Math.max(...numbers)).toBeLessThan(1);
			})
		);
	});

	it('gives the same numbers on every machine', () => {
		// The first numbers of mulberry32 with the seed 0.
		const random = randomFrom(0);
		expect([random(), random()]).toEqual([0.26642920868471265, 0.0003297457005828619]);
	});

	it('spreads over the whole range', () => {
		const random = randomFrom(7);
		const counts = Array.from({ length: 10 }, () => 0);
		for (let i = 0; i < 10_000; i++) {
			const tenth = Math.floor(random() * 10);
			counts[tenth] = (counts[tenth] ?? 0) + 1;
		}
		expect(Math.min(...counts)).toBeGreaterThan(850);
		expect(Math.max(...counts)).toBeLessThan(1150);
	});
});

describe('hashOf', () => {
	it.each([
		['', 0x811c9dc5],
		['a', 0xe40c292c],
		['foobar', 0xbf9cf968]
	])('agrees with the published values of FNV-1a: "%s"', (text, hash) => {
		expect(hashOf(text)).toBe(hash);
	});
});

describe('shuffle', () => {
	it('keeps every element, each once, and leaves the list as it was', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), seed, (list, start) => {
				const before = [...list];
				const shuffled = shuffle(list, start);
				expect([...shuffled].sort()).toEqual([...list].sort());
				expect(list).toEqual(before);
			})
		);
	});

	it('gives the same order for the same seed', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), seed, (list, start) => {
				expect(shuffle(list, start)).toEqual(shuffle(list, start));
			})
		);
	});

	it('puts each element in each place about equally often', () => {
		const first = { a: 0, b: 0, c: 0 };
		for (let i = 0; i < 3000; i++) {
			const [top] = shuffle(['a', 'b', 'c'] as const, hashOf(`seed ${i}`));
			if (top) first[top]++;
		}
		for (const count of Object.values(first)) {
			expect(count).toBeGreaterThan(900);
			expect(count).toBeLessThan(1100);
		}
	});
});
