import { describe, expect, it } from 'vitest';
import { chooseByKey, fieldsOf, fillForm, goOnByKey, isTouched } from './form.ts';

const choice = (id: string, more = '') =>
	`<li class="option"><label><input type="radio" name="option" value="${id}" ${more} />${id}</label></li>`;
const list = (...items: string[]) => `<ul class="options">${items.join('')}</ul>`;
const boxes = `<input type="checkbox" name="box" value="a" /><input type="checkbox" name="box" value="b" />`;
const select = `<select name="pair"><option value="">Choose</option><option value="x">X</option></select>`;
const text = `<input type="text" name="text" />`;

function formOf(html: string): HTMLFormElement {
	const form = document.createElement('form');
	form.innerHTML = html;
	document.body.replaceChildren(form);
	return form;
}

function input(form: HTMLFormElement, value: string): HTMLInputElement {
	const found = form.querySelector<HTMLInputElement>(`[value="${value}"]`);
	if (!found) throw new Error(`No input has the value "${value}".`);
	return found;
}

/** Presses a key on an element; says whether it chose something. */
function pressOn(target: Element | null, key: string, more: KeyboardEventInit = {}): boolean {
	const form = target?.closest('form');
	if (!form || !target) throw new Error('There is nothing to press a key on.');
	let chose = false;
	const listen = (event: KeyboardEvent) => (chose = chooseByKey(form, event));
	form.addEventListener('keydown', listen, { once: true });
	target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
	return chose;
}

describe('the answer in a form', () => {
	it('is what is ticked, picked and typed', () => {
		const form = formOf(boxes + select + text + list(choice('a1')));
		expect([...fieldsOf(form)]).toEqual([
			['pair', ['']],
			['text', ['']]
		]);
		input(form, 'a').click();
		input(form, 'b').click();
		expect(fieldsOf(form).get('box')).toEqual(['a', 'b']);
	});

	it('is shown again as it was', () => {
		const form = formOf(boxes + select + text + list(choice('a1'), choice('a2')));
		const fields = new Map([
			['box', ['b']],
			['pair', ['x']],
			['text', ['tokens']],
			['option', ['a2']]
		]);
		fillForm(form, fields);
		expect(new Map(fieldsOf(form))).toEqual(fields);
	});

	it('leaves alone what the earlier answer says nothing of', () => {
		const form = formOf(boxes + text);
		input(form, 'a').click();
		fillForm(form, new Map([['text', ['tokens']]]));
		expect(input(form, 'a').checked).toBe(true);
	});
});

describe('isTouched', () => {
	it.each([
		['a box', boxes, (form: HTMLFormElement) => input(form, 'a').click()],
		['a choice', list(choice('a1')), (form: HTMLFormElement) => input(form, 'a1').click()],
		['a pick', select, (form: HTMLFormElement) => fillForm(form, new Map([['pair', ['x']]]))],
		['a text', text, (form: HTMLFormElement) => fillForm(form, new Map([['text', ['t']]]))]
	])('is true after %s, and not before', (_, html, touch) => {
		const form = formOf(html);
		expect(isTouched(form)).toBe(false);
		touch(form);
		expect(isTouched(form)).toBe(true);
	});
});

describe('chooseByKey', () => {
	const two = `<fieldset>${list(choice('a1'), choice('a2'))}</fieldset><button>Check</button>`;

	it.each([
		['1', 'a1'],
		['2', 'a2'],
		['a', 'a1'],
		['B', 'a2']
	])('chooses by the key %s the option %s, and puts the focus on it', (key, id) => {
		const form = formOf(two);
		expect(pressOn(form.querySelector('button'), key)).toBe(true);
		expect(input(form, id).checked).toBe(true);
		expect(document.activeElement).toBe(input(form, id));
	});

	it.each(['3', '0', 'C', 'z', 'Enter', 'ArrowDown', ' '])('leaves the key "%s" alone', (key) => {
		const form = formOf(two);
		expect(pressOn(input(form, 'a1'), key)).toBe(false);
		expect(form.querySelector(':checked')).toBeNull();
	});

	it('leaves shortcuts of the browser alone', () => {
		const form = formOf(two);
		for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
			expect(pressOn(input(form, 'a1'), '1', more)).toBe(false);
		}
	});

	it('leaves keys to text where text is typed or a list is open', () => {
		const form = formOf(two + text + select);
		expect(pressOn(form.querySelector('[type=text]'), '1')).toBe(false);
		expect(pressOn(form.querySelector('select'), 'a')).toBe(false);
	});

	it('chooses nothing that is locked', () => {
		const form = formOf(list(choice('a1', 'disabled')) + '<button>Next</button>');
		expect(pressOn(form.querySelector('button'), '1')).toBe(false);
	});

	it('names the options of the part of a case that has the focus', () => {
		const parts = [
			list(choice('a1'), choice('a2')),
			list(choice('b1'), choice('b2')).replaceAll('name="option"', 'name="other"')
		].map((part) => `<fieldset>${part}</fieldset>`);
		const form = formOf(`<fieldset>${parts.join('')}</fieldset><button>Check</button>`);
		expect(pressOn(input(form, 'b1'), '2')).toBe(true);
		expect(input(form, 'b2').checked).toBe(true);
		expect(pressOn(input(form, 'a1'), 'A')).toBe(true);
		expect(input(form, 'a1').checked).toBe(true);
		expect(pressOn(form.querySelector('button'), '2')).toBe(false);
	});
});

describe('goOnByKey', () => {
	const html = `<div class="result" tabindex="-1"></div><input type="text" />
		<p class="foot"><button type="button" class="button main">Next</button></p>`;

	function enterOn(
		selector: string,
		more: KeyboardEventInit = {}
	): { went: boolean; clicks: number } {
		const form = formOf(html);
		let [went, clicks] = [false, 0];
		form.querySelector('button')?.addEventListener('click', () => clicks++);
		form.addEventListener('keydown', (event) => (went = goOnByKey(form, event)));
		const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...more });
		form.querySelector(selector)?.dispatchEvent(event);
		return { went, clicks };
	}

	it('goes on at Enter on the result', () => {
		expect(enterOn('.result')).toEqual({ went: true, clicks: 1 });
	});

	it('goes on at no other key, from no other place, and not while the key is held down', () => {
		expect(enterOn('.result', { key: ' ' })).toEqual({ went: false, clicks: 0 });
		expect(enterOn('input')).toEqual({ went: false, clicks: 0 });
		expect(enterOn('.result', { repeat: true })).toEqual({ went: false, clicks: 0 });
	});
});
