import type { FormFields } from '#lib/core/quiz/types.ts';

/** What a form holds now, as the core reads it. */
export function fieldsOf(form: HTMLFormElement): FormFields {
	const fields = new Map<string, string[]>();
	for (const [name, value] of new FormData(form)) {
		if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value]);
	}
	return fields;
}

/** Shows an answer in a form: ticks, picks and types what the fields say. */
export function fillForm(form: HTMLFormElement, fields: FormFields): void {
	for (const element of form.elements) {
		if (element instanceof HTMLInputElement) {
			const values = fields.get(element.name);
			if (!values) continue;
			if (element.type === 'text') element.value = values[0] ?? '';
			else element.checked = values.includes(element.value);
		} else if (element instanceof HTMLSelectElement) {
			const value = fields.get(element.name)?.[0];
			if (value !== undefined) element.value = value;
		}
	}
}

/** True when the learner has chosen, moved or typed anything in the form. */
export function isTouched(form: HTMLFormElement): boolean {
	return [...form.elements].some((element) => {
		if (element instanceof HTMLSelectElement) return isPicked(element);
		if (!(element instanceof HTMLInputElement)) return false;
		if (element.type === 'hidden') return element.value === 'yes';
		return element.type === 'text' ? element.value !== '' : element.checked;
	});
}

/** True for a list whose choice is not the one that the page was drawn with. */
function isPicked(select: HTMLSelectElement): boolean {
	const drawn = [...select.options].findIndex((option) => option.defaultSelected);
	return select.selectedIndex !== Math.max(0, drawn);
}

/** Takes every choice and text out of a form. Not `reset`, which knows the order of the first attempt only. */
export function emptyForm(form: HTMLFormElement): void {
	for (const element of form.elements) {
		if (element instanceof HTMLSelectElement) element.selectedIndex = 0;
		else if (element instanceof HTMLInputElement && element.type === 'text') element.value = '';
		else if (element instanceof HTMLInputElement) element.checked = false;
	}
}

/** Keeps an answer as it was graded, or frees the fields for the next one. What was typed can still be selected. */
export function lockForm(form: HTMLFormElement, locked: boolean): void {
	for (const element of form.elements) {
		if (element instanceof HTMLSelectElement) element.disabled = locked;
		else if (element instanceof HTMLInputElement && element.type === 'text') {
			element.readOnly = locked;
		} else if (element instanceof HTMLInputElement) element.disabled = locked;
	}
}

const typing = (target: EventTarget | null): boolean =>
	(target instanceof HTMLInputElement && target.type === 'text') ||
	target instanceof HTMLSelectElement ||
	target instanceof HTMLTextAreaElement;

/** The choices that keys name: those of the part of a case that has the focus, or the only ones. */
function choicesAt(form: HTMLFormElement, target: EventTarget | null): HTMLInputElement[] {
	const part = target instanceof Element ? target.closest('fieldset') : null;
	const lists = (part ?? form).querySelectorAll('.options:has(> .option > label > input)');
	const list = lists.length === 1 ? lists[0] : undefined;
	return list ? [...list.querySelectorAll<HTMLInputElement>('.option > label > input')] : [];
}

/** True for a key that is pressed alone, once, where no text is typed: one held down would toggle a box at each repeat. */
const isSingleKey = (event: KeyboardEvent): boolean =>
	!(event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) &&
	!typing(event.target);

/**
 * Chooses the option that a key names: 1 to 9, or the option's letter. Says whether it did.
 * Only choices have such keys; where text is typed, keys are text.
 */
export function chooseByKey(form: HTMLFormElement, event: KeyboardEvent): boolean {
	if (!isSingleKey(event)) return false;
	const key = event.key.toUpperCase();
	const place = /^[1-9]$/.test(key) ? Number(key) - 1 : 'ABCDEF'.indexOf(key);
	const choice = event.key.length === 1 ? choicesAt(form, event.target)[place] : undefined;
	if (!choice || choice.disabled) return false;
	choice.click();
	choice.focus();
	return true;
}

/** What single keys say of the learner's own answer. */
const CONFIDENCE_KEYS: Readonly<Record<string, string>> = { s: 'sure', n: 'unsure' };

/** Says how sure the learner is, at the key S or N. Says whether it did. */
export function confideByKey(form: HTMLFormElement, event: KeyboardEvent): boolean {
	if (!isSingleKey(event)) return false;
	const said = CONFIDENCE_KEYS[event.key.toLowerCase()];
	const box = form.querySelector<HTMLInputElement>(`[name=confidence][value=${said ?? 'none'}]`);
	if (!box || box.disabled) return false;
	box.checked = true;
	return true;
}

/**
 * Goes on at Enter, once the result has the focus; says whether it did. A key that is held down
 * from the answer on must not skip what the learner came for.
 */
export function goOnByKey(form: HTMLFormElement, event: KeyboardEvent): boolean {
	const isOnResult = event.target instanceof Element && event.target.matches('.result');
	if (event.key !== 'Enter' || event.repeat || !isOnResult) return false;
	const button = form.querySelector<HTMLElement>('.foot .button.main:not([hidden])');
	button?.click();
	return button !== null;
}
