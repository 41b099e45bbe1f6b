import type { Objective } from '../course/types.ts';
import { isRight } from '../quiz/types.ts';
import { revOf, type ProgressCourse } from './course-map.ts';
import type { Answered } from './events.ts';
import { compareEvents } from './order.ts';

/** How many of the last answers decide. */
const LAST = 3;
/** On how many different questions, and on how many different days, they must have been given. */
const QUESTIONS = 2;
const DAYS = 2;

/** The local day of a moment (milliseconds since 1970), as any text that differs from day to day. */
export type DayOf = (at: number) => string;

export interface Mastery {
	known: boolean;
	/** Right answers in a row up to the latest, counted to 3. */
	streak: number;
	/** How far the learner is: 1 when known, else a quarter for each right answer in a row. */
	share: number;
}

/**
 * How well an objective is known (learning.md, P7): the last three answers are right, on at least
 * two questions and two days, and the latest was not unsure. Answers of pretests never count, and
 * neither do answers to an older revision of a question than the current one.
 * @param answers the answers to each question, oldest first
 */
export function masteryOf(
	objective: Pick<Objective, 'questions'>,
	answers: ReadonlyMap<string, readonly Answered[]>,
	course: ProgressCourse,
	dayOf: DayOf
): Mastery {
	const last = objective.questions
		.flatMap((id) => lastOf(answers.get(id) ?? [], revOf(course, id)))
		.sort(compareEvents)
		.slice(-LAST);
	const firstWrong = last.toReversed().findIndex((answer) => !isRight(answer));
	const streak = firstWrong < 0 ? last.length : firstWrong;
	const known =
		streak === LAST &&
		new Set(last.map((answer) => answer.question)).size >= QUESTIONS &&
		new Set(last.map((answer) => dayOf(answer.at))).size >= DAYS &&
		last.at(-1)?.confidence !== 'unsure';
	return { known, streak, share: known ? 1 : streak / 4 };
}

/** The last answers to one question that count; more than three can never matter. */
function lastOf(answers: readonly Answered[], rev: number): Answered[] {
	const last: Answered[] = [];
	for (let i = answers.length - 1; i >= 0 && last.length < LAST; i--) {
		const answer = answers[i];
		if (answer && answer.where !== 'pretest' && answer.rev >= rev) last.push(answer);
	}
	return last;
}
