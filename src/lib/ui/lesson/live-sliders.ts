/** Puts the second picture of a slider over the first one, and lets the reader draw it aside. */
export function liveSliders(part: HTMLElement): void {
	for (const slider of part.querySelectorAll<HTMLElement>('[data-slider]')) {
		const range = slider.querySelector('input');
		if (!range) continue;
		const show = () => slider.style.setProperty('--shown', `${range.value}%`);
		range.hidden = false;
		range.addEventListener('input', show);
		slider.classList.add('live');
		show();
	}
}
