import type { Course, Lesson } from '#lib/core/course/types.ts';
import type { Reason } from '#lib/core/quiz/description.ts';
import type { Part } from '#lib/core/quiz/parts.ts';
import type { Question } from '#lib/core/quiz/questions.ts';

/** E stops the check, W is a warning that stops it only when it goes over its budget. */
export type Level = 'E' | 'W';

/** One place that breaks a rule. */
export interface Finding {
	/** File and place in it, such as `lessons/10-cost/quiz.yaml: cost-output-share/shorter`. */
	where: string;
	text: string;
}

/** An option of a choice, in plain words: placeholders filled in, Markdown taken off. */
export interface Choice {
	id: string;
	text: string;
	right: boolean;
}

/** One thing that a learner answers: a question, or a part of a case. */
export interface Item {
	/** Question id, or `case/part`. */
	id: string;
	where: string;
	lesson: Lesson;
	question: Question;
	body: Part;
	objective: string;
	level: Part['level'];
	/** The stem as written, in Markdown. */
	markdown: string;
	/** The stem in plain words. */
	stem: string;
	/** All that stands before the options, in plain words: a case's scenario, then the stem. */
	prompt: string;
	/** Options of single and multiple choice; empty for the other kinds. */
	choices: Choice[];
	/** What one answer is picked from, what is read before answering beside the prompt, and what counts as right. */
	picks: { id: string; text: string }[];
	asked: string[];
	keys: string[];
	/** All that carries a reason of its own. */
	reasons: Reason[];
}

/** The course as the rules see it. */
export interface Bank {
	course: Course;
	/** Lessons with a text and questions. */
	lessons: Lesson[];
	questions: number;
	items: Item[];
	/** Product and company names, for rules that must not count them as words. */
	names: RegExp;
}

export interface Outcome {
	/** Today's value, in words for the author. */
	value: string;
	ok: boolean;
	findings: Finding[];
	/** The threshold with numbers that depend on the bank, where the rule's own words lack them. */
	threshold?: string;
}

export interface Rule {
	id: string;
	title: string;
	level: Level;
	threshold: string;
	/** Rules over the whole bank count only once the bank is large enough to tell habit from luck. */
	scope: 'item' | 'bank';
	check: (bank: Bank) => Outcome;
}

export interface RuleResult {
	id: string;
	title: string;
	level: Level;
	value: string;
	threshold: string;
	ok: boolean;
	enforced: boolean;
	findings: Finding[];
}
