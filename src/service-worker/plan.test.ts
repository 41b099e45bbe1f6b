import { describe, expect, it } from 'vitest';
import { makeEdition } from './edition.ts';
import { planAnswer } from './plan.ts';

const HOST = 'https://host.example';
const PAGES = ['/course/', '/course/about/'];
const SCRIPT = '/course/_app/immutable/a.1.js';

const kept = [...PAGES, SCRIPT, '/course/favicon.svg'];
const files = Object.fromEntries(kept.map((path) => [path.replace('/course/', ''), 'hash']));
const edition = makeEdition({ name: 'v1', files }, HOST, '/course');

interface Options {
	method?: string;
	mode?: string;
	headers?: Record<string, string>;
}

function plan(url: string, { method = 'GET', mode = 'cors', headers }: Options = {}) {
	const asked = { method, mode, url: new URL(url, HOST).href, headers: new Headers(headers) };
	return planAnswer(asked, edition);
}

const visit = (url: string) => plan(url, { mode: 'navigate' });

describe('planAnswer', () => {
	it('answers everything of the edition from what is saved', () => {
		for (const path of kept) {
			expect(plan(path)).toEqual({ kind: 'saved', path });
		}
	});

	it('matches by path, whatever the query and the hash', () => {
		expect(plan(`${SCRIPT}?x=1`)).toEqual({ kind: 'saved', path: SCRIPT });
		expect(visit('/course/about/?a=1#b')).toEqual({ kind: 'saved', path: '/course/about/' });
	});

	it('sends a page without its slash to the address with it, with its query', () => {
		const to = `${HOST}/course/about/`;
		expect(visit('/course/about')).toEqual({ kind: 'redirect', to });
		expect(visit('/course/about?a=1')).toEqual({ kind: 'redirect', to: `${to}?a=1` });
		expect(visit('/course/about/index.html')).toEqual({ kind: 'redirect', to });
		expect(visit('/course/index.html')).toEqual({ kind: 'redirect', to: `${HOST}/course/` });
	});

	it('asks the host for a page that it does not know', () => {
		expect(visit('/course/nowhere/')).toEqual({ kind: 'unknown-page' });
		expect(visit('/course/aboutindex.html')).toEqual({ kind: 'unknown-page' });
	});

	it('looks into other editions for their hashed files', () => {
		const path = '/course/_app/immutable/old.9.js';
		expect(plan(path)).toEqual({ kind: 'other-edition', path });
	});

	it('leaves other files of the site to the browser', () => {
		expect(plan('/course/cards/cost.png')).toBeUndefined();
		expect(plan('/course/_app/version.json')).toBeUndefined();
		expect(plan('/course/service-worker.js')).toBeUndefined();
	});

	it('leaves alone what is no plain reading', () => {
		for (const method of ['POST', 'HEAD', 'PUT']) {
			expect(plan('/course/', { method, mode: 'navigate' })).toBeUndefined();
		}
		expect(plan('/course/favicon.svg', { headers: { range: 'bytes=0-9' } })).toBeUndefined();
	});

	it('leaves alone what is outside of its folder or on another host', () => {
		expect(visit('/')).toBeUndefined();
		expect(visit('/courses/')).toBeUndefined();
		expect(visit('https://other.example/course/')).toBeUndefined();
	});
});
