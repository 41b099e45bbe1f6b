import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bitmapOf, emblemSlugs } from './bitmaps.ts';

const course: unknown = parse(readFileSync('lessons/course.yaml', 'utf8'));

describe('bitmapOf', () => {
	it('has a picture for the course and for every lesson', () => {
		expect(course).toHaveProperty('lessons');
		const folders = JSON.stringify(course).match(/"folder":"\d+-[^"]+/g) ?? [];
		const slugs = folders.map((text) => text.replace(/^"folder":"\d+-/, ''));
		expect(slugs.length).toBeGreaterThan(0);
		for (const slug of ['course', ...slugs]) expect(bitmapOf(slug)).toHaveLength(256);
	});

	it.each(emblemSlugs)('draws %s as 256 grey levels with a full dot in it', (slug) => {
		expect(bitmapOf(slug)).toMatch(/^\d{256}$/);
		expect(bitmapOf(slug)).toMatch(/[89]/);
	});

	it('draws no picture twice', () => {
		expect(new Set(emblemSlugs.map(bitmapOf)).size).toBe(emblemSlugs.length);
	});

	it('names the missing picture and where to draw it', () => {
		expect(() => bitmapOf('no-such-lesson')).toThrow(/"no-such-lesson".*bitmaps\.ts/);
	});
});
