/** Prints the page as a handout or with the answers: the styles of paper follow a mark on the page. */
export function livePrint(part: HTMLElement): void {
	const root = document.documentElement;
	for (const button of part.querySelectorAll<HTMLElement>('button[data-print]')) {
		button.addEventListener('click', () => {
			root.dataset['print'] = button.dataset['print'];
			print();
		});
	}
	addEventListener('afterprint', () => delete root.dataset['print']);
}
