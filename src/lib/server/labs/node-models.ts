import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKernel, KERNEL_PAGES, kernelEngine } from '#lib/core/models/engine.ts';
import { type ModelFile } from '#lib/core/models/files.ts';
import { jobs, type JobInput, type JobName, type JobOutput } from '#lib/core/models/jobs/jobs.ts';
import type { Job } from '#lib/core/models/jobs/job.ts';
import { kernelBytes } from '#lib/core/models/kernel.ts';
import { Models } from '#lib/core/models/models.ts';
import { parseWeights } from '#lib/core/models/weights.ts';
import { readCards } from './cards.ts';

const FOLDER = join(process.cwd(), 'static/models');

function makeModels(): Models {
	const memory = new WebAssembly.Memory({ initial: KERNEL_PAGES });
	const module = new WebAssembly.Module(kernelBytes());
	const { exports } = new WebAssembly.Instance(module, { env: { memory } });
	if (!isKernel(exports)) throw new Error('The kernel exports no product.');
	const pathOf = (file: ModelFile) => join(FOLDER, `${file}.fmw`);
	return new Models(kernelEngine(exports, memory), (file) => {
		if (!existsSync(pathOf(file))) throw new Error(`static/models/${file}.fmw is missing.`);
		return parseWeights(readFileSync(pathOf(file)));
	});
}

let made: Models | undefined;

/** The course's own models, made once: what runs in the page also prepares the first frames of the labs. */
export function nodeModels(): Models {
	made ??= makeModels();
	return made;
}

/** A job by its name, with the types that belong to the name. */
function jobOf<Name extends JobName>(name: Name): Job<JobInput<Name>, JobOutput<Name>> {
	const all: { [N in JobName]: Job<JobInput<N>, JobOutput<N>> } = jobs;
	return all[name];
}

/** Does a job at once and gives all its results. */
export function doJob<Name extends JobName>(name: Name, input: JobInput<Name>): JobOutput<Name>[] {
	return [...jobOf(name).run(nodeModels(), input)];
}

/** How many bytes of these files are sent, packed with brotli, as their cards say it (a test compares). */
export function sentBytes(files: readonly ModelFile[]): number {
	const cards = readCards();
	return files.reduce((sum, file) => {
		const card = cards.get(file);
		if (!card) throw new Error(`training/cards/${file}.json is missing.`);
		return sum + card.brotli_bytes;
	}, 0);
}
