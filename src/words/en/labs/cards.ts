import { number } from '../numbers.ts';

export const measure = 'Measure';
export const result = 'Result';
export const floor = 'Floor';
/** @param model what it is called, in small letters */
export const floorFor = (model: string): string => `Floor for ${model}`;
export const asked = (count: number): string => `(${number(count)} asked)`;
/** @param floor "at least 90%" */
export const missed = (floor: string): string => `${floor}, not reached`;

export const model = 'Model';
export const weights = 'Weights';
export const file = 'File';
export const asSent = 'As sent';
export const training = 'Training';
export const kilobytes = (bytes: number): string => `${number(Math.round(bytes / 1000))} KB`;
export const trainingOf = (minutes: number, steps: number): string =>
	`${number(Math.round(minutes))} min, ${number(steps)} steps`;

export const sizeAndTraining = 'Size and training';
export const trainedOn = 'Trained on';
export const measuredOn = 'Measured on';
export const limits = 'Limits';
export const unlikeBigOnes = 'Unlike the big ones';
