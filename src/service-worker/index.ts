// Keeps the whole course on the device, and answers from there. It never takes the place of an
// earlier worker by itself: that waits until the learner says so, or until no page is open.
import { base, build, files, prerendered, version } from '$service-worker';
import { readPageMessage, type WorkerMessage } from '#lib/browser/offline-messages.ts';
import { makeEdition } from './edition.ts';
import { planAnswer, type Plan } from './plan.ts';
import { rebuilt, Shelf } from './shelf.ts';

declare const self: ServiceWorkerGlobalScope;

const edition = makeEdition({
	origin: self.location.origin,
	base,
	version,
	build,
	islands: __ISLANDS__.map((path) => `${base}/${path}`),
	files,
	prerendered
});
const shelf = new Shelf(edition, { caches: self.caches, fetch: (request) => self.fetch(request) });

async function pages(): Promise<readonly WindowClient[]> {
	return await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
}

async function tellPages(message: WorkerMessage): Promise<void> {
	for (const page of await pages()) page.postMessage(message);
}

const save = () => shelf.save((done, total) => void tellPages({ kind: 'saving', done, total }));

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

/** Makes sure that the edition is whole, mends it where it is not, and says so only then. */
async function check(page: Client | ServiceWorker | MessagePort | null): Promise<void> {
	await save();
	page?.postMessage({ kind: 'ready' } satisfies WorkerMessage);
	await tidy(page instanceof Client ? page : undefined);
}

async function answer(plan: Plan, request: Request): Promise<Response> {
	switch (plan.kind) {
		case 'saved':
			return (await shelf.copyOf(plan.path)) ?? (await self.fetch(request));
		case 'redirect':
			return Response.redirect(plan.to, 301);
		case 'other-edition':
			return (await shelf.otherCopyOf(plan.path)) ?? (await self.fetch(request));
		case 'unknown-page':
			return await self.fetch(request).catch(async (problem: unknown) => {
				const page = await shelf.copyOf(edition.missingPage);
				if (!page) throw problem;
				return rebuilt(page, 404);
			});
	}
}

self.addEventListener('install', (event) => event.waitUntil(save()));

self.addEventListener('activate', (event) =>
	event.waitUntil(tidy().then(() => self.clients.claim()))
);

self.addEventListener('message', (event) => {
	switch (readPageMessage(event.data)) {
		case 'check':
			// Not whole and no network to mend it: then nothing is said, and a later page asks again.
			event.waitUntil(check(event.source).catch(() => undefined));
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
