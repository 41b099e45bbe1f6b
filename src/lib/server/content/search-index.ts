import { type LessonNode, nodesOf, sectionsOf, wordsOf } from '#lib/core/course/lesson-tree.ts';
import type { CatalogueEntry, Course, Lesson } from '#lib/core/course/types.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import type { SearchDocument } from '#lib/core/search/documents.ts';
import { plainText } from './rules/plain.ts';
import { fillPlaceholders } from './texts.ts';

function placeholder(node: LessonNode): string | undefined {
	if (node.type === 'html') return ' ';
	if (node.type !== 'component') return undefined;
	return node.name === 'Calc' ? `{{calc ${node.value}}}` : `{{${node.value}}}`;
}

/** What paragraphs and tables say, values of the catalogue filled in. */
function textOf(blocks: readonly LessonNode[], course: Course): string {
	const texts = nodesOf(blocks, 'paragraph', 'table').map((node) => wordsOf([node], placeholder));
	return fillPlaceholders(texts.join(' '), course).text.replace(/\s+/g, ' ').trim();
}

/** A lesson as its beginning, and each of its sections. */
function lessonDocuments(lesson: Lesson, course: Course): SearchDocument[] {
	const { slug, title, number, summary, tree } = lesson;
	return sectionsOf(tree).map(({ id, title: heading, blocks }) => {
		const text = textOf(blocks, course);
		return id === ''
			? {
					...{ kind: 'lesson', href: `lessons/${slug}/`, title, place: `Lesson ${number}` },
					...{ text: `${summary} ${text}`, words: '' }
				}
			: {
					...{ kind: 'section', href: `lessons/${slug}/#${id}`, title: heading, place: title },
					...{ text, words: '' }
				};
	});
}

function questionDocument(question: Question, lesson: Lesson, course: Course): SearchDocument {
	const isCase = question.kind === 'case';
	const parts = isCase ? question.parts.map(({ stem }) => plainText(stem, course)) : [];
	return {
		...{ kind: 'question', href: `lessons/${lesson.slug}/#${question.section}` },
		title: plainText(isCase ? question.scenario : question.stem, course),
		...{ place: lesson.title, text: parts.join(' '), words: '' },
		...{ question: question.id, lesson: lesson.slug }
	};
}

function modelDocument(entry: CatalogueEntry): SearchDocument {
	const { id, name, provider = '', family = '', about, input, output, modelId = '' } = entry;
	const reads = `Reads ${input.join(', ')}; gives ${output.join(', ')}.`;
	return {
		...{ kind: 'model', href: `models/?model=${id}`, title: name, place: provider },
		text: [about, reads, modelId].filter((text) => text).join(' '),
		words: [provider, family, id, entry.type].filter((word) => word).join(', ')
	};
}

/** Everything that the search looks through. It travels apart from the pages, once someone searches. */
export function searchDocuments(course: Course): SearchDocument[] {
	const lessons = course.lessons.filter((lesson) => lesson.ready);
	const models = [...course.entries.values()].filter(({ kind }) => kind === 'model');
	return [
		...lessons.flatMap((lesson) => lessonDocuments(lesson, course)),
		...course.glossary.map(({ id, term, forms, definition }) => ({
			...{ kind: 'term' as const, href: `glossary/#${id}`, title: term, place: 'Glossary' },
			...{ text: definition, words: forms.join(', ') }
		})),
		...models.map(modelDocument),
		...lessons.flatMap((lesson) =>
			lesson.bank.map((question) => questionDocument(question, lesson, course))
		)
	];
}
