import { describe, expect, it } from 'vitest';
import { schedule } from '../../tools/test/schedule.js';

interface Step {
	name: string;
	needs?: string;
	wide?: boolean;
}

/** Runs steps that end when told; gives back what ran together at each start, and with whom it was told. */
async function follow(steps: Step[], processors: number, failing: string[] = []) {
	const now = new Set<string>();
	const starts: string[] = [];
	const unneeded: string[] = [];
	await schedule(steps, processors, async ({ name }, needed) => {
		now.add(name);
		starts.push([...now].join('+'));
		if (!needed) unneeded.push(name);
		await Promise.resolve();
		now.delete(name);
		return !failing.includes(name);
	});
	return { starts, unneeded };
}

describe('schedule', () => {
	it('runs as many steps at a time as there are processors', async () => {
		const steps = ['a', 'b', 'c'].map((name) => ({ name }));
		expect((await follow(steps, 1)).starts).toEqual(['a', 'b', 'c']);
		expect((await follow(steps, 2)).starts.slice(0, 2)).toEqual(['a', 'a+b']);
	});

	it('lets a wide step begin beside a last narrow one, and nothing beside it', async () => {
		const { starts } = await follow([{ name: 'a' }, { name: 'w', wide: true }, { name: 'b' }], 2);
		expect(starts[1]).toBe('a+w');
		expect(starts[2]).not.toContain('w');
	});

	it('keeps a step back until what it needs has ended, and goes on with others', async () => {
		const steps = [{ name: 'build' }, { name: 'journeys', needs: 'build' }, { name: 'lint' }];
		const { starts } = await follow(steps, 2);
		expect(starts.slice(0, 2)).toEqual(['build', 'build+lint']);
		expect(starts[2]).toContain('journeys');
	});

	it('tells a step that what it needs has failed, and goes on after the failure', async () => {
		const steps = [{ name: 'build' }, { name: 'journeys', needs: 'build' }, { name: 'lint' }];
		expect(await follow(steps, 1, ['build'])).toEqual({
			starts: ['build', 'journeys', 'lint'],
			unneeded: ['journeys']
		});
	});

	it('says when a step needs what nobody does', async () => {
		await expect(follow([{ name: 'a', needs: 'nothing' }], 2)).rejects.toThrow('"nothing"');
	});
});
