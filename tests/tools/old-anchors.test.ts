import { compile } from 'mdsvex';
import { expect, it } from 'vitest';
import { lessonMarkdown } from '../../tools/build/lesson-markdown.js';

it('lets links to a section that was renamed lead to where it is now', async () => {
	const lesson =
		'---\nformerly: { old-name: new-name }\n---\n\n## New name\n\nWords.\n\n## Other\n';
	const { code = '' } = (await compile(lesson, lessonMarkdown())) ?? {};
	expect(code).toMatch(/<h2 id="new-name"><span id="old-name"><\/span>New name<\/h2>/);
	expect(code).toContain('<h2 id="other">Other</h2>');
});
