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

/** True when the learner has chosen or typed anything in the form. */
export function isTouched(form: HTMLFormElement): boolean {
	return [...form.elements].some((element) => {
		if (element instanceof HTMLInputElement) {
			return element.type === 'text' ? element.value !== '' : element.checked;
		}
		return element instanceof HTMLSelectElement && element.selectedIndex > 0;
	});
}

const typing = (target: EventTarget | null): boolean =>
	(target instanceof HTMLInputElement && target.type === 'text') ||
	target instanceof HTMLSelectElement ||
	target instanceof HTMLTextAreaElement;

/**
 * Chooses the option that a key names: 1 to 9, or the option's letter. Says whether it did.
 * Only choices have such keys; where text is typed, keys are text.
 */
export function chooseByKey(form: HTMLFormElement, event: KeyboardEvent): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return false;
	const choices = [...form.querySelectorAll<HTMLInputElement>('.option > label > input')];
	const key = event.key.toUpperCase();
	const place = /^[1-9]$/.test(key) ? Number(key) - 1 : 'ABCDEF'.indexOf(key);
	const choice = event.key.length === 1 ? choices[place] : undefined;
	if (!choice || choice.disabled || choices.length > 6) return false;
	choice.click();
	choice.focus();
	return true;
}
