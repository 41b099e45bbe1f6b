import { count } from './numbers.ts';

export const lead = (labs: number): string =>
	`In each of these ${count(labs, { one: 'lab', other: 'labs' })} you play with a small model that runs on your device. Guess first, then try.`;
export const fromLesson = (title: string): string => `From the lesson ${title}`;
export const allLabs = 'All labs';
export const place = (at: number, of: number): string => `Lab ${at} of ${of}`;
export const play = 'Play';
export const onward = 'Where to go from here';
export const explained = (lesson: string, section: string): string => `${lesson}: ${section}`;
export const explains = 'What explains it';
export const nextLab = 'The next lab';
