import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKernel, KERNEL_PAGES, kernelEngine } from '#engine/arithmetic/engine.ts';
import { type WeightsFile } from '#engine/networks/files.ts';
import { jobs, type JobInput, type JobName, type JobOutput } from '#labs/jobs/jobs.ts';
import type { Job } from '#labs/jobs/job.ts';
import { kernelBytes } from '#engine/arithmetic/kernel.ts';
import { Networks } from '#engine/networks/networks.ts';
import { parseWeights } from '#engine/networks/weights.ts';
import { readCards } from './cards/cards.ts';

const FOLDER = join(process.cwd(), 'static/models');

function makeNetworks(): Networks {
	const memory = new WebAssembly.Memory({ initial: KERNEL_PAGES });
	const module = new WebAssembly.Module(kernelBytes());
	const { exports } = new WebAssembly.Instance(module, { env: { memory } });
	if (!isKernel(exports)) throw new Error('The kernel exports no product.');
	const pathOf = (file: WeightsFile) => join(FOLDER, `${file}.fmw`);
	return new Networks(kernelEngine(exports, memory), (file) => {
		if (!existsSync(pathOf(file))) throw new Error(`static/models/${file}.fmw is missing.`);
		return parseWeights(readFileSync(pathOf(file)));
	});
}

let made: Networks | undefined;

/** The course's own models, made once: what runs in the page also prepares the first frames of the labs. */
export function nodeNetworks(): Networks {
	made ??= makeNetworks();
	return made;
}

/** A job by its name, with the types that belong to the name. */
function jobOf<Name extends JobName>(name: Name): Job<JobInput<Name>, JobOutput<Name>> {
	const all: { [N in JobName]: Job<JobInput<N>, JobOutput<N>> } = jobs;
	return all[name];
}

/** Does a job at once and gives all its results. */
export function doJob<Name extends JobName>(name: Name, input: JobInput<Name>): JobOutput<Name>[] {
	return [...jobOf(name).run(nodeNetworks(), input)];
}

/** How many bytes of these files are sent, packed with brotli, as their cards say it (a test compares). */
export function sentBytes(files: readonly WeightsFile[]): number {
	const cards = readCards();
	return files.reduce((sum, file) => {
		const card = cards.get(file);
		if (!card) throw new Error(`training/cards/${file}.json is missing.`);
		return sum + card.brotli_bytes;
	}, 0);
}
