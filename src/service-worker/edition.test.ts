import { describe, expect, it } from 'vitest';
import { cacheName, cachePrefix, isImmutable, makeEdition } from './edition.ts';

const list = { name: 'abc', files: { '': '1', 'about/': '2', '_app/immutable/a.js': '3' } };
const editionAt = (base: string) => makeEdition(list, 'https://course.example', base);

describe('makeEdition', () => {
	it('places the files of the list in the folder of the site', () => {
		expect([...editionAt('/course').hashes]).toEqual([
			['/course/', '1'],
			['/course/about/', '2'],
			['/course/_app/immutable/a.js', '3']
		]);
		expect([...editionAt('').hashes.keys()]).toContain('/');
	});
});

describe('isImmutable', () => {
	it('knows the files whose name holds a hash', () => {
		expect(isImmutable(editionAt('/course'), '/course/_app/immutable/x.js')).toBe(true);
		expect(isImmutable(editionAt('/course'), '/_app/immutable/x.js')).toBe(false);
		expect(isImmutable(editionAt(''), '/about/')).toBe(false);
	});
});

describe('cacheName', () => {
	it('begins with the name of the course', () => {
		expect(cacheName(editionAt(''))).toMatch(/^fm-course-/);
	});

	it('keeps two copies of the course on one host apart', () => {
		const names = ['', '/a', '/a/b'].map((base) => cacheName(editionAt(base)));
		for (const [place, base] of ['', '/a', '/a/b'].entries()) {
			const mine = names.filter((name) => name.startsWith(cachePrefix(editionAt(base))));
			expect(mine).toEqual([names[place]]);
		}
	});
});
