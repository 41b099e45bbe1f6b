import '#lib/ui/styles/base.css';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeBrowser } from '../../../../tests/progress/fake-browser.ts';
import { one, pageOf, showPart, wordsOf } from '../../../../tests/quiz/show.ts';
import KeepingNotice from './KeepingNotice.svelte';

/** The notice of a page on which something was recorded. */
async function draw(browser = new FakeBrowser()) {
	const page = pageOf({ passMark: 80, lessons: [] }, browser);
	const { container } = await showPart(KeepingNotice, { href: 'progress/', asks: false }, page);
	page.attach();
	const { progress } = page.services;
	const answer = () => progress.readSection('llm', String(performance.now()));
	answer();
	return { container, status: one(container, '[role=status]'), answer };
}

/** A browser whose storage is full. */
function fullBrowser(): FakeBrowser {
	const browser = new FakeBrowser();
	browser.quota = 0;
	return browser;
}

describe('KeepingNotice', () => {
	it('is an empty status while all is kept, so that what comes later is read out', async () => {
		const { status } = await draw();
		expect(wordsOf(status)).toBe('');
	});

	it('says what the first problem is, and where progress can be exported', async () => {
		const { status, container } = await draw(fullBrowser());
		await expect.poll(() => wordsOf(status)).toMatch(/storage .* is full/);
		expect(one(container, 'a')).toHaveAttribute('href', 'progress/');
	});

	it('can be closed, and says the same no second time', async () => {
		const { status, container, answer } = await draw(fullBrowser());
		await userEvent.click(one(container, '[data-close]'));
		expect(wordsOf(status)).toBe('');
		answer();
		expect(wordsOf(status)).toBe('');
	});

	it('never covers what has the focus', async () => {
		const { status, container } = await draw(fullBrowser());
		container.insertAdjacentHTML(
			'afterbegin',
			'<p><button id="before">Before</button></p><p><button id="near">Near</button></p>' +
				'<style>#near { position: absolute; top: 96vh }</style>' +
				'<style>.filler { height: 200vh }</style><div class="filler"></div>'
		);
		const near = one(container, '#near');
		one(container, '#before').focus();
		await userEvent.tab();
		await expect.element(near).toHaveFocus();
		const bottom = () => near.getBoundingClientRect().bottom;
		const top = () => one(status, '.notice').getBoundingClientRect().top;
		await expect.poll(() => bottom() <= top()).toBe(true);
	});
});
