export const onThisPage = 'On this page';
/** Behind the name of a section, for those who hear the page. */
export const read = ', read';
export const quiz = 'Quiz';
export const seenOn = (day: string): string => `Seen ${day}`;
export const seenIn = (month: string): string => `seen ${month}`;
export const place = (lesson: number, minutes: number): string =>
	`Lesson ${lesson} · ${minutes} min`;
export const goOn = 'Go on';
export const start = 'Start';
export const soFar = 'So far:';
export const lessonsOfPart = 'Lessons of this part';
/** Behind the name of a lesson, for those who hear the page. */
export const inPreparation = ', in preparation';
export const sources = 'Sources';
export const sourceSeen = (kind: string, day: string): string => `${kind}, seen ${day}.`;

// Its stages.
export const stages = 'Stages of this lesson';
export const continueWith = (title: string): string => `Continue: ${title}`;
export const stageOf = (at: number, all: number, minutes: number): string =>
	`Stage ${at} of ${all}, ${minutes} min`;
/** Behind a stage, for those who hear the page. */
export const stageRead = ', read';
export const allOnOnePage = 'All on one page';
export const inStages = 'In stages';

// On paper.
export const printIt = 'Print:';
export const printHandout = 'Handout';
export const printKey = 'With the answers';

// The end of a lesson.
export const aboutQuiz = (questions: number, passMark: number): string =>
	`${questions} questions on this lesson. You pass with ${passMark} per cent of the points, and can take it as often as you like.`;
export const goToQuiz = 'Go to the quiz →';
export const neighbours = 'Lessons before and after';
export const previous = 'Previous lesson';
export const next = 'Next lesson';

/** Where a part of any page could not be made live. */
export const notStarted =
	'This part of the page could not be started. Reload the page to try again.';
/** Behind a value that is past its shelf life. */
export const mayBeStale = '(may be out of date)';
