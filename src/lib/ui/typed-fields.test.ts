import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = ['labs/ui', 'lib/ui'].flatMap((name) =>
	readdirSync(`src/${name}`, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.svelte'))
		.map((file) => `src/${name}/${file}`)
);

/** The tags of fields in a component, with what stands in braces taken out: it may hold any sign. */
function tagsIn(file: string): string[] {
	let source = readFileSync(file, 'utf8');
	while (/=\{[^{}]*\{[^{}]*\}/.test(source))
		source = source.replace(/(=\{[^{}]*)\{[^{}]*\}/g, '$1');
	return source.replace(/=\{[^{}]*\}/g, '=""').match(/<(?:input|select|textarea)\b[^>]*>/g) ?? [];
}
const all = files.flatMap((file) => tagsIn(file).map((tag) => ({ file, tag })));
const isTyped = (tag: string) => /^<textarea|type="(?:text|number|search)"/.test(tag);

describe('fields', () => {
	it('are found', () => {
		expect(all.length).toBeGreaterThan(15);
		expect(all.filter(({ tag }) => isTyped(tag)).length).toBeGreaterThanOrEqual(8);
	});

	it('are not filled in by the browser, which gives values back by their place', () => {
		// A file that was chosen before the script came is meant.
		const filled = all.filter(({ tag }) => !tag.includes('type="file"'));
		expect(filled.filter(({ tag }) => !tag.includes('autocomplete="off"'))).toEqual([]);
	});

	it('neither capitalise, correct nor check the spelling of what is typed', () => {
		const kept = ['autocapitalize="none"', 'autocorrect="off"', 'spellcheck="false"'];
		const typed = all.filter(({ tag }) => isTyped(tag));
		expect(typed.filter(({ tag }) => !kept.every((part) => tag.includes(part)))).toEqual([]);
	});
});
