import { type Job } from './job.ts';
import * as language from './language.ts';
import * as looking from './looking.ts';
import * as space from './space.ts';
import * as painting from './painting.ts';
import * as teaching from './teaching.ts';

/** Everything that can be asked of the models, by name. */
export const jobs = {
	'teaching/look': teaching.look,
	'teaching/teach': teaching.teach,
	'looking/look': looking.look,
	'space/embed': space.embed,
	'painting/steps': painting.steps,
	'painting/tiles': painting.tiles,
	'painting/names': painting.names,
	'painting/starts': painting.starts,
	'painting/ready': painting.ready,
	'language/write': language.write,
	'language/attention': language.attention,
	'language/pace': language.pace
};

type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> =
	Jobs[Name] extends Job<infer Input, infer _> ? Input : never;
export type JobOutput<Name extends JobName> =
	Jobs[Name] extends Job<infer _, infer Output> ? Output : never;
