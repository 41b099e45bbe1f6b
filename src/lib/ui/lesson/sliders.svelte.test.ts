import { expect, it } from 'vitest';
import { liveSliders } from './live-sliders.ts';

it('a slider is hidden without script, and then shows as much of the second picture as the reader wants', () => {
	document.body.innerHTML =
		'<main><div data-slider><input type="range" min="0" max="100" value="50" hidden></div></main>';
	const [main, slider, range] = ['main', '[data-slider]', 'input'].map((name) =>
		document.querySelector<HTMLElement>(name)
	);
	if (!main || !slider || !(range instanceof HTMLInputElement)) throw new Error('No slider.');
	expect(range.checkVisibility()).toBe(false);
	liveSliders(main);
	expect(range.checkVisibility()).toBe(true);
	expect(slider.style.getPropertyValue('--shown')).toBe('50%');
	range.value = '80';
	range.dispatchEvent(new Event('input'));
	expect(slider.style.getPropertyValue('--shown')).toBe('80%');
});
