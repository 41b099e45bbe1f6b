import type { OfflineKeeper, OfflineReport, OfflineTrouble } from '#lib/core/ports/offline.ts';
import { Watched } from './watched.ts';

/** What the learner can be told and offered: `none` is nothing to say. */
export type OfflineStatus = 'none' | 'saving' | 'not-saved' | 'ready' | 'update' | 'missing';

/** Whether the course works without a network, and whether a new edition waits. */
export class Offline extends Watched {
	#supported = false;
	#percent = 0;
	#missing = false;
	#update = false;
	#ready = false;
	#saving: 'none' | 'saving' | 'not-saved' = 'none';
	#trouble: OfflineTrouble | undefined;
	#keeper: OfflineKeeper | undefined;

	/** True once a worker could be registered: the course is, or will be, kept on this device. */
	get supported(): boolean {
		this.observed();
		return this.#supported;
	}

	/** How much is saved, 0 to 100. */
	get percent(): number {
		this.observed();
		return this.#percent;
	}

	/** The first of these that holds is what the learner is told. */
	get status(): OfflineStatus {
		this.observed();
		if (this.#missing) return 'missing';
		if (this.#update) return 'update';
		return this.#ready ? 'ready' : this.#saving;
	}

	/** Why the course is not saved, where that is known. */
	get trouble(): OfflineTrouble | undefined {
		this.observed();
		return this.#trouble;
	}

	start(keeper: OfflineKeeper): void {
		this.#keeper = keeper;
		keeper.start((report) => {
			this.#hear(report);
			this.changed();
		});
	}

	/** Takes the new edition, if one waits, and loads the page anew. Only the learner asks for it. */
	reload(): void {
		this.#keeper?.reload();
	}

	#hear(report: OfflineReport): void {
		switch (report.kind) {
			case 'supported':
				this.#supported = true;
				break;
			case 'saving':
				this.#saving = 'saving';
				this.#percent = Math.floor((100 * report.done) / report.total);
				break;
			case 'not-saved':
				this.#saving = 'not-saved';
				this.#trouble = report.reason;
				// What was whole can be found damaged where nothing can be fetched.
				this.#ready = false;
				break;
			case 'ready':
				this.#ready = true;
				break;
			case 'update':
				this.#update = true;
				break;
			case 'missing':
				this.#missing = true;
		}
	}
}
