import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { hostingBlock } from '../hosting-notes.ts';

/** What the function for CloudFront makes of an address. */
const handle = (uri: string): unknown =>
	runInNewContext(`(${hostingBlock('js')})({ request: { uri: ${JSON.stringify(uri)} } })`);

describe('the function for CloudFront in HOSTING.md', () => {
	it.each([
		['/', '/index.html'],
		['/about/', '/about/index.html'],
		['/course/lessons/cost/quiz/', '/course/lessons/cost/quiz/index.html'],
		['/about/index.html', '/about/index.html'],
		['/search.json', '/search.json'],
		['/_app/immutable/islands/main.a1.js', '/_app/immutable/islands/main.a1.js']
	])('answers %s with the file %s', (uri, file) => {
		expect(handle(uri)).toEqual({ uri: file });
	});

	it.each([
		['/about', '/about/'],
		['/lessons/cost', '/lessons/cost/'],
		['//elsewhere', '/elsewhere/']
	])('sends %s to %s', (uri, to) => {
		expect(handle(uri)).toMatchObject({ statusCode: 301, headers: { location: { value: to } } });
	});
});
