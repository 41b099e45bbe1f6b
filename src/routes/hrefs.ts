import { resolve } from '$app/paths';

// Each address ends in a slash, as the pages are served: a link without it costs a redirect.

export const homeHref = (): string => resolve('/');

export const pageHref = (
	page:
		| '/models'
		| '/progress'
		| '/about'
		| '/about/questions'
		| '/about/claims'
		| '/about/models'
		| '/exam-map'
		| '/glossary'
): string => `${resolve(page)}/`;

export const lessonHref = (slug: string): string =>
	`${resolve('/lessons/[lesson]', { lesson: slug })}/`;

export const quizHref = (slug: string): string =>
	`${resolve('/lessons/[lesson]/quiz', { lesson: slug })}/`;
