import { count } from './numbers.ts';

export const promise = 'Know the models. Choose the right one.';
/** For whom the course is, and what one can do after it. */
export const lead = (exam: string): string =>
	`For people who build on AWS, or prepare for the exam ${exam}: tell the models apart, choose one for a task, and work out what it costs.`;

const lessons = (n: number): string => count(n, { one: 'lesson', other: 'lessons' });

/** What the course asks for. @param minutes of all its lessons together */
export const terms = (all: number, minutes: number): string[] => [
	lessons(all),
	minutes < 90
		? `${minutes} minutes`
		: `about ${count(Math.round(minutes / 60), { one: 'hour', other: 'hours' })}`,
	'free',
	'offline'
];

/** What the one button of the page leads to. */
export const startWith = (title: string): string => `Start with: ${title}`;
export const continueWith = (title: string): string => `Continue: ${title}`;
export const goOnWith = (title: string): string => `Go on with: ${title}`;
export const lookAgainAt = (title: string): string => `Look again at: ${title}`;

// For whoever comes back.
export const yourNextStep = 'Your next step';
export const wholeCourse = 'The whole course';
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
/** What was open last, and when. @param at milliseconds since 1970 */
export const lastOpen = (title: string, at: number): string =>
	`Last open: ${title}, ${day.format(at)}`;
export const knownInAll = (known: number, all: number): string => `Known ${known} of ${all}`;
export const knownInAllMeans = 'objectives of the course';

// What covers mean.
export const covers =
	'Each lesson has a picture, painted by the course’s own diffusion model. At first it is noisy; it clears as you come to know the lesson.';
export const coverSteps = ['new', 'half known', 'known'] as const;

// Beside the name of a part.
export const partInPreparation = 'in preparation';
export const lessonsReady = (ready: number, all: number): string =>
	`${ready} of ${all} lessons ready`;
export const partLength = (all: number, minutes: number): string =>
	`${lessons(all)}, ${minutes} minutes`;
export const lessonsKnown = (known: number, all: number): string =>
	`${known} of ${all} lessons known`;

// On the card of a lesson.
export const lessonLength = (minutes: number, questions: number): string =>
	`${minutes} min · ${questions} questions`;
export const start = 'Start';
export const inPreparation = 'In preparation';
