import type { FactDate, Objective } from '../course/types.ts';
import type { Question } from './questions.ts';

/**
 * All questions of one lesson as data: the form of `/bank/LESSON.json`, which pages fetch that ask outside a lesson.
 * Texts are HTML whose links start from a page one level deep.
 */
export interface LessonBank {
	slug: string;
	title: string;
	objectives: readonly Objective[];
	questions: Question[];
	/** The dates of the catalogue facts that questions rest on, by the fact's id. */
	facts: Record<string, FactDate>;
}
