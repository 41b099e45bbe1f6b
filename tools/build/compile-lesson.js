import { readFileSync } from 'node:fs';
import { compile as compileMarkdown } from 'mdsvex';
import { compile } from 'svelte/compiler';
import { drawnParts } from './drawn-lesson.js';
import { lessonMarkdown, moduleScripts, plainLines } from './lesson-markdown.js';

/** @typedef {import('../../src/lib/server/content/check-drawn.ts').Drawn} Drawn */

/**
 * Compiles a lesson as the build does: what is drawn of it, the markup for that, and every warning and error as `line N: what`.
 * A lesson that compiles with a warning shows something else than its author wrote.
 * @param {string} file path of a lesson.md
 * @returns {Promise<{ problems: string[], drawn?: Drawn, code?: string }>}
 */
export async function drawLesson(file) {
	/** @type {Drawn | undefined} */
	let drawn;
	try {
		const look = (/** @type {import('./lesson-markdown.js').Node} */ tree) => {
			drawn = drawnParts(tree);
		};
		const markdown = await compileMarkdown(plainLines(readFileSync(file, 'utf8')), {
			...lessonMarkdown(look),
			filename: file
		});
		const content = markdown?.code ?? '';
		const source = (await moduleScripts().markup?.({ content, filename: file }))?.code ?? content;
		const { warnings } = compile(source, { filename: file, runes: true, generate: 'server' });
		const problems = warnings.map(
			(warning) => `compiled line ${warning.start?.line ?? 0}: ${warning.message}`
		);
		return { problems, drawn, code: content };
	} catch (problem) {
		const words = problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : problem;
		return { problems: [String(words)], drawn };
	}
}

/** The warnings and errors of a lesson alone. @param {string} file */
export const compileLesson = async (file) => (await drawLesson(file)).problems;
