import { computeExpression } from '#lib/core/cost/rules.ts';
import { describe } from '#lib/core/quiz/descriptions.ts';
import { eachText } from '#lib/core/quiz/fields.ts';
import type { Part } from '#lib/core/quiz/parts.ts';
import { partsOf, type Question } from '#lib/core/quiz/questions.ts';
import { numberOf } from './catalogue.ts';
import { checkBlocks, checkText, type References } from './check-text.ts';
import { checkKindRules, optionIds } from './kind-rules.ts';
import type { Draft } from './lesson-draft.ts';
import { expectedName, type Names, namesOf } from './names.ts';
import { list, type Path, type Report } from './problems.ts';
import type { YamlFile } from './yaml.ts';

function reportUnknown(
	names: Names,
	name: string,
	path: Path,
	what: { is: string; expected: string },
	report: Report
): void {
	if (names.has(name)) return;
	report(path, `"${name}" is not ${what.is}`, expectedName(names, name, what.expected));
}

/** The answer of a numeric question must be what its rule gives. */
function checkComputed(question: Part | Question, refs: References, report: Report): void {
	if (question.kind !== 'numeric' || question.computed === undefined) return;
	if (!refs.catalogueIsWhole) return;
	const result = computeExpression(question.computed, numberOf(refs.course));
	if (!result.ok) {
		const expected = 'a rule with all its arguments, as in lessons/README.md';
		report(['computed'], `cannot be computed: ${result.problem}`, expected);
		return;
	}
	const off = Math.abs(result.value - question.answer);
	if (off <= question.tolerance + 1e-9 * Math.max(1, Math.abs(question.answer))) return;
	const expected = `${Number(result.value.toPrecision(10))}, which its rule gives, within the tolerance`;
	report(['answer'], `is ${question.answer}`, expected);
}

/** Checks what a question, or a part of a case, refers to. */
function checkPart(
	question: Part | Question,
	places: { objectives: Names; sections: Names },
	refs: References,
	report: Report
): void {
	const { objective, section } = question;
	if (objective !== undefined) {
		const what = { is: 'an objective of this lesson', expected: 'an objective of the lesson' };
		reportUnknown(places.objectives, objective, ['objective'], what, report);
	}
	if (section !== undefined) {
		const what = { is: 'a heading of lesson.md', expected: 'the id of a heading in lesson.md' };
		reportUnknown(places.sections, section, ['section'], what, report);
	}
	for (const { misconception, path } of describe(question).reasons) {
		if (misconception === undefined) continue;
		const what = { is: 'a misconception', expected: 'an id of misconceptions.yaml' };
		reportUnknown(
			refs.names.misconceptions,
			misconception,
			[...path, 'misconception'],
			what,
			report
		);
	}
	checkComputed(question, refs, report);
}

function checkQuestion(
	question: Question,
	places: { objectives: Names; sections: Names },
	refs: References,
	{ report, written }: Pick<YamlFile, 'report' | 'written'>
): void {
	checkKindRules(question, report);
	checkPart(question, places, refs, report);
	partsOf(question).forEach((part, index) =>
		checkPart(part, places, refs, (path, ...rest) => report(['parts', index, ...path], ...rest))
	);
	question.sources.forEach((key, index) => {
		const what = { is: 'a source', expected: 'a key of sources.yaml' };
		reportUnknown(refs.names.sources, key, ['sources', index], what, report);
	});
	question.facts.forEach((id, index) => {
		const what = { is: 'in the catalogue', expected: 'entry.fact as in models.yaml' };
		reportUnknown(refs.names.facts, id, ['facts', index], what, report);
	});
	eachText(question, (text, path, role) => {
		const findings =
			role === 'blocks' ? checkBlocks(text, refs) : checkText(text, refs, written(path));
		for (const { problem, expected } of findings) {
			report(path, problem, expected);
		}
	});
}

/** Reports ids that were used before, in another lesson, earlier in the file, or once upon a time. */
function checkIdentity(
	question: Question,
	seen: Map<string, string>,
	folder: string,
	retired: ReadonlySet<string>,
	report: Report
): void {
	const other = seen.get(question.id);
	if (other !== undefined) {
		const problem = `the id "${question.id}" stands already in ${other}/quiz.yaml`;
		report(['id'], problem, 'an id that no other question has');
	}
	seen.set(question.id, other ?? folder);
	const used = [question.id, ...optionIds(question)].filter((id) => retired.has(id));
	if (used.length === 0) return;
	report(['id'], `uses the retired ${list(used)}`, 'ids that are not in retired.yaml');
}

/** Checks all questions of a lesson. `seen` holds the ids of the lessons before, with their folders. */
export function checkQuestions(draft: Draft, refs: References, seen: Map<string, string>): void {
	const lesson = refs.course.lessons.find((l) => l.slug === draft.slug);
	const objectives = namesOf((lesson?.objectives ?? []).map((objective) => objective.id));
	const sections = refs.anchors.get(draft.slug) ?? namesOf([]);
	for (const { value: question, index } of draft.quiz.questions) {
		const whole = (path: Path): Path => ['questions', index, ...path];
		const report: Report = (path, ...rest) => draft.quiz.report(whole(path), ...rest);
		const written = (path: Path) => draft.quiz.written(whole(path));
		checkIdentity(question, seen, draft.entry.folder, refs.course.retired, report);
		checkQuestion(question, { objectives, sections }, refs, { report, written });
	}
}
