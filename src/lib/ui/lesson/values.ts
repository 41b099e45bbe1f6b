import { createContext } from 'svelte';
import type { Fact } from '#lib/core/course/types.ts';

/** What lessons ask the catalogue for while they are drawn. */
export interface Values {
	/** The catalogue's value; throws for an unknown id. */
	fact(id: string): Fact;
	/** The text of a computed number; throws when it does not compute. */
	calc(expression: string): string;
}

export const [useValues, provideValues] = createContext<Values>();
