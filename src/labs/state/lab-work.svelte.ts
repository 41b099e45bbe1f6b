import {
	JobFailure,
	type JobInput,
	type JobName,
	type JobOutput,
	type Loading,
	type JobTrouble
} from '#labs/jobs/host.ts';
import type { JobRunner } from './job-runner.ts';

const NOTHING_YET: Loading = { loaded: 0, total: 0 };

/** Calls back before the browser draws again. */
export type NextFrame = (run: () => void) => void;

/** One thing a lab is at: a new job takes the place of the one before. */
export class LabWork {
	status = $state<'idle' | 'loading' | 'working' | 'failed'>('idle');
	loading = $state.raw(NOTHING_YET);
	trouble = $state.raw<JobTrouble>();
	readonly #networks: JobRunner;
	readonly #nextFrame: NextFrame;
	#turn = 0;
	/** Tells who does the job that its results are no longer wanted. */
	#leave: () => void = () => undefined;
	#again: (() => Promise<boolean>) | undefined;
	/** Results that have come and are taken with the next frame. */
	#waiting: (() => void)[] = [];

	/** @param nextFrame for jobs whose results are taken by the frame; without it they are taken as they come */
	constructor(models: JobRunner, nextFrame: NextFrame = (run) => run()) {
		this.#networks = models;
		this.#nextFrame = nextFrame;
	}

	/** True while something is on its way. */
	get busy(): boolean {
		return this.status === 'loading' || this.status === 'working';
	}

	/**
	 * Does a job; `take` gets its results as they come. What goes wrong stands in `trouble`;
	 * it rejects only where the program itself is wrong.
	 * @param pace `frame` takes what comes between two frames in one go: for results that come faster than
	 * a page can be drawn, such as tokens. What has come by the end, or by a stop, is taken then
	 * @returns true when it ran to its end; false when it failed or another took its place
	 */
	async do<Name extends JobName>(
		name: Name,
		input: JobInput<Name>,
		take: (item: JobOutput<Name>) => void,
		pace: 'each' | 'frame' = 'each'
	): Promise<boolean> {
		this.#takeWaiting();
		this.#leave();
		const left = new Promise<void>((leave) => (this.#leave = leave));
		const turn = ++this.#turn;
		this.#again = () => this.do(name, input, take, pace);
		this.trouble = undefined;
		this.loading = NOTHING_YET;
		this.status = 'working';
		try {
			const tell = (loading: Loading) => {
				if (turn !== this.#turn) return;
				this.loading = loading;
				this.status = 'loading';
			};
			for await (const item of this.#networks.run(name, input, tell, left)) {
				if (turn !== this.#turn) return false;
				this.status = 'working';
				if (pace === 'each') take(item);
				else this.#takeLater(() => take(item));
			}
		} catch (problem) {
			if (turn === this.#turn) this.#fail(problem);
			return false;
		}
		if (turn !== this.#turn) return false;
		this.#takeWaiting();
		this.status = 'idle';
		return true;
	}

	/** Ends what is on its way; what has come so far stays. */
	cancel(): void {
		this.#takeWaiting();
		this.#leave();
		this.#turn++;
		if (this.busy) this.status = 'idle';
	}

	/** Tries again what failed. */
	retry(): void {
		void this.#again?.();
	}

	#takeLater(take: () => void): void {
		this.#waiting.push(take);
		if (this.#waiting.length === 1) this.#nextFrame(() => this.#takeWaiting());
	}

	#takeWaiting(): void {
		const all = this.#waiting;
		this.#waiting = [];
		for (const take of all) take();
	}

	#fail(problem: unknown): void {
		this.#takeWaiting();
		const known = problem instanceof JobFailure;
		this.trouble = known ? problem.trouble : { reason: 'stopped' };
		this.status = 'failed';
		if (!known) throw problem;
	}
}
