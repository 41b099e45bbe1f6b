import { readFileSync } from 'node:fs';
import { compile as compileMarkdown } from 'mdsvex';
import { compile } from 'svelte/compiler';
import { lessonMarkdown, moduleScripts } from './lesson-markdown.js';

/**
 * Compiles a lesson as the build does, and gives every warning and error as `line N: what`.
 * A lesson that compiles with a warning shows something else than its author wrote.
 * @param {string} file path of a lesson.md
 * @returns {Promise<string[]>}
 */
export async function compileLesson(file) {
	try {
		const markdown = await compileMarkdown(readFileSync(file, 'utf8'), {
			...lessonMarkdown,
			filename: file
		});
		const content = markdown?.code ?? '';
		const source = (await moduleScripts().markup?.({ content, filename: file }))?.code ?? content;
		const { warnings } = compile(source, { filename: file, runes: true, generate: 'server' });
		return warnings.map(
			(warning) => `compiled line ${warning.start?.line ?? 0}: ${warning.message}`
		);
	} catch (problem) {
		return [problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : String(problem)];
	}
}
