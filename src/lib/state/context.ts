import { createContext } from 'svelte';
import type { Progress } from './progress.ts';

/** The progress of the learner, handed down from the outermost layout. */
export const [getProgress, setProgress] = createContext<Progress>();
