import { createContext, type Component } from 'svelte';
import type { Part } from '#lib/core/quiz/parts.ts';
import type { KindName, Question } from '#lib/core/quiz/questions.ts';

/**
 * What the component of a kind gets. It draws native fields and the reason beside each option, as they are before
 * the answer. It keeps nothing: the form holds the answer, and `live-question.ts` marks what stands in the page.
 */
export interface FieldsProps {
	question: Question | Part;
	/** The ids of its options (items, right sides) in the order of the first attempt. */
	order: string[];
	/** Put before the name of each field. */
	prefix?: string;
	/** Put before the id of each option, so that the marks of a grade find it. */
	path?: string;
}

type FieldsComponent = Component<FieldsProps>;
export type FieldsByKind = Record<KindName, FieldsComponent>;

/** How a question is drawn, whatever its kind. */
interface Drawing {
	/** The components of the kinds, for the one that holds others. */
	kinds: FieldsByKind;
	/** It is a guess that does not count: what misses is not called wrong. */
	isGuess: boolean;
}

export const [useDrawing, provideDrawing] = createContext<Drawing>();
