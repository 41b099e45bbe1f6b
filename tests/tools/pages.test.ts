import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PAGES } from '../../src/lib/core/course/pages.ts';
import { heads } from '../../src/words/en/pages.ts';
import { course } from '../course.ts';

const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
	.map((file) => `/${file.replaceAll('\\', '/')}`)
	.filter((file) => file.endsWith('/+page.svelte') && !file.includes('['))
	.map((file) => file.slice(0, -'/+page.svelte'.length) || '/')
	.filter((route) => route !== '/404');

it('lists every page that has a route, each once, and no other', () => {
	expect(PAGES.map(({ route }) => route).toSorted()).toEqual(routes.toSorted());
});

it('puts no page under one that does not stand in the header', () => {
	const inHeader = PAGES.filter((page) => !('under' in page)).map(({ route }) => route);
	const under = PAGES.flatMap((page) => ('under' in page ? page.under : []));
	expect(under.filter((route) => !inHeader.includes(route))).toEqual([]);
});

it('has a share card for each page and each lesson', () => {
	const names = [...PAGES.map(({ card }) => card.name), ...course.lessons.map(({ slug }) => slug)];
	expect(names.filter((name) => !existsSync(`static/cards/${name}.png`))).toEqual([]);
});

it('describes each page in at most 160 characters, none twice', () => {
	const all = Object.values(heads).map(({ description }) => description);
	expect(all.filter(({ length }) => length > 160)).toEqual([]);
	expect(new Set(all).size).toBe(all.length);
});
