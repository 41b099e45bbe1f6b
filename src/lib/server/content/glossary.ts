import type { Term } from '#lib/core/course/types.ts';
import { at } from '#lib/core/schema-parts.ts';
import type { LessonsFolder } from './lessons-folder.ts';
import { anyName, expectedName, type Names, namesOf, writtenIds } from './names.ts';
import type { Report } from './problems.ts';
import { reportTwice, reportUnknownSource } from './registers.ts';
import { glossarySchema, termSchema } from './schemas.ts';
import { type Item, readable, validate } from './validate.ts';

/** What a term may name. */
export interface TermTargets {
	sources: Names;
	/** Slugs of all lessons, those in preparation too. */
	lessons: Names;
}

/** glossary.yaml as read; `names` are the ids as written, also of terms that are broken otherwise. */
export interface Glossary {
	terms: Term[];
	names: Names;
}

/** The spellings under which a term is found: its own and its forms. */
export const spellingsOf = ({ term, forms }: Pick<Term, 'term' | 'forms'>): string[] => [
	term,
	...forms
];

/** Reports each spelling that stands for two terms, or twice for one. */
function checkSpellings(items: readonly Item<Term>[], report: Report): void {
	const owners = new Map<string, Term>();
	for (const { value: term, index } of items) {
		spellingsOf(term).forEach((spelling, nth) => {
			const path = ['terms', index, ...(nth === 0 ? ['term'] : ['forms', nth - 1])];
			const key = spelling.toLowerCase();
			const owner = owners.get(key);
			owners.set(key, owner ?? term);
			// Where capitals count, "Batch" and "batch" are two.
			const isOwn = owner === term && term.exact && spellingsOf(term).indexOf(spelling) === nth;
			if (owner === undefined || isOwn) return;
			const problem = `"${spelling}" already stands for "${owner.term}"`;
			report(path, problem, 'each spelling once, whatever its capitals');
		});
	}
}

/** Reads glossary.yaml, and checks that each term has a source, a lesson, and spellings of its own. */
export function readGlossary(folder: LessonsFolder, { sources, lessons }: TermTargets): Glossary {
	const { value, report } = folder.readYaml('glossary.yaml');
	if (value === undefined) return { terms: [], names: anyName };
	validate(glossarySchema, value, report);
	const written = writtenIds(at(value, 'terms'));
	reportTwice(written, ['terms'], report);
	const items = readable(termSchema, at(value, 'terms'));
	checkSpellings(items, report);
	for (const { value: term, index } of items) {
		reportUnknownSource(term.source, ['terms', index, 'source'], sources, report);
		if (lessons.has(term.lesson)) continue;
		const expected = expectedName(lessons, term.lesson, 'the slug of a lesson');
		report(['terms', index, 'lesson'], `"${term.lesson}" is not a lesson`, expected);
	}
	return { terms: items.map((item) => item.value), names: namesOf(written) };
}
