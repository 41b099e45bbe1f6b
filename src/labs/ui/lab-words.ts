// The page on the models knows the labs alone, not their words.
export { megabytes } from '#words/labs/frame.ts';
