import { count } from './numbers.ts';

export const weight = (percent: number): string => `${percent}% of the exam`;
export const questions = (value: number): string =>
	count(value, { one: 'question', other: 'questions' });
export const noObjective = 'No objective of the course prepares for this task.';
export const leftOut = 'Left out:';
