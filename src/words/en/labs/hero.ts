import { megabytes } from './frame.ts';

export const title = 'Paint with a diffusion model';
export const what = (bytes: number): string =>
	`It is real, ${megabytes(bytes)}, and runs in this page. Choose what it paints.`;
export const choices = 'What it paints';
export const another = 'Another one';
export const lesson = 'How it works';
/** What is seen of a picture that the course has painted, or the learner. */
export const picture = (prompt: string): string => `Painted: ${prompt}`;

// What happened last.
export const atFirst = (prompt: string): string =>
	`From noise to “${prompt}”, painted when the course was built.`;
export const getting = 'Getting what runs the model';
export const notFetched =
	'What runs the model could not be loaded. Check the connection and choose again.';
export const painting = (prompt: string): string => `Painting “${prompt}”`;
export const painted = (prompt: string, seconds: number): string =>
	`“${prompt}”, painted in ${seconds.toFixed(1)} s. This ran on your device.`;
