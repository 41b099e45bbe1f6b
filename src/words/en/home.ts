export const promise = 'Know the models. Choose the right one.';
export const lead =
	'Short lessons on the types of foundation models on AWS, and questions that tell you why each answer is right or wrong.';

/** What the one button of the page leads to. */
export const startWith = (title: string): string => `Start with: ${title}`;
export const continueWith = (title: string): string => `Continue: ${title}`;
export const goOnWith = (title: string): string => `Go on with: ${title}`;
export const lookAgainAt = (title: string): string => `Look again at: ${title}`;

// Beside the name of a part.
export const partInPreparation = 'in preparation';
export const lessonsReady = (ready: number, all: number): string =>
	`${ready} of ${all} lessons ready`;
export const partLength = (lessons: number, minutes: number): string =>
	`${lessons} lessons, ${minutes} minutes`;
export const lessonsKnown = (known: number, all: number): string =>
	`${known} of ${all} lessons known`;

// On the card of a lesson.
export const lessonLength = (minutes: number, questions: number): string =>
	`${minutes} min · ${questions} questions`;
export const start = 'Start';
export const inPreparation = 'In preparation';
