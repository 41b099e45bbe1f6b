import type { Course } from '#lib/core/course/types.ts';
import { fillPlaceholders } from '../texts.ts';

/** Ids of the catalogue facts that a placeholder or a computed expression rests on. */
export function factIdsIn(expression: string): string[] {
	return expression.match(/[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*/g) ?? [];
}

/** The insides of all placeholders of a text, such as `nova-micro.price-in` or `calc token-bill ...`. */
export function placeholdersIn(text: string): string[] {
	return [...text.matchAll(/\{\{([^}]*)\}\}/g)].map((match) => (match[1] ?? '').trim());
}

/** A short Markdown text as a reader sees it: placeholders filled in, marks taken off, one line. */
export function plainText(markdown: string, course: Course): string {
	return fillPlaceholders(markdown, course)
		.text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
}
