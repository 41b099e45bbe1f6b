/** A second tap of a finger within this time and distance belongs to the first: milliseconds, CSS pixels. */
const GESTURE_MS = 500;
const GESTURE_PX = 24;

interface Click {
	target: EventTarget | null;
	x: number;
	y: number;
	at: number;
}

const isNear = (a: Click, b: Click): boolean =>
	b.at - a.at < GESTURE_MS && Math.hypot(b.x - a.x, b.y - a.y) < GESTURE_PX;

/** What is pressed as one thing, whatever stands in it. */
const THINGS = ['button', 'summary', 'a', 'label', 'input', 'select'].join();

const thingAt = (target: EventTarget | null): EventTarget | null =>
	target instanceof Element ? (target.closest(THINGS) ?? target) : target;

/** What a held key would press again and again. Text fields are left alone. */
const PRESSED = ['button', 'summary', 'a', '[type=radio]', '[type=checkbox]'].join();

/**
 * One gesture does one thing. The second click of a double click counts for nothing where something else has
 * appeared under the pointer meanwhile, and a key that is held down presses once: nobody answers what was not seen.
 * Returns the clean-up.
 */
export function guardSecondClick(page: Document): () => void {
	/** The pointer that was pressed down for the click that comes; clicks of keys and labels have none. */
	let pressed: string | undefined;
	let last: Click | undefined;

	function onpointerdown({ pointerType }: PointerEvent): void {
		pressed = pointerType;
	}

	function onclick(event: MouseEvent): void {
		const pointer = pressed;
		pressed = undefined;
		if (pointer === undefined) return;
		const { clientX: x, clientY: y, timeStamp: at, detail } = event;
		const target = thingAt(event.target);
		const before = last;
		last = { target, x, y, at };
		if (!before || before.target === target) return;
		const isSecond = detail > 1 || (pointer !== 'mouse' && isNear(before, last));
		if (isSecond) stop(event);
	}

	function onkeydown(event: KeyboardEvent): void {
		const { key, repeat, target } = event;
		const presses = key === 'Enter' || key === ' ';
		if (presses && repeat && target instanceof Element && target.matches(PRESSED)) stop(event);
	}

	page.addEventListener('pointerdown', onpointerdown, true);
	page.addEventListener('click', onclick, true);
	page.addEventListener('keydown', onkeydown, true);
	return () => {
		page.removeEventListener('pointerdown', onpointerdown, true);
		page.removeEventListener('click', onclick, true);
		page.removeEventListener('keydown', onkeydown, true);
	};
}

function stop(event: Event): void {
	event.preventDefault();
	event.stopImmediatePropagation();
}
