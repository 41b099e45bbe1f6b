import { describe, expect, it } from 'vitest';
import { NEW_THING_NAMES } from '#engine/world/new-things.ts';
import {
	canPutBack,
	EXAMPLE_COUNTS,
	POOL,
	readTeach,
	usedPlaces,
	writeTeach,
	type TeachSetting
} from './setting.ts';
import { KEPT_EACH, keptExamples, poolExample } from './pictures.ts';

const usual: TeachSetting = { examples: 1, seed: 1, without: [] };

describe('readTeach', () => {
	it('takes one example and the first seed where nothing is said', () => {
		expect(readTeach({})).toEqual({ setting: usual, problems: [] });
	});

	it('reads what writeTeach writes', () => {
		for (const examples of EXAMPLE_COUNTS) {
			const setting: TeachSetting = {
				examples,
				seed: 77,
				without: [
					{ thing: 'snake', at: 3 },
					{ thing: 'cup', at: 0 }
				]
			};
			expect(readTeach(writeTeach(setting))).toEqual({ setting, problems: [] });
		}
	});

	it('tells what it cannot use, and goes on without it', () => {
		const { setting, problems } = readTeach({
			examples: '7',
			seed: 'x',
			without: 'giraffe-1 cup-40 cup-2 snake',
			colour: 'red'
		});
		expect(setting).toEqual({ ...usual, without: [{ thing: 'cup', at: 2 }] });
		expect(problems.length).toBe(6);
		expect(problems).toContainEqual({
			...{ code: 'no-example', text: 'giraffe-1' },
			...{ things: NEW_THING_NAMES, below: POOL }
		});
	});

	it('bounds seeds and cuts texts of absurd length', () => {
		expect(readTeach({ seed: '1e9' }).setting.seed).toBe(9999);
		const { setting, problems } = readTeach({ without: 'cup-1 '.repeat(5000) });
		expect(setting.without).toEqual([{ thing: 'cup', at: 1 }]);
		expect(problems[0]).toMatchObject({ code: 'too-long', length: 30_000 });
	});

	it('puts back at most ten of a thing, so that enough are left', () => {
		const without = Array.from({ length: 12 }, (_, at) => `cup-${at}`).join(' ');
		const { setting, problems } = readTeach({ without });
		expect(setting.without.length).toBe(10);
		expect(problems.length).toBe(2);
		expect(usedPlaces(setting, 'cup', 30).length).toBe(30);
		expect(canPutBack(setting.without, 'cup')).toBe(false);
		expect(canPutBack(setting.without, 'snake')).toBe(true);
	});
});

describe('writeTeach', () => {
	it('leaves out what stands as usual', () => {
		expect(writeTeach(usual)).toEqual({});
	});
});

describe('usedPlaces', () => {
	it('lets the next ones of the pool step in for those put back', () => {
		const setting: TeachSetting = { ...usual, without: [{ thing: 'cup', at: 1 }] };
		expect(usedPlaces(setting, 'cup', 3)).toEqual([0, 2, 3]);
		expect(usedPlaces(setting, 'crown', 3)).toEqual([0, 1, 2]);
	});

	it('gives more examples by adding to fewer', () => {
		expect(usedPlaces(usual, 'cup', 30).slice(0, 5)).toEqual(usedPlaces(usual, 'cup', 5));
	});
});

describe('keptExamples', () => {
	it('holds as many of each thing, in turns', () => {
		const kept = keptExamples();
		expect(kept.length).toBe(4 * KEPT_EACH);
		for (const [at, { thing }] of kept.entries()) expect(thing).toBe(NEW_THING_NAMES[at % 4]);
	});

	it('shares no picture with the examples of any seed tried', () => {
		const keyOf = ({ thing, seed }: ReturnType<typeof poolExample>) => `${thing} ${seed}`;
		const kept = new Set(keptExamples().map(keyOf));
		expect(kept.size).toBe(4 * KEPT_EACH);
		let shared = 0;
		for (let seed = 1; seed <= 40; seed++) {
			for (const thing of NEW_THING_NAMES) {
				for (let at = 0; at < POOL; at++) {
					if (kept.has(keyOf(poolExample(thing, seed, at)))) shared++;
				}
			}
		}
		expect(shared).toBe(0);
	});
});
