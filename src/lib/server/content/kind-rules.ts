import type { Part } from '#lib/core/quiz/parts.ts';
import type { Question } from '#lib/core/quiz/questions.ts';
import { list, type Path, type Report } from './problems.ts';

interface Named {
	id: string;
}

/** Ids that share one name space, below a question. */
interface IdList {
	path: Path;
	ids: string[];
}

const idList = (key: string, entries: readonly Named[]): IdList => ({
	path: [key],
	ids: entries.map((entry) => entry.id)
});

/** The lists of ids in a question: each id may stand once in each list. */
function idLists(question: Part | Question): IdList[] {
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return [idList('options', question.options)];
		case 'ordering':
			return [idList('items', question.items)];
		case 'matching':
			return [idList('pairs', [...question.pairs, ...question.extra])];
		case 'categorise':
			return [idList('categories', question.categories), idList('items', question.items)];
		case 'numeric':
		case 'short-text':
			// Marks of an answer stand under `answer` and the ids of known errors.
			return [idList('wrong', [...question.wrong, { id: 'answer' }])];
		case 'case':
			return [idList('parts', question.parts)];
	}
}

/** Ids under which learners' records keep the options of a question, as retired.yaml names them: `question/option`. */
export function optionIds(question: Question): string[] {
	const inside = (part: Part | Question): string[] => idLists(part).flatMap(({ ids }) => ids);
	if (question.kind !== 'case') return inside(question).map((id) => `${question.id}/${id}`);
	return question.parts.flatMap((part) => [
		`${question.id}/${part.id}`,
		...inside(part).map((id) => `${question.id}/${part.id}/${id}`)
	]);
}

function checkCount(
	entries: readonly unknown[],
	key: string,
	[min, max]: [number, number],
	report: Report
): void {
	if (entries.length >= min && entries.length <= max) return;
	report([key], `holds ${entries.length}`, `${min} to ${max}`);
}

/** What must hold so that a question of its kind can be graded. */
function checkKind(question: Part | Question, report: Report): void {
	switch (question.kind) {
		case 'single': {
			checkCount(question.options, 'options', [3, 5], report);
			const right = question.options.filter((o) => o.right).length;
			if (right !== 1) report(['options'], `holds ${right} right`, 'exactly one right option');
			return;
		}
		case 'multiple': {
			checkCount(question.options, 'options', [4, 6], report);
			const right = question.options.filter((o) => o.right).length;
			const wrong = question.options.length - right;
			if (right < 2) report(['options'], `holds ${right} right`, 'at least two right options');
			if (wrong < 2) report(['options'], `holds ${wrong} wrong`, 'at least two wrong options');
			return;
		}
		case 'ordering':
			checkCount(question.items, 'items', [3, 5], report);
			return;
		case 'matching':
			checkCount(question.pairs, 'pairs', [3, 7], report);
			return;
		case 'categorise': {
			checkCount(question.categories, 'categories', [2, 4], report);
			checkCount(question.items, 'items', [4, 8], report);
			const known = question.categories.map((c) => c.id);
			question.items.forEach((item, index) => {
				if (known.includes(item.category)) return;
				const path = ['items', index, 'category'];
				report(path, `"${item.category}" is not a category`, `one of ${list(known)}`);
			});
			return;
		}
		case 'case':
			checkCount(question.parts, 'parts', [2, 4], report);
			return;
		case 'numeric':
		case 'short-text':
			return;
	}
}

function checkIds(question: Part | Question, report: Report): void {
	for (const { path, ids } of idLists(question)) {
		const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
		for (const id of twice) {
			const expected = id === 'answer' ? 'an id other than "answer"' : 'each id once';
			report(path, `the id "${id}" stands twice`, expected);
		}
	}
}

/** Checks what a question's kind demands of it, and of each part of a case. */
export function checkKindRules(question: Question, report: Report): void {
	checkKind(question, report);
	checkIds(question, report);
	if (question.kind !== 'case') return;
	question.parts.forEach((part, index) => {
		const within: Report = (path, ...rest) => report(['parts', index, ...path], ...rest);
		checkKind(part, within);
		checkIds(part, within);
	});
}
