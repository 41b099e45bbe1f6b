import {
	JobFailure,
	type JobName,
	type JobOutput,
	type Loading,
	type JobHost,
	type JobTrouble
} from '../../src/labs/jobs/host.ts';

/** Goes once round the queue of tasks: whatever waits for nothing else has run then. */
export function settled(): Promise<void> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((done) => {
		port1.onmessage = () => {
			port1.close();
			done();
		};
		port2.postMessage(undefined);
	});
}

/** A job that was asked for. The test says what comes of it, and hears when it was left. */
export class FakeJob {
	readonly name: JobName;
	readonly input: unknown;
	left = false;
	readonly #tell: (loading: Loading) => void;
	readonly #steps: (() => IteratorResult<unknown, undefined>)[] = [];
	#wake: (() => void) | undefined;

	constructor(name: JobName, input: unknown, tell: (loading: Loading) => void) {
		this.name = name;
		this.input = input;
		this.#tell = tell;
	}

	load(loaded: number, total: number): void {
		this.#tell({ loaded, total });
	}

	/** Gives a result; it is taken by the time the promise resolves. */
	give(item: unknown): Promise<void> {
		return this.#add(() => ({ done: false, value: item }));
	}

	end(): Promise<void> {
		return this.#add(() => ({ done: true, value: undefined }));
	}

	fail(problem: unknown): Promise<void> {
		return this.#add(() => {
			throw problem;
		});
	}

	async next(): Promise<IteratorResult<unknown, undefined>> {
		for (;;) {
			const step = this.#steps.shift();
			if (step) return step();
			await new Promise<void>((wake) => (this.#wake = wake));
		}
	}

	async #add(step: () => IteratorResult<unknown, undefined>): Promise<void> {
		this.#steps.push(step);
		this.#wake?.();
		await settled();
	}
}

/** The test gives what the named job gives. */
const isOutput = <Name extends JobName>(_: Name, item: unknown): item is JobOutput<Name> =>
	item !== undefined;

/** A host whose jobs the test does by hand. */
export class FakeHost implements JobHost {
	readonly jobs: FakeJob[] = [];

	/** The job that was asked for last. */
	get last(): FakeJob {
		const job = this.jobs.at(-1);
		if (!job) throw new Error('No job was asked for.');
		return job;
	}

	async *run<Name extends JobName>(
		name: Name,
		input: unknown,
		tell: (loading: Loading) => void,
		left: Promise<void>
	): AsyncGenerator<JobOutput<Name>, void, void> {
		const job = new FakeJob(name, input, tell);
		this.jobs.push(job);
		void left.then(() => (job.left = true));
		try {
			for (;;) {
				const { done, value } = await job.next();
				if (done) return;
				if (isOutput(name, value)) yield value;
			}
		} finally {
			job.left = true;
		}
	}
}

export const failure = (trouble: JobTrouble): JobFailure => new JobFailure(trouble);
