import { describe, expect, it } from 'vitest';
import { fixture, nodeKernel } from '../../../tools/kernel/harness.js';
import { keptExamples, poolExample } from '#labs/core/teach/pictures.ts';
import { example } from '#engine/world/draw.ts';
import { newHead } from '#engine/networks/head.ts';
import { Networks } from '#engine/networks/networks.ts';
import { noise } from '#engine/arithmetic/noise.ts';
import { look, teach } from './teach.ts';

const makeNetworks = () => new Networks(nodeKernel(), fixture);
const pictures = [...keptExamples().slice(0, 12), poolExample('cup', 1, 0)];

function lessons(seed: number) {
	const random = noise(seed, 8 * 5);
	return Array.from({ length: 8 }, (_, n) => {
		const features = random.slice(n * 5, n * 5 + 5);
		features[n % 4] = 3;
		return { features, label: n % 4 };
	});
}

describe('look', () => {
	it('needs the encoders alone', () => {
		expect(look.needs([])).toEqual(['encoders']);
	});

	it('gives what it sees in pieces, so that it can be cancelled', () => {
		const pieces = [...look.run(makeNetworks(), pictures)];
		expect(pieces.map((piece) => piece.length)).toEqual([10, 3]);
	});

	it('sees the same in the same pictures, and keeps what it gave', () => {
		const models = makeNetworks();
		const first = [...look.run(models, pictures)].flat();
		const again = [...look.run(models, pictures)].flat();
		expect(again).toEqual(first);
		expect(first[0]?.features).not.toEqual(first[1]?.features);
	});

	it('sees the same in a picture of the world and in the same picture as a drawing', () => {
		const [shown] = pictures;
		if (!shown) throw new Error('There are kept pictures.');
		const { picture } = example(shown.thing, shown.seed);
		const [[one, other] = []] = [...look.run(makeNetworks(), [shown, { picture }])];
		expect(other).toEqual(one);
	});

	it('gives the nearest known thing, and probabilities of the new words', () => {
		for (const { nearest, fresh } of [...look.run(makeNetworks(), pictures)].flat()) {
			expect(nearest.share).toBeGreaterThan(1 / 17);
			expect(nearest.share).toBeLessThanOrEqual(1);
			expect(fresh.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
			// "a cup", "a crown" and "a snake" are one caption to it: a, and an unknown word.
			expect(fresh[1]).toBe(fresh[2]);
			expect(fresh[2]).toBe(fresh[3]);
		}
	});

	it('gives nothing for nothing', () => {
		expect([...look.run(makeNetworks(), [])]).toEqual([]);
	});
});

describe('teach', () => {
	const kept = lessons(2).map(({ features }) => features);
	const input = { examples: lessons(1), kept, classes: 4 };

	it('tells how the loss falls, and at the end gives the head and its verdicts', () => {
		const news = [...teach.run(makeNetworks(), input)];
		const losses = news.map(({ loss }) => loss);
		expect(losses[0]).toBeCloseTo(Math.log(4), 9);
		expect(losses).toEqual([...losses].sort((a, b) => b - a));
		expect(news.filter(({ taught }) => taught).length).toBe(1);
		const verdicts = news.at(-1)?.taught?.verdicts ?? [];
		expect(verdicts.length).toBe(kept.length);
		for (const [n, verdict] of verdicts.entries()) {
			expect(verdict.indexOf(Math.max(...verdict))).toBe(n % 4);
		}
	});

	it('gives the same head for the same examples', () => {
		const once = [...teach.run(makeNetworks(), input)].at(-1);
		expect([...teach.run(makeNetworks(), input)].at(-1)).toEqual(once);
		expect(once?.taught?.head).not.toEqual(newHead(4, 5));
	});

	it('needs no weights', () => {
		expect(teach.needs(input)).toEqual([]);
	});
});
