import { describe } from '#lib/core/quiz/descriptions.ts';
import type { Count } from '#lib/core/quiz/description.ts';
import type { Part } from '#lib/core/quiz/parts.ts';
import { partsOf, type Question } from '#lib/core/quiz/questions.ts';
import { list, type Report } from './problems.ts';

const idsIn = (body: Part | Question): string[] => describe(body).ids.flatMap(({ ids }) => ids);

/** Ids under which learners' records keep the options of a question, as retired.yaml names them: `question/option`. */
export function optionIds(question: Question): string[] {
	const own = partsOf(question).length === 0 ? idsIn(question) : [];
	return [
		...own.map((id) => `${question.id}/${id}`),
		...partsOf(question).flatMap((part) => [
			`${question.id}/${part.id}`,
			...idsIn(part).map((id) => `${question.id}/${part.id}/${id}`)
		])
	];
}

function wanted({ min, max, of }: Count): string {
	const range =
		max === undefined ? `at least ${min}` : min === max ? `exactly ${min}` : `${min} to ${max}`;
	return of === undefined ? range : `${range} ${of} option${min === 1 ? '' : 's'}`;
}

/** Checks what a kind demands of one question, or of one part of a case. */
function checkBody(body: Part | Question, report: Report): void {
	const { ids, counts, references } = describe(body);
	for (const count of counts) {
		if (count.holds >= count.min && count.holds <= (count.max ?? Infinity)) continue;
		const of = count.of ? ` ${count.of}` : '';
		report(count.path, `holds ${count.holds}${of}`, wanted(count));
	}
	for (const { path, id, among } of references) {
		if (!among.includes(id)) report(path, `"${id}" is unknown`, `one of ${list(among)}`);
	}
	for (const { path, ids: all } of ids) {
		for (const id of new Set(all.filter((one, index) => all.indexOf(one) !== index))) {
			const expected = id === 'answer' ? 'an id other than "answer"' : 'each id once';
			report(path, `the id "${id}" stands twice`, expected);
		}
	}
}

/** Checks what a question's kind demands of it, and of each part of a case. */
export function checkKindRules(question: Question, report: Report): void {
	checkBody(question, report);
	partsOf(question).forEach((part, index) =>
		checkBody(part, (path, ...rest) => report(['parts', index, ...path], ...rest))
	);
}
