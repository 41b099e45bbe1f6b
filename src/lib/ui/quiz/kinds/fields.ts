import { createContext, type Component } from 'svelte';
import type { Part } from '#lib/core/quiz/parts.ts';
import type { KindName, Question } from '#lib/core/quiz/questions.ts';
import type { Mark } from '#lib/core/quiz/types.ts';

/**
 * What the component of a kind gets. It draws native fields and the reason beside each option.
 * It keeps no answer: the form holds it, so that choices made before the script arrived are kept.
 */
export interface FieldsProps {
	question: Question | Part;
	/** What the order of options is drawn from, together with `seed`: the question's id. */
	key: string;
	seed: number;
	/** Put before the name of each field. */
	prefix?: string;
	/** The marks of a graded answer, by option id; undefined while open. */
	marks?: Record<string, Mark> | undefined;
}

export type FieldsComponent = Component<FieldsProps>;
export type FieldsByKind = Partial<Record<KindName, FieldsComponent>>;

/** The components of the kinds that an island draws. */
export const [useKinds, provideKinds] = createContext<FieldsByKind>();
