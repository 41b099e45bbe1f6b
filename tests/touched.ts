/** What translators wrap texts in. A plain text: the name is known to the compiler as out of use. */
const WRAP: string = 'font';

/** Does to a part of a page what a translator does: each text is put into an element of its own, as a new text. */
export function translate(part: Element): void {
	const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
	for (const text of texts) {
		if (text.data.trim() === '' || text.parentElement?.closest('[translate=no]')) continue;
		const font = document.createElement(WRAP);
		font.textContent = text.data;
		text.replaceWith(font);
	}
}
