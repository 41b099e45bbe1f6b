import { type Job } from './job.ts';
import * as language from './next-word.ts';
import * as looking from './look-and-answer.ts';
import * as space from './one-space.ts';
import * as painting from './noise-to-picture.ts';
import * as teaching from './teach.ts';

/** Everything that can be asked of the networks, by name. */
export const jobs = {
	'teach/look': teaching.look,
	'teach/teach': teaching.teach,
	'look-and-answer/look': looking.look,
	'one-space/embed': space.embed,
	'noise-to-picture/steps': painting.steps,
	'noise-to-picture/tiles': painting.tiles,
	'noise-to-picture/names': painting.names,
	'noise-to-picture/starts': painting.starts,
	'noise-to-picture/ready': painting.ready,
	'next-word/write': language.write,
	'next-word/attention': language.attention,
	'next-word/pace': language.pace
};

type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> =
	Jobs[Name] extends Job<infer Input, infer _> ? Input : never;
export type JobOutput<Name extends JobName> =
	Jobs[Name] extends Job<infer _, infer Output> ? Output : never;
