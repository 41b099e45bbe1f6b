import type { CatalogueEntry, Course, Lesson } from '#lib/core/course/types.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import type { SearchDocument } from '#lib/core/search/documents.ts';
import { plainText } from './rules/plain.ts';
import { type Block, blocksOf } from './rules/prose.ts';

/** What a block says, values of the catalogue filled in; a table as its cells. */
function textOf({ kind, text }: Block, course: Course): string {
	const filled = text
		.replace(/<Fact\b[^>]*?\bid="([^"]*)"[^>]*>/g, '{{$1}}')
		.replace(/<Calc\b[^>]*?\bof="([^"]*)"[^>]*>/g, '{{calc $1}}');
	const plain =
		kind === 'table' ? filled.replace(/^[ |:-]+$/gm, '').replace(/ *\| */g, ' ') : filled;
	return plainText(plain.replace(/<[^>]*>/g, ' '), course);
}

const isRead = ({ kind }: Block): boolean =>
	kind === 'paragraph' || kind === 'listItem' || kind === 'table';

/** A lesson as its beginning, and each of its sections. */
function lessonDocuments(lesson: Lesson, course: Course): SearchDocument[] {
	const { slug, title, number, summary } = lesson;
	const blocks = blocksOf(lesson.markdown).filter(isRead);
	const textUnder = (section: string): string =>
		blocks
			.filter((block) => plainText(block.section, course) === section)
			.map((block) => textOf(block, course))
			.join(' ');
	const sections = lesson.headings.filter(({ level }) => level === 2);
	return [
		{
			...{ kind: 'lesson' as const, href: `lessons/${slug}/`, title, place: `Lesson ${number}` },
			...{ text: `${summary} ${textUnder('')}`, words: '' }
		},
		...sections.map(({ id, text }) => ({
			...{ kind: 'section' as const, href: `lessons/${slug}/#${id}`, title: text, place: title },
			...{ text: textUnder(text), words: '' }
		}))
	];
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
