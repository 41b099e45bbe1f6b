export const onThisPage = 'On this page';
export const quiz = 'Quiz';
export const guessFirst = 'Before you read: a guess';
export const whyGuess = 'It does not count. A guess first makes the answer stick.';
export const guess = (place: number, all: number): string => `Guess ${place} of ${all}`;
export const quickCheck = 'Quick check';

export const quizOf = (lesson: string): string => `Quiz: ${lesson}`;
export const quizAsks = (summary: string): string => `Check what you know: ${summary}`;
