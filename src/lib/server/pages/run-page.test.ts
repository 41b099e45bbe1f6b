import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { course } from '../../../../tests/course.ts';
import { runPage } from './run-page.ts';

const FOLDER = 'src/words/en/pages';
const text = [
	`${FOLDER}/Run.svelte`,
	...readdirSync(`${FOLDER}/run`)
		.filter((file) => file.endsWith('.svelte'))
		.map((file) => `${FOLDER}/run/${file}`)
]
	.map((file) => readFileSync(file, 'utf8'))
	.join('\n');
const all = (pattern: RegExp): string[] =>
	Array.from(text.matchAll(pattern), ([, found = '']) => found);
const page = runPage(course);

describe('the page on running the samples', () => {
	it('lists every source that its text names, and each that its values come from', () => {
		const ids = page.sources.map(({ id }) => id.toLowerCase());
		const named = [
			...all(/href="#source-([^"]+)"/g),
			...Object.values(page.facts).map(({ source }) => source.toLowerCase())
		];
		expect([...new Set(named)].toSorted()).toEqual(ids.toSorted());
	});

	it('has every place that its own links lead to', () => {
		const places = all(/ id="([^"]+)"/g);
		const links = all(/href="#([^"]+)"/g).filter((id) => !id.startsWith('source-'));
		expect(links.filter((id) => !places.includes(id))).toEqual([]);
		expect(new Set(places).size).toBe(places.length);
	});

	it('shows every block and every value that its text asks for, and no other', () => {
		expect(new Set(all(/block\('([^']+)'\)/g))).toEqual(new Set(Object.keys(page.blocks)));
		expect(new Set(all(/fact\('([^']+)'\)/g))).toEqual(new Set(Object.keys(page.facts)));
	});

	it('tells in its policy what its program calls', () => {
		const program = readFileSync(`${FOLDER}/run/first_call.py`, 'utf8');
		const policy = readFileSync(`${FOLDER}/run/policy.json`, 'utf8');
		const [, model = '-'] = /modelId="([^"]+)"/.exec(program) ?? [];
		const [, region = '-'] = /region_name="([^"]+)"/.exec(program) ?? [];
		expect(policy).toContain(`arn:aws:bedrock:${region}:111122223333:inference-profile/${model}"`);
		expect(policy).toContain(`::foundation-model/${model.replace(/^eu[.]/, '')}"`);
	});
});
