import * as v from 'valibot';
import { formatComputed } from '#words/values.ts';
import { computeExpression } from '#lib/core/cost/rules.ts';
import type { Course } from '#lib/core/course/types.ts';
import { mapTexts } from '#lib/core/quiz/fields.ts';
import { type Question, questionSchema } from '#lib/core/quiz/questions.ts';
import { findFact, numberOf } from './catalogue.ts';
import { blockHtml } from './blocks.ts';
import { inlineHtml } from './inline.ts';
import { parseLink } from './links.ts';
import { withNeighbours } from './neighbours.ts';

const CALC = /^calc\s+/;

/**
 * Replaces `{{nova-micro.price-in}}` and `{{calc rule …}}` by their values.
 * What cannot be resolved stays as written and is told in `problems`.
 */
export function fillPlaceholders(
	text: string,
	course: Pick<Course, 'entries'>
): { text: string; problems: string[] } {
	const problems: string[] = [];
	const filled = text.replace(/\{\{([^{}]*)\}\}/g, (written, inside: string) => {
		const content = inside.trim();
		if (!CALC.test(content)) {
			const fact = findFact(course, content);
			if (fact === undefined) problems.push(`"${content}" is not a fact of the catalogue`);
			return fact?.text ?? written;
		}
		const result = computeExpression(content.replace(CALC, ''), numberOf(course));
		if (result.ok) return formatComputed(result.value, result.unit);
		problems.push(result.problem);
		return written;
	});
	return { text: filled, problems };
}

/**
 * Where a link leads from a page: `base` is the way from that page to the start page, such as `../../`.
 * Undefined for links that texts may not hold.
 */
function resolveHref(
	href: string,
	course: Pick<Course, 'sources'>,
	base: string
): string | undefined {
	const link = parseLink(href);
	if (link.kind === 'source') return course.sources.get(link.source)?.url;
	if (link.kind !== 'lesson' && link.kind !== 'page') return undefined;
	return base + href.slice(1) || './';
}

/** A text of the course as HTML: placeholders filled in, inline Markdown rendered, everything else escaped. */
export function renderText(markdown: string, course: Course, base = '../../'): string {
	const { text } = fillPlaceholders(markdown, course);
	return inlineHtml(text, (href) => resolveHref(href, course, base));
}

/** An exhibit as HTML: the same of blocks. */
function renderBlocks(markdown: string, course: Course, base: string): string {
	const { text } = fillPlaceholders(markdown, course);
	return blockHtml(text, (href) => resolveHref(href, course, base));
}

/**
 * A question whose texts are HTML, ready for a page. `base` is the way from that page to the start page:
 * `../../` on a lesson's page, `../../../` on its quiz.
 */
export function renderQuestion(question: Question, course: Course, base = '../../'): Question {
	return v.parse(
		questionSchema,
		mapTexts(withNeighbours(question), (text, _, role) =>
			(role === 'blocks' ? renderBlocks : renderText)(text, course, base)
		)
	);
}
