import type { Course, Lesson, Source, Term } from '#lib/core/course/types.ts';
import { linkedTerms } from './rules/glossary.ts';
import { courseTerms } from './terms.ts';

/** A term as the glossary shows it. */
interface ShownTerm {
	id: string;
	term: string;
	/** Its abbreviation, such as "RAG"; empty when it has none. */
	short: string;
	definition: string;
	source: Source;
	/** The lesson that teaches it, then those that use it. */
	lessons: Pick<Lesson, 'slug' | 'title' | 'ready'>[];
}

/** The terms under one letter. */
export interface LetterOfTerms {
	letter: string;
	terms: ShownTerm[];
}

/** The form that is an abbreviation of a term of several words; plurals of one are none. */
function shortOf({ term, forms }: Term): string {
	const initials = forms.find((form) => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(form));
	return / |-/.test(term) ? (initials ?? '') : '';
}

const byName = (a: Term, b: Term): number => a.term.localeCompare(b.term, 'en');

/** The glossary by letters, each term with its source and its lessons. */
export function glossaryPage(course: Course): LetterOfTerms[] {
	const find = courseTerms(course);
	const uses = course.lessons.map((lesson) => ({ lesson, linked: linkedTerms(lesson, find) }));
	const shown = (term: Term): ShownTerm => {
		const source = course.sources.get(term.source);
		if (!source) throw new Error(`The term "${term.id}" has no source.`);
		const own = uses.filter(({ lesson }) => lesson.slug === term.lesson);
		const others = uses.filter((use) => !own.includes(use) && use.linked.has(term));
		return {
			...{ id: term.id, term: term.term, short: shortOf(term) },
			...{ definition: term.definition, source },
			lessons: [...own, ...others].map(({ lesson: { slug, title, ready } }) => ({
				...{ slug, title, ready }
			}))
		};
	};
	const letters = new Map<string, ShownTerm[]>();
	for (const term of course.glossary.toSorted(byName)) {
		const letter = term.term.charAt(0).toUpperCase();
		letters.set(letter, [...(letters.get(letter) ?? []), shown(term)]);
	}
	return [...letters].map(([letter, terms]) => ({ letter, terms }));
}
