// Keeps the whole course on the device, and answers from there. It never takes the place of an
// earlier worker by itself: that waits until the learner says so, or until no page is open.
import type { OfflineTrouble } from '#lib/core/ports/offline.ts';
import { readPageMessage, type WorkerMessage } from '#lib/browser/offline-messages.ts';
import { makeEdition, type EditionList } from './edition.ts';
import { planAnswer, type Plan } from './plan.ts';
import { NotSaved, Shelf, withStatus } from './shelf.ts';

declare const self: ServiceWorkerGlobalScope & { readonly edition: EditionList };

const base = new URL('.', self.location.href).pathname.replace(/\/$/, '');
const edition = makeEdition(self.edition, self.location.origin, base);
const shelf = new Shelf(edition, { caches: self.caches, fetch: (request) => self.fetch(request) });

async function tellPages(message: WorkerMessage): Promise<void> {
	const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const page of pages) page.postMessage(message);
}

const tellProgress = (done: number, total: number) =>
	void tellPages({ kind: 'saving', done, total });

/** Several pages may ask while the same files are still on their way. */
let saving: Promise<void> | undefined;

function save(): Promise<void> {
	saving ??= shelf.save(tellProgress).finally(() => (saving = undefined));
	return saving;
}

const reasonOf = (problem: unknown): OfflineTrouble =>
	problem instanceof NotSaved ? problem.reason : 'storage';

async function install(): Promise<void> {
	try {
		await save();
	} catch (problem) {
		// An update that could not be saved leaves what is here as it is.
		const message = { kind: 'not-saved', reason: reasonOf(problem) } as const;
		if (!self.registration.active) await tellPages(message);
		throw problem;
	}
}

/**
 * Removes earlier editions once nobody can need them: not while another tab than the one that asks may
 * still show one, and not while a newer one is being saved, which copies from here. Counting tabs is not
 * enough: the one that asks may be between two pages, and the one that is counted be another.
 */
async function tidy(page?: Client): Promise<void> {
	if (self.registration.installing ?? self.registration.waiting) return;
	const tabs = await self.clients.matchAll({ type: 'window' });
	if (tabs.every(({ id }) => id === page?.id)) await shelf.removeOthers();
}

/** Makes sure that the edition is whole, mends it where it is not, and says whether it is. */
async function check(page: ExtendableMessageEvent['source'], all: boolean): Promise<void> {
	const tell = (message: WorkerMessage) => page?.postMessage(message);
	try {
		if (all) await shelf.throwOutDamaged();
		await save();
	} catch (problem) {
		// A later page asks again.
		tell({ kind: 'not-saved', reason: reasonOf(problem) });
		return;
	}
	tell({ kind: 'ready' });
	await tidy(page instanceof Client ? page : undefined);
}

/** The saved copy, else what the host has; storage that fails must not keep a page from the network. */
async function answerSaved(path: string, request: Request): Promise<Response> {
	const copy = await shelf.copyOf(path).catch(() => undefined);
	return copy ?? (await shelf.renew(path).catch(() => self.fetch(request)));
}

async function answer(plan: Plan, request: Request): Promise<Response> {
	switch (plan.kind) {
		case 'saved':
			return await answerSaved(plan.path, request);
		case 'redirect':
			return Response.redirect(plan.to, 301);
		case 'other-edition':
			return (
				(await shelf.otherCopyOf(plan.path).catch(() => undefined)) ?? (await self.fetch(request))
			);
		case 'unknown-page':
			return await self.fetch(request).catch(async (problem: unknown) => {
				const page = await shelf.copyOf(edition.missingPage);
				if (!page) throw problem;
				return withStatus(page, 404);
			});
	}
}

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) =>
	event.waitUntil(tidy().then(() => self.clients.claim()))
);

self.addEventListener('message', (event) => {
	const message = readPageMessage(event.data);
	switch (message) {
		case 'check':
		case 'mend':
			event.waitUntil(check(event.source, message === 'mend').catch(() => undefined));
			break;
		case 'take-over':
			event.waitUntil(self.skipWaiting());
			break;
		case undefined:
	}
});

self.addEventListener('fetch', (event) => {
	const plan = planAnswer(event.request, edition);
	if (plan) event.respondWith(answer(plan, event.request));
});
