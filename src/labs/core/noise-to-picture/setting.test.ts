import { describe, expect, it } from 'vitest';
import type { Values } from '#lib/core/course/labs.ts';
import {
	canBegin,
	MODES,
	readNoiseToPicture,
	variations,
	withValues,
	writeNoiseToPicture
} from './setting.ts';

const settingOf = (values: Values) => readNoiseToPicture(values).setting;

describe('readNoiseToPicture', () => {
	it('takes what is usual where nothing is said', () => {
		const { setting, problems } = readNoiseToPicture({});
		expect(problems).toEqual([]);
		expect(setting).toMatchObject({ seed: 1, steps: 20, guidance: 3, mode: 'one', mask: [] });
		expect(setting.start).toEqual({ kind: 'noise' });
	});

	it.each([
		['a seed that is no number', { seed: 'x' }, { code: 'no-number' }],
		['steps beyond all reason', { steps: '1e9' }, { code: 'out-of-bounds', taken: 50 }],
		['a guidance below nothing', { guidance: '-5' }, { code: 'out-of-bounds', taken: 0 }],
		['a mode that it does not have', { mode: 'all' }, { code: 'no-choice', taken: 'one' }],
		['a start that it does not have', { start: 'dog' }, { code: 'no-choice', taken: 'noise' }],
		['a mask that is none', { mask: 'zz' }, { code: 'no-mask', digits: 16 }],
		['a prompt without end', { prompt: 'cat '.repeat(100) }, { code: 'too-long', taken: 200 }],
		['a name that it does not know', { seeds: '1' }, { code: 'unknown' }],
		['a made picture that is none', { start: 'made', made: '%' }, { code: 'no-start' }],
		['a made picture with an unknown name', { start: 'made', made: 'x=1' }, { code: 'unknown' }],
		['a guess that cannot be shown', { reveal: 'seed' }, { code: 'no-reveal' }]
	])('tells %s, and goes on', (_, values, problem) => {
		const { problems, setting } = readNoiseToPicture(values);
		expect(problems).toMatchObject([problem]);
		expect(readNoiseToPicture(writeNoiseToPicture(setting)).problems).toEqual([]);
	});

	it('takes a mask that frees nothing as none', () => {
		expect(settingOf({ mask: '0'.repeat(16) }).mask).toEqual([]);
	});

	it('ends a chain of made pictures that is too long', () => {
		let values: Values = { seed: '9' };
		for (let i = 0; i < 5; i++) {
			const made = Object.entries(values)
				.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
				.join('&');
			values = { start: 'made', made };
		}
		expect(readNoiseToPicture(values).problems).toEqual([{ code: 'no-start' }]);
	});
});

describe('writeNoiseToPicture', () => {
	it.each<Values>([
		{},
		{ prompt: 'two & two = 4%', seed: '77', guidance: '2.5', steps: '7', mode: 'seeds' },
		{ negative: 'snow', start: 'boat', strength: '0.35', mask: 'f00000000000000f' },
		{ prompt: '', start: 'made', made: '' },
		{ start: 'made', made: 'prompt=a%20cat&start=made&made=seed%3D5', mask: '0123456789abcdef' }
	])('gives the same setting again: %o', (values) => {
		const { setting, problems } = readNoiseToPicture(values);
		expect(problems).toEqual([]);
		expect(settingOf(writeNoiseToPicture(setting))).toEqual(setting);
	});

	it('writes what differs from the usual and nothing else', () => {
		expect(writeNoiseToPicture(settingOf({}))).toEqual({});
		expect(writeNoiseToPicture(settingOf({ seed: '2', reveal: 'seed=3' }))).toEqual({ seed: '2' });
	});
});

describe('withValues', () => {
	it('changes what is named and leaves the rest', () => {
		const setting = withValues(settingOf({ seed: '4', mode: 'seeds' }), {
			mode: 'one',
			steps: '3'
		});
		expect(setting).toMatchObject({ seed: 4, mode: 'one', steps: 3 });
	});
});

describe('variations', () => {
	it('gives six paintings that differ in one thing, none for a single painting', () => {
		for (const mode of MODES.filter((one) => one !== 'one')) {
			const all = variations(settingOf({ mode }));
			expect(new Set(all.map(({ differs }) => differs.value)).size).toBe(6);
			expect(new Set(all.map(({ recipe }) => recipe.prompt)).size).toBe(1);
		}
		expect(variations(settingOf({}))).toEqual([]);
	});

	it('stays within the seeds that there are', () => {
		const seeds = variations(settingOf({ mode: 'seeds', seed: '9999' }));
		expect(seeds.at(-1)?.differs).toEqual({ of: 'seed', value: 9999 });
	});
});

describe('canBegin', () => {
	it('holds as long as an address can hold the chain', () => {
		let { setting } = readNoiseToPicture({});
		const can: boolean[] = [];
		for (let i = 0; i < 5; i++) {
			can.push(canBegin(setting));
			setting = { ...setting, start: { kind: 'made', recipe: setting } };
		}
		expect(can).toEqual([true, true, true, false, false]);
	});
});
