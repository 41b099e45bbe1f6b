import type { Progress } from '#lib/state/progress.ts';
import type { Settings } from '#lib/state/settings.ts';
import * as words from '#words/lesson.ts';

interface Shared {
	progress: Progress;
	settings: Settings;
}

/**
 * The stages of a lesson: those that were not reached are hidden until the reader goes on, looks for something in
 * them, or wants all on one page. Nothing is hidden that stands in the window, so that a reload finds its place.
 */
export class LiveStages {
	readonly #part: HTMLElement;
	readonly #slug: string;
	readonly #shared: Shared;
	readonly #stages: readonly HTMLElement[];
	readonly #segments: readonly HTMLElement[];
	readonly #end: HTMLElement | undefined;
	#reached = 0;

	constructor(part: HTMLElement, slug: string, shared: Shared) {
		this.#part = part;
		this.#slug = slug;
		this.#shared = shared;
		this.#stages = [...part.querySelectorAll<HTMLElement>('[data-stage]')];
		this.#segments = [...part.querySelectorAll<HTMLElement>('[data-line] li')];
		this.#end = part.querySelector<HTMLElement>('[data-end]') ?? undefined;
		for (const [at, stage] of this.#stages.entries()) {
			stage.querySelector('[data-onward] button')?.addEventListener('click', () => this.#goOn(at));
			stage.addEventListener('beforematch', () => this.#reach(at));
		}
		part.querySelector('[data-whole]')?.addEventListener('click', () => {
			shared.settings.setOnePage(!shared.settings.onePage);
			if (shared.settings.onePage) this.#part.querySelector<HTMLElement>('h1')?.scrollIntoView();
		});
		addEventListener('hashchange', () => this.#reachAddress());
	}

	/** Hides what was not reached yet: called once it is known what was. */
	start(): void {
		const { progress, settings } = this.#shared;
		this.#reached = Math.max(this.#lastRead(), this.#lastInWindow(), 0);
		this.#reachAddress();
		this.#show();
		settings.subscribe(() => this.#show());
		progress.subscribe(() => this.#tell());
	}

	get #current(): number {
		return this.#shared.settings.onePage ? this.#stages.length - 1 : this.#reached;
	}

	#sectionsOf(stage: HTMLElement): string[] {
		return [...stage.querySelectorAll('.prose > h2[id]')].map(({ id }) => id);
	}

	/** The last stage of which something was read. */
	#lastRead(): number {
		const { progress } = this.#shared;
		return this.#stages.findLastIndex((stage) =>
			this.#sectionsOf(stage).some((id) => progress.isRead(this.#slug, id))
		);
	}

	#lastInWindow(): number {
		return this.#stages.findLastIndex((stage) => stage.getBoundingClientRect().top < innerHeight);
	}

	/** The stage of what the address names is reached by going there. */
	#reachAddress(): void {
		const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		const at = this.#stages.findIndex((stage) => target !== null && stage.contains(target));
		if (at <= this.#reached || !target) return;
		this.#reach(at);
		target.scrollIntoView();
	}

	#reach(at: number): void {
		if (at <= this.#reached) return;
		this.#reached = at;
		this.#show();
	}

	/** The next stage comes to the top of the window, and has the focus. */
	#goOn(at: number): void {
		this.#reach(at + 1);
		const next = this.#stages[at + 1];
		if (!next) return;
		next.tabIndex = -1;
		next.focus({ preventScroll: true });
		next.scrollIntoView({ block: 'start' });
	}

	#show(): void {
		const last = this.#stages.length - 1;
		for (const [at, stage] of this.#stages.entries()) {
			if (at <= this.#current) stage.removeAttribute('hidden');
			else stage.setAttribute('hidden', 'until-found');
			stage.querySelector('[data-onward]')?.toggleAttribute('hidden', at !== this.#current);
		}
		this.#end?.toggleAttribute('hidden', this.#current < last);
		const [whole, staged] = this.#part.querySelector('[data-whole]')?.children ?? [];
		whole?.toggleAttribute('hidden', this.#shared.settings.onePage);
		staged?.toggleAttribute('hidden', !this.#shared.settings.onePage);
		this.#tell();
	}

	/** Tells in the line which stages were read, and which one is open. */
	#tell(): void {
		const { progress } = this.#shared;
		for (const [at, segment] of this.#segments.entries()) {
			const stage = this.#stages[at];
			const isRead = (id: string) => progress.isRead(this.#slug, id);
			const read = stage !== undefined && this.#sectionsOf(stage).every(isRead);
			segment.toggleAttribute('data-read', read);
			segment.querySelector('[data-state]')?.replaceChildren(read ? words.stageRead : '');
			if (at === this.#reached) segment.setAttribute('aria-current', 'step');
			else segment.removeAttribute('aria-current');
		}
	}
}
