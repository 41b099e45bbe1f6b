import { COURSE_KEYS } from '#lib/core/course/identity.ts';
import type { OfflineKeeper, OfflineReport, OfflineTrouble } from '#lib/core/ports/offline.ts';
import { fetchAnew } from './offline-fetch.ts';
import { readWorkerMessage, type PageMessage } from './offline-messages.ts';

/** Saving is reported only when it takes longer than this, in milliseconds. */
const LONG = 4000;
/** A page that stays open asks for a new edition at most this often, in milliseconds. */
const ASK_EVERY = 30 * 60_000;

/** In the storage of a tab: its visit has had every copy looked into. */
const LOOKED_INTO = `${COURSE_KEYS}-copies-looked-into`;

/**
 * Keeps the course on the device through the service worker at `script`; undefined (while
 * developing) or a browser without service workers means that nothing is kept. Made before the
 * page loads pieces of script, it hears of a missing one; started later, it tells.
 */
export function offlineKeeper(script: string | undefined): OfflineKeeper {
	const container = script !== undefined && canKeep() ? navigator.serviceWorker : undefined;
	let page: OfflinePage | undefined;
	let missing = false;
	let told: ((report: OfflineReport) => void) | undefined;
	// A piece is gone after a deploy, or the network is: the text stays readable.
	addEventListener('vite:preloadError', () => {
		missing = true;
		told?.({ kind: 'missing' });
		if (container?.controller) send(container.controller, 'mend');
	});
	return {
		/** Starts once; `tell` is called for as long as the page is open. */
		start(tell: (report: OfflineReport) => void): void {
			told = tell;
			if (missing) tell({ kind: 'missing' });
			if (script === undefined || !container) return;
			page = new OfflinePage(container, script, tell);
			page.start();
		},
		/** Takes the new edition if one waits, and loads the page anew. */
		reload(): void {
			if (page?.takeUpdate()) return;
			if (missing) void askAnewForScripts().finally(() => location.reload());
			else location.reload();
		}
	};
}

/**
 * Whether this browser has service workers and lets this site keep anything. Where it does not, it would
 * refuse the worker too, and Firefox would write an error for it that nobody can catch.
 */
function canKeep(): boolean {
	try {
		return 'serviceWorker' in navigator && typeof localStorage === 'object';
	} catch {
		return false;
	}
}

/**
 * Browsers keep files whose name holds a hash for a year without asking, a damaged one too: reloading
 * the page alone would show it again.
 */
async function askAnewForScripts(): Promise<void> {
	const scripts = performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith('.js'));
	await Promise.allSettled(scripts.map((url) => fetchAnew(url.href)));
}

/** One open page and the workers of its site. */
class OfflinePage {
	readonly #container: ServiceWorkerContainer;
	readonly #script: string;
	readonly #tell: (report: OfflineReport) => void;
	readonly #since = performance.now();
	#registration: ServiceWorkerRegistration | undefined;
	#asked = performance.now();
	#ready = false;
	#trouble: OfflineTrouble | undefined;
	#accepted = false;
	#controlled: boolean;

	constructor(
		container: ServiceWorkerContainer,
		script: string,
		tell: (report: OfflineReport) => void
	) {
		this.#container = container;
		this.#script = script;
		this.#tell = tell;
		this.#controlled = container.controller !== null;
	}

	start(): void {
		this.#container.addEventListener('message', (event) => this.#hear(event.data));
		this.#container.startMessages();
		this.#container.addEventListener('controllerchange', () => this.#changeController());
		addEventListener('online', () => this.#tryAgain());
		document.addEventListener('visibilitychange', () => this.#return());
		// A page that no worker answered is told by the first one that becomes active, whenever that is.
		if (this.#container.controller) send(this.#container.controller, 'check');
		else void this.#container.ready.then(({ active }) => active && send(active, 'check'));
		// The page comes first: what is saved for later must not slow down what is read now, and the worker asks for
		// all that the page asks for: a font on its way would be asked for twice.
		const later = async () => {
			await document.fonts.ready;
			void this.#register();
			if (this.#container.controller && isNewVisit()) send(this.#container.controller, 'mend');
		};
		if (document.readyState === 'complete') void later();
		else addEventListener('load', () => void later(), { once: true });
	}

	/** Takes the edition that waits, and then loads the page anew; false when none waits. */
	takeUpdate(): boolean {
		const waiting = this.#registration?.waiting;
		if (!waiting) return false;
		this.#accepted = true;
		waiting.addEventListener('statechange', () => {
			if (waiting.state === 'activated' || waiting.state === 'redundant') location.reload();
		});
		send(waiting, 'take-over');
		return true;
	}

	/** Registers the worker, or again after a first try that failed. */
	async #register(): Promise<void> {
		try {
			const registration = await this.#container.register(this.#script);
			if (registration !== this.#registration) this.#watch(registration);
			this.#registration = registration;
			this.#tell({ kind: 'supported' });
		} catch {
			// Forbidden, or no network: the course works without it.
			if (!this.#container.controller) this.#tellNotSaved();
		}
	}

	/** The network is back, or the learner is, perhaps from the page where one signs in to a network. */
	#tryAgain(): void {
		if (this.#container.controller) send(this.#container.controller, 'check');
		void this.#register();
	}

	#watch(registration: ServiceWorkerRegistration): void {
		if (registration.installing) this.#follow(registration.installing, registration);
		if (registration.waiting && registration.active) this.#tell({ kind: 'update' });
		registration.addEventListener('updatefound', () => {
			if (registration.installing) this.#follow(registration.installing, registration);
		});
	}

	#follow(worker: ServiceWorker, registration: ServiceWorkerRegistration): void {
		worker.addEventListener('statechange', () => {
			if (worker.state === 'installed' && registration.active) this.#tell({ kind: 'update' });
			if (worker.state === 'redundant' && !registration.active) this.#tellNotSaved();
		});
	}

	#hear(data: unknown): void {
		const message = readWorkerMessage(data);
		switch (message?.kind) {
			case 'ready':
				this.#ready = true;
				this.#trouble = undefined;
				this.#tell(message);
				break;
			case 'not-saved':
				this.#ready = false;
				this.#trouble = message.reason;
				this.#tellNotSaved();
				break;
			case 'saving':
				if (!this.#ready && performance.now() - this.#since > LONG) this.#tell(message);
				break;
			case undefined:
		}
	}

	#tellNotSaved(): void {
		this.#tell({ kind: 'not-saved', ...(this.#trouble && { reason: this.#trouble }) });
	}

	/** Another tab took the new edition: this page shows the old one until its learner goes on. */
	#changeController(): void {
		if (this.#controlled && !this.#accepted) this.#tell({ kind: 'update' });
		this.#controlled = true;
	}

	/** The learner comes back to a page that stayed open: perhaps there is a new edition. */
	#return(): void {
		if (document.visibilityState === 'hidden') return;
		if (this.#trouble) this.#tryAgain();
		const now = performance.now();
		if (now - this.#asked < ASK_EVERY) return;
		this.#asked = now;
		this.#registration?.update().catch(() => undefined);
	}
}

/** True once for each visit of a tab. */
function isNewVisit(): boolean {
	const isNew = sessionStorage.getItem(LOOKED_INTO) === null;
	if (isNew) sessionStorage.setItem(LOOKED_INTO, '');
	return isNew;
}

function send(worker: ServiceWorker, message: PageMessage): void {
	worker.postMessage(message);
}
