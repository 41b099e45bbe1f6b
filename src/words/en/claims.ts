import { count, number } from './numbers.ts';

export const lead = (claims: number, correct: number): string =>
	`Articles and study notes on foundation models repeat one another, and AWS changes faster than they do. Here are ${number(claims)} claims that learners meet, each checked against its source. Of these, ${number(correct)} are right as they stand. The others are corrected in the lessons, and asked.`;
export const readOn = 'Read on in the lesson';
export const askedBy = (questions: number): string =>
	`asked by ${count(questions, { one: 'question', other: 'questions' })}`;
export const source = 'source';
