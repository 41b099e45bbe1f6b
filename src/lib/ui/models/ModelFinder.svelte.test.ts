import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { all, courseOf, one, pageOf, showIsland, wordsOf } from '../../../../tests/quiz/show.ts';
import { translate } from '../../../../tests/touched.ts';
import { rowOf } from '#lib/core/catalogue/rows.ts';
import type { CatalogueEntry, Fact } from '#lib/core/course/types.ts';
import ModelDetails from './ModelDetails.svelte';
import ModelFinder from './ModelFinder.svelte';
import ModelTable from './ModelTable.svelte';

const fact = (value: string | number, own: Partial<Fact> = {}): Fact => ({
	...{ id: 'x.x', value, kind: 'state', text: String(value), source: 'BOOK' },
	...{ seen: '2026-10-09', freshUntil: '2027-02-06' },
	...own
});
const date = (value: string) => fact(value, { kind: 'date' });
const dollars = (value: number) => {
	const price = { unit: 'usd-per-million-tokens', kind: 'price', freshUntil: '2027-01-01' };
	return fact(value, { ...price, text: `$${value}` });
};
const entry = (
	id: string,
	name: string,
	facts: Record<string, Fact>,
	own: Partial<CatalogueEntry> = {}
): CatalogueEntry => ({
	...{ id, name, kind: 'model', provider: 'Acme', type: 'language' },
	...{ input: ['text'], output: ['text'], facts },
	...own
});

const models = [
	entry('lark', 'Lark', { state: fact('active'), 'price-in': dollars(2) }),
	entry('mole', 'Mole', {
		state: fact('legacy', { seen: '2026-08-18' }),
		legacy: date('2026-05-26'),
		'end-of-life': date('2026-11-26'),
		'price-in': dollars(1)
	}),
	entry('newt', 'Newt', { state: fact('active') }, { provider: 'Birch', modelId: 'birch.newt-v1' })
];
const source = {
	...{ id: 'BOOK', title: 'The book', url: 'https://example.org/book' },
	...{ kind: 'page', seen: '2026' }
};

let address = '';
beforeEach(() => {
	address = location.href;
});
afterEach(() => history.replaceState(null, '', address));

/** The page of models as the build draws it, made live on a day, at an address with this query. */
async function visit({ today = '2026-11-23', query = '', listed = models } = {}) {
	history.replaceState(null, '', location.pathname + query);
	await render(ModelTable, { props: { models: listed, listed: '2026-10-09' } });
	const details = document.createElement('main');
	details.id = 'details';
	document.body.append(details);
	for (const model of models) {
		const props = { model, sources: { BOOK: source } };
		await render(ModelDetails, { target: details, props });
	}
	const page = pageOf(courseOf([]));
	const props = {
		...{ rows: models.map(rowOf), providers: { acme: 'Acme', birch: 'Birch' } },
		...{ table: 'models', details: 'details' }
	};
	const { container } = await showIsland(ModelFinder, props, page);
	page.services.device.setDay(today);
	const table = one(document.body, '#models');
	const shown = () =>
		all(table, '[data-model]').flatMap((row) => (row.hidden ? [] : (row.dataset['model'] ?? '')));
	return { container, table, shown, details };
}

const status = (container: HTMLElement) => wordsOf(one(container, '[role=status]'));

describe('ModelFinder', () => {
	it('shows the models of the address, says how many, and names what it does not know', async () => {
		const { container, shown } = await visit({ query: '?provider=acme&sort=price-in&type=robot' });
		await expect.poll(shown).toEqual(['mole', 'lark']);
		expect(status(container)).toBe('2 of 3 models');
		expect(wordsOf(one(container, '[role=alert]'))).toContain('robot as “Type”');
	});

	it('finds by model ID while one types, and shows all again when asked', async () => {
		const { container, shown } = await visit();
		await userEvent.fill(one(container, 'input'), 'NEWT-V1');
		await expect.poll(shown).toEqual(['newt']);
		expect(location.search).toBe('?q=NEWT-V1');
		await userEvent.click(one(container, '.count button'));
		await expect.poll(shown).toEqual(['lark', 'mole', 'newt']);
		expect(location.search).toBe('');
		expect(document.activeElement).toBe(one(container, '[role=status]'));
	});

	it('takes the details out of the page, to show one at a time', async () => {
		const { details } = await visit();
		await expect.poll(() => details.isConnected).toBe(false);
	});

	it('counts on, and finds by the words that were built, on a translated page', async () => {
		const { container, table, shown } = await visit();
		await expect.poll(shown).toHaveLength(3);
		translate(container);
		translate(table);
		for (const name of all(table, '[data-model] font')) name.textContent = 'Lerche';
		await userEvent.fill(one(container, 'input'), 'newt');
		await expect.poll(() => status(container)).toBe('1 of 3 models');
		expect(shown()).toEqual(['newt']);
		await userEvent.fill(one(container, 'input'), 'walrus');
		await expect
			.poll(() => status(container))
			.toBe('0 of 3 models. Take a filter away, or try other words.');
	});

	it('leaves a table alone that is not the one that was built, and says nothing of it', async () => {
		const { container, table, shown, details } = await visit({
			...{ listed: models.slice(1), query: '?provider=birch' }
		});
		await expect.poll(() => all(container, 'form, [role=status]')).toEqual([]);
		expect([shown(), details.isConnected]).toEqual([['mole', 'newt'], true]);
		expect(all(table, '.old')).toEqual([]);
		details.remove();
	});

	it('says what to do where no model fits', async () => {
		const { container } = await visit({ query: '?q=walrus' });
		await expect
			.poll(() => status(container))
			.toBe('0 of 3 models. Take a filter away, or try other words.');
	});

	it('orders by a column from the keyboard, the other way round at the second time', async () => {
		await browserPage.viewport(1280, 800);
		const { table, shown } = await visit();
		const head = one(table, '[data-sort=price-in]');
		one(head, 'button').focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(shown).toEqual(['mole', 'lark', 'newt']);
		expect(head.getAttribute('aria-sort')).toBe('ascending');
		await userEvent.keyboard('{Enter}');
		await expect.poll(shown).toEqual(['lark', 'mole', 'newt']);
		expect(head.getAttribute('aria-sort')).toBe('descending');
		expect(all(table, '[aria-sort]')).toEqual([head]);
	});

	it('opens a model from its name, puts it into the address, and closes on Escape', async () => {
		const { table } = await visit();
		await userEvent.click(one(table, '[data-model=mole] a'));
		await expect.poll(() => wordsOf(one(document.body, 'dialog'))).toContain('it ends in 3 days');
		expect(location.search).toBe('?model=mole');
		expect(one(document.body, 'dialog').textContent).toContain('Seen 18 August 2026');
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => location.search).toBe('');
		expect(all(document.body, 'dialog')).toEqual([]);
		expect(all(document.body, '#mole')).toEqual([]);
	});

	it('shows a model as ended from the day of its end, and finds it as such', async () => {
		const { table, shown } = await visit({ today: '2026-11-26', query: '?state=end-of-life' });
		await expect.poll(shown).toEqual(['mole']);
		expect(wordsOf(one(table, '[data-model=mole]'))).toContain('Ended since 26 November 2026');
	});

	it('marks what is past its shelf life, in the table and in the details', async () => {
		const { table } = await visit({ today: '2027-01-02', query: '?model=lark' });
		const old = () => all(table, '.old').map((element) => element.textContent.trim());
		await expect.poll(old).toEqual(['old: Oct 2026', 'old: Oct 2026']);
		const panel = () => all(document.body, 'dialog [data-fresh-until]').map(wordsOf);
		await expect
			.poll(panel)
			.toEqual([
				expect.not.stringContaining('may be out of date'),
				expect.stringContaining('may be out of date')
			]);
	});
});
