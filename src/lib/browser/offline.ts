import { readWorkerMessage, type PageMessage } from './offline-messages.ts';

/** What becomes known about offline use while a page is open. */
type Report =
	| { kind: 'supported' }
	| { kind: 'saving'; done: number; total: number }
	| { kind: 'not-saved' }
	| { kind: 'ready' }
	| { kind: 'update' }
	| { kind: 'missing' };

/** Saving is reported only when it takes longer than this, in milliseconds. */
const LONG = 4000;
/** A page that stays open asks for a new edition at most this often, in milliseconds. */
const ASK_EVERY = 30 * 60_000;

/**
 * Keeps the course on the device through the service worker at `script`; undefined (while
 * developing) or a browser without service workers means that nothing is kept. Made before the
 * page loads pieces of script, it hears of a missing one; started later, it tells.
 */
export function offlineKeeper(script: string | undefined) {
	let page: OfflinePage | undefined;
	let missing = false;
	let told: ((report: Report) => void) | undefined;
	// A piece is gone after a deploy, or the network is: the text stays readable.
	addEventListener('vite:preloadError', () => {
		missing = true;
		told?.({ kind: 'missing' });
	});
	return {
		/** Starts once; `tell` is called for as long as the page is open. */
		start(tell: (report: Report) => void): void {
			told = tell;
			if (missing) tell({ kind: 'missing' });
			if (script === undefined || !('serviceWorker' in navigator)) return;
			page = new OfflinePage(navigator.serviceWorker, script, tell);
			page.start();
		},
		/** Takes the new edition if one waits, and loads the page anew. */
		reload(): void {
			if (page) page.reload();
			else location.reload();
		}
	};
}

/** One open page and the workers of its site. */
class OfflinePage {
	readonly #container: ServiceWorkerContainer;
	readonly #script: string;
	readonly #tell: (report: Report) => void;
	readonly #since = performance.now();
	#registration: ServiceWorkerRegistration | undefined;
	#asked = performance.now();
	#ready = false;
	#accepted = false;
	#controlled: boolean;

	constructor(container: ServiceWorkerContainer, script: string, tell: (report: Report) => void) {
		this.#container = container;
		this.#script = script;
		this.#tell = tell;
		this.#controlled = container.controller !== null;
	}

	start(): void {
		this.#container.addEventListener('message', (event) => this.#hear(event.data));
		this.#container.startMessages();
		this.#container.addEventListener('controllerchange', () => this.#changeController());
		addEventListener('online', () => void this.#register());
		document.addEventListener('visibilitychange', () => this.#return());
		if (this.#container.controller) send(this.#container.controller, 'check');
		// The page comes first: what is saved for later must not slow down what is read now.
		if (document.readyState === 'complete') void this.#register();
		else addEventListener('load', () => void this.#register(), { once: true });
	}

	reload(): void {
		const waiting = this.#registration?.waiting;
		if (!waiting) {
			location.reload();
			return;
		}
		this.#accepted = true;
		waiting.addEventListener('statechange', () => {
			if (waiting.state === 'activated' || waiting.state === 'redundant') location.reload();
		});
		send(waiting, 'take-over');
	}

	/** Registers the worker, or again after a first try that failed. */
	async #register(): Promise<void> {
		try {
			const registration = await this.#container.register(this.#script);
			if (registration !== this.#registration) this.#watch(registration);
			this.#registration = registration;
			this.#tell({ kind: 'supported' });
		} catch {
			// Forbidden, or no network: the course works without it, and says nothing.
		}
	}

	#watch(registration: ServiceWorkerRegistration): void {
		const { installing, waiting, active } = registration;
		if (installing) this.#follow(installing, registration);
		if (waiting && active) this.#tell({ kind: 'update' });
		if (active && !this.#controlled) send(active, 'check');
		registration.addEventListener('updatefound', () => {
			if (registration.installing) this.#follow(registration.installing, registration);
		});
	}

	#follow(worker: ServiceWorker, registration: ServiceWorkerRegistration): void {
		const isFirst = !registration.active;
		worker.addEventListener('statechange', () => {
			if (worker.state === 'installed' && registration.active) this.#tell({ kind: 'update' });
			// A later edition is asked for by its own pages: this one shows an earlier, and still needs it.
			if (worker.state === 'activated' && isFirst) send(worker, 'check');
			if (worker.state === 'redundant' && !registration.active) this.#tell({ kind: 'not-saved' });
		});
	}

	#hear(data: unknown): void {
		const message = readWorkerMessage(data);
		if (message?.kind === 'ready') {
			this.#ready = true;
			this.#tell(message);
		} else if (message && !this.#ready && performance.now() - this.#since > LONG) {
			this.#tell(message);
		}
	}

	/** Another tab took the new edition: this page shows the old one until its learner goes on. */
	#changeController(): void {
		if (this.#controlled && !this.#accepted) this.#tell({ kind: 'update' });
		this.#controlled = true;
	}

	/** The learner comes back to a page that stayed open: perhaps there is a new edition. */
	#return(): void {
		const now = performance.now();
		if (document.visibilityState === 'hidden' || now - this.#asked < ASK_EVERY) return;
		this.#asked = now;
		this.#registration?.update().catch(() => undefined);
	}
}

function send(worker: ServiceWorker, message: PageMessage): void {
	worker.postMessage(message);
}
