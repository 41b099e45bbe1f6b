import type { ShownList } from '#lib/core/quiz/shown-order.ts';

const LETTERS = 'ABCDEF';

/** Puts elements of a list into the order of ids; those without a known id keep their place before them. */
function sortChildren(
	list: Element,
	children: readonly HTMLElement[],
	idOf: (child: HTMLElement) => string,
	ids: readonly string[]
): void {
	const known = children.filter((child) => ids.includes(idOf(child)));
	known.sort((a, b) => ids.indexOf(idOf(a)) - ids.indexOf(idOf(b)));
	list.append(...known);
}

/** Moves the options of a question, as they stand in the page, into the orders of an attempt. */
export function arrange(form: HTMLFormElement, lists: readonly ShownList[]): void {
	for (const { path, ids } of lists) {
		const list = form.querySelector(`[data-list="${path}"]`);
		if (!list || ids.length === 0) continue;
		const lines = [...list.querySelectorAll<HTMLElement>(':scope > .option')];
		// The lines of a matching question stay where they are: what is chosen from is moved.
		const selects = list.hasAttribute('data-sorts') ? [] : list.querySelectorAll('select');
		for (const select of selects) {
			sortChildren(
				select,
				[...select.options],
				(option) => ('value' in option ? String(option.value) : ''),
				ids
			);
		}
		if (selects.length > 0) continue;
		sortChildren(list, lines, (line) => (line.dataset['option'] ?? '').slice(path.length), ids);
		for (const [place, field] of [...list.querySelectorAll<HTMLElement>('[data-key]')].entries()) {
			field.dataset['key'] = LETTERS[place] ?? '';
		}
	}
}
