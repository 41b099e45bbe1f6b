import { ReadingClock, readingTime } from '#lib/core/course/reading-time.ts';

export interface ReadingOptions {
	/** The id of the text. */
	textId: string;
	/** Milliseconds that only grow. */
	now: () => number;
	/** Gets the id of the section at the upper third of the window; empty before the first. */
	onsection: (id: string) => void;
	/** Gets a section's id once its end has been on the screen, and the reader in it long enough to have read it. */
	onread: (id: string) => void;
}

/** Watches where in a lesson the reader is, and what was read. Returns the clean-up. */
export function watchSections(options: ReadingOptions): () => void {
	const { textId, now, onsection, onread } = options;
	const text = document.getElementById(textId);
	const headings = [...(text?.querySelectorAll('.prose > h2[id]') ?? [])];
	const sectionOf = sectionsOf(text);
	const needed = timesOf(sectionOf);
	const clock = new ReadingClock();
	const atLine = new Set<Element>();
	/** Sections whose end was seen. */
	const ended = new Set<string>();
	const told = new Set<string>();
	let current = '';
	let timer: ReturnType<typeof setTimeout> | undefined;

	/** Tells of the current section, or looks again when it may have been read. */
	function look(): void {
		clearTimeout(timer);
		if (!ended.has(current) || told.has(current)) return;
		const left = (needed.get(current) ?? 0) - clock.spent(current, now());
		if (left > 0) timer = setTimeout(look, left);
		else {
			told.add(current);
			onread(current);
		}
	}

	function stay(): void {
		if (document.hidden) clock.leave(now());
		else clock.enter(current, now());
		look();
	}

	/** Every piece of the text crosses the line or leaves it, however far the reader leaps. */
	const position = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				if (isIntersecting) atLine.add(target);
				else atLine.delete(target);
			}
			const here = [...sectionOf.keys()].findLast((block) => atLine.has(block));
			const isBefore = (text?.getBoundingClientRect().top ?? 0) > innerHeight / 3;
			current = here ? (sectionOf.get(here) ?? '') : isBefore ? '' : current;
			onsection(current);
			stay();
		},
		{ rootMargin: '-33% 0px -66% 0px' }
	);
	const ends = new IntersectionObserver((entries) => {
		for (const { target, isIntersecting } of entries) {
			const section = isIntersecting ? sectionBefore(target, headings) : undefined;
			if (section) ended.add(section.id);
		}
		look();
	});
	for (const block of sectionOf.keys()) position.observe(block);
	for (const end of [...headings.slice(1), ...endsOf(text)]) ends.observe(end);
	document.addEventListener('visibilitychange', stay);
	return () => {
		clearTimeout(timer);
		position.disconnect();
		ends.disconnect();
		document.removeEventListener('visibilitychange', stay);
	};
}

/** The pieces of the text, each with the section that it belongs to. */
function sectionsOf(text: HTMLElement | null): ReadonlyMap<Element, string> {
	let at = '';
	const blocks = [...(text?.querySelectorAll(':scope > .prose, :scope > .stage > *') ?? [])];
	return new Map(
		blocks.map((block) => [block, (at = block.querySelector(':scope > h2[id]')?.id ?? at)])
	);
}

/** How long each section takes at least, by its heading's id. */
function timesOf(sectionOf: ReadonlyMap<Element, string>): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	for (const [block, section] of sectionOf) {
		const words = block.matches('.prose') ? block.textContent.split(/\s+/).length : 0;
		times.set(section, (times.get(section) ?? 0) + readingTime(words));
	}
	return times;
}

/** Where stages end, and the lesson. */
function endsOf(text: HTMLElement | null): Element[] {
	const stages = [...(text?.querySelectorAll('[data-onward]') ?? [])];
	return text?.nextElementSibling ? [...stages, text.nextElementSibling] : stages;
}

/** The section that ends where this element begins. */
function sectionBefore(element: Element, headings: readonly Element[]): Element | undefined {
	const isBefore = (heading: Element) =>
		(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
	return headings.findLast(isBefore);
}
