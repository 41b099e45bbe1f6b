import { kindOfPart } from '#lib/core/quiz/parts.ts';
import { bodiesOf, type Question } from '#lib/core/quiz/questions.ts';
import type { ShortText } from '#lib/core/quiz/kinds/short-text.ts';
import { isRight } from '#lib/core/quiz/types.ts';
import { withNeighbours } from '../neighbours.ts';
import { quizFile, textsOf } from './bank.ts';
import { itemRule, listRule } from './make-rule.ts';
import { vendorFinder } from './names.ts';
import { factIdsIn, placeholdersIn } from './plain.ts';
import type { Bank, Finding, Item, Rule } from './types.ts';

function repeated(ids: readonly string[]): string[] {
	return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];
}

function idFindings(bank: Bank): Finding[] {
	const all = bank.lessons.flatMap((lesson) => lesson.bank.map((q) => q.id));
	const used = bank.items.flatMap((item) => [
		item.question.id,
		...item.reasons.map((reason) => `${item.id}/${reason.id}`)
	]);
	const back = [...new Set(used)].filter((id) => bank.course.retired.has(id));
	return [
		...repeated(all).map((id) => ({ where: id, text: 'this question id is used twice' })),
		...back.map((id) => ({ where: id, text: 'this id is retired and must not come back' })),
		...bank.items.flatMap(itemIdFindings)
	];
}

function itemIdFindings(item: Item): Finding[] {
	const twice = repeated(item.reasons.map((reason) => reason.id));
	return [
		...twice.map((id) => ({ where: item.where, text: `the option id "${id}" is used twice` })),
		...(item.question.sources.length === 0
			? [{ where: item.where, text: 'no source is named' }]
			: [])
	];
}

const i01: Rule = listRule({
	id: 'I01',
	title: 'Ids are unique for all time, and sources are named',
	level: 'E',
	threshold: 'no exception',
	list: idFindings
});

const i03: Rule = itemRule({
	id: 'I03',
	title: 'Each wrong option says when it would be right, or names the misconception behind it',
	level: 'E',
	threshold: 'no exception',
	find: (item, bank) =>
		item.reasons
			.filter(({ wrong, rightWhen, misconception }) => {
				if (!wrong || rightWhen) return false;
				return !(misconception && bank.course.misconceptions.has(misconception));
			})
			.map((r) => `"${r.id}" says neither when it is right nor names a misconception that exists`)
});

const numberWords = ['none', 'one', 'two', 'three', 'four', 'five'];

const i20: Rule = itemRule({
	id: 'I20',
	title: 'Multiple response says how many to choose',
	level: 'E',
	threshold: 'no exception',
	find(item) {
		if (item.body.kind !== 'multiple') return [];
		const right = item.choices.filter((choice) => choice.right).length;
		const word = numberWords[right] ?? String(right);
		const says = new RegExp(
			`\\b(?:choose|select|pick|mark|which|name)\\b[^.?!]*\\b(?:${word}|${right})\\b`,
			'i'
		);
		return says.test(item.stem) ? [] : [`${right} are right, but the stem does not say "${word}"`];
	}
});

function wronglyGraded(body: ShortText, examples: readonly string[], wanted: boolean): string[] {
	const bound = kindOfPart(withNeighbours(body));
	return examples.filter((example) => isRight(bound.grade(example)) !== wanted);
}

const i21: Rule = itemRule({
	id: 'I21',
	title: 'Short text has tested examples of right and wrong answers',
	level: 'E',
	threshold: 'at least 2 to accept and 2 to reject, each graded so',
	find({ body }) {
		if (body.kind !== 'short-text') return [];
		const few = body.accept.length < 2 || body.reject.length < 2;
		return [
			...(few ? [`${body.accept.length} to accept, ${body.reject.length} to reject`] : []),
			...wronglyGraded(body, body.accept, true).map((e) => `"${e}" is graded wrong`),
			...wronglyGraded(body, body.reject, false).map((e) => `"${e}" is graded right`)
		];
	}
});

/** Facts that the question's placeholders and computed answers take their numbers from. */
function usedFacts(question: Question): string[] {
	const texts = textsOf(question).map(({ text }) => text);
	const computed = bodiesOf(question).flatMap((b) =>
		b.kind === 'numeric' ? (b.computed ?? '') : ''
	);
	return [...new Set([...texts.flatMap(placeholdersIn), ...computed].flatMap(factIdsIn))];
}

const stateWords =
	/\b(?:today|currently|nowadays|still offered|no longer|legacy|end of life|deprecated|retired)\b/i;

/** What a question rests on without saying so. */
function unnamedFacts(question: Question, vendorsIn: (text: string) => Set<string>): string[] {
	const missing = usedFacts(question).filter((id) => !question.facts.includes(id));
	const texts = textsOf(question).map(({ text }) => text);
	const bound = texts.some((text) => stateWords.test(text)) && vendorsIn(texts.join(' ')).size > 0;
	return [
		...missing.map((id) => `uses ${id}, but its "facts" do not name it`),
		...(bound && question.facts.length === 0
			? ['speaks of the state of a named model, but names no fact']
			: [])
	];
}

const i23: Rule = listRule({
	id: 'I23',
	title: 'Time-bound questions name the catalogue facts they rest on',
	level: 'E',
	threshold: 'no exception',
	list(bank) {
		const vendorsIn = vendorFinder(bank.course);
		return bank.lessons.flatMap((lesson) =>
			lesson.bank.flatMap((question) => {
				const where = `${quizFile(lesson)}: ${question.id}`;
				return unnamedFacts(question, vendorsIn).map((text) => ({ where, text }));
			})
		);
	}
});

/** Rules about what a question must carry. */
export const identityRules: readonly Rule[] = [i01, i03, i20, i21, i23];
