import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('lays out every box: no size container, whose inside Chromium now and then leaves empty in a fieldset', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(svelte|css)$/.test(file)
	);
	expect(files.length).toBeGreaterThan(100);
	const isContainer = /\bcontainer(-type)?:/;
	expect(files.filter((file) => isContainer.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
});
