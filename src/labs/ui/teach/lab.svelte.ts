import {
	canPutBack,
	EXAMPLE_COUNTS,
	writeTeach,
	type ExampleCount,
	type TeachSetting
} from '#labs/core/teach/setting.ts';
import { outcomeOf, type Outcome } from '#labs/core/teach/outcome.ts';
import type { Head } from '#engine/networks/head.ts';
import type { Looked } from '#labs/jobs/teach.ts';
import type { Picture } from '#engine/networks/picture-tower.ts';
import { NEW_THING_NAMES, type NewThing } from '#engine/world/new-things.ts';
import type { LabWork } from '#labs/state/lab-work.svelte.ts';
import { examplesOf, KEPT, Sights, type Own } from '#labs/core/teach/examples.ts';
import type { ExampleView, TeachFirst } from '#labs/core/teach/first.ts';
import type { JobTrouble } from '#labs/jobs/host.ts';

/** How many kept pictures were right with so many examples. */
export interface Point {
	readonly count: ExampleCount;
	readonly right: number;
}

/** What was reached with one choice of examples. */
interface Series {
	/** The same for the same choice. */
	readonly key: string;
	/** By growing count. */
	readonly points: readonly Point[];
}

/** The lab at work: what is taught, with which examples, and what came of it. */
export class Teaching {
	setting = $state.raw<TeachSetting>({ examples: 1, seed: 1, without: [] });
	examples = $state.raw<readonly ExampleView[]>([]);
	outcome = $state.raw<Outcome>({ right: 0, of: 0, slip: undefined, kept: [] });
	/** The present choice of examples stands last. */
	series = $state.raw<readonly Series[]>([]);
	/** Undefined until one was taught in the page. */
	head = $state.raw<Head>();
	/** The setting that is asked for: ahead of `setting` while a head is taught. */
	wanted = $state.raw<TeachSetting>(this.setting);
	#own: readonly Own[] = [];
	#wantedOwn: readonly Own[] = [];
	readonly #work: LabWork;
	readonly #asking: LabWork;
	readonly #sights = new Sights();
	#drawings = 0;

	/** @param asking looks at single pictures, beside the teaching */
	constructor(work: LabWork, asking: LabWork, first: TeachFirst) {
		this.#work = work;
		this.#asking = asking;
		this.setting = this.wanted = first.setting;
		this.examples = first.examples;
		this.outcome = first.outcome;
		this.#note([], first.outcome.right);
	}

	/** Teaches a head with a changed setting; false when it was stopped or failed, or another began. */
	async teach(change: Partial<TeachSetting> = {}, own = this.#wantedOwn): Promise<boolean> {
		const setting = { ...this.wanted, ...change };
		this.wanted = setting;
		this.#wantedOwn = own;
		const done = await this.#run(setting, own);
		if (!done && this.wanted === setting) {
			this.wanted = this.setting;
			this.#wantedOwn = this.#own;
		}
		return done;
	}

	/** Whether an example can be taken out, so that another steps in. */
	canSwap({ thing, source }: ExampleView): boolean {
		return 'own' in source || canPutBack(this.wanted.without, thing);
	}

	/** Takes an example out, and the next of its pool steps in. */
	async swap({ thing, source }: ExampleView): Promise<boolean> {
		if ('own' in source) {
			const others = this.#wantedOwn.filter(({ id }) => id !== source.own);
			return this.teach({}, others);
		}
		return this.teach({ without: [...this.wanted.without, { thing, at: source.at }] });
	}

	/** Makes a drawing an example of a thing; it steps in for one of the pool. */
	async add(thing: NewThing, picture: Picture): Promise<boolean> {
		const id = ++this.#drawings;
		return this.teach({}, [{ id, thing, picture: picture.slice() }, ...this.#wantedOwn]);
	}

	/** Why the last picture could not be looked at. */
	get lookTrouble(): JobTrouble | undefined {
		return this.#asking.trouble;
	}

	/** Looks at a picture; there is a head to judge it with afterwards. Undefined: stopped or failed. */
	async look(picture: Picture): Promise<Looked | undefined> {
		if (!this.head && !this.#work.busy && !(await this.teach())) return undefined;
		let looked: Looked | undefined;
		await this.#asking.do('teach/look', [{ picture }], ([one]) => {
			looked = one;
		});
		return looked;
	}

	async #run(setting: TeachSetting, own: readonly Own[]): Promise<boolean> {
		const examples = examplesOf(setting, own);
		const unseen = this.#sights.unseen([...KEPT, ...examples]);
		let next = 0;
		const looked = await this.#work.do(
			'teach/look',
			unseen.map(({ shown }) => shown),
			(piece) => {
				for (const one of piece) {
					const picture = unseen[next++];
					if (picture) this.#sights.add(picture, one);
				}
			}
		);
		if (!looked) return false;
		const kept = this.#sights.of(KEPT);
		const input = {
			classes: NEW_THING_NAMES.length,
			examples: this.#sights.lessons(examples),
			kept: kept.map(({ features }) => features)
		};
		return this.#work.do('teach/teach', input, ({ taught }) => {
			if (!taught) return;
			this.head = taught.head;
			this.setting = setting;
			this.#own = own;
			this.examples = this.#sights.views(examples);
			this.outcome = outcomeOf(kept, taught.verdicts);
			this.#note(own, this.outcome.right);
		});
	}

	#note(own: readonly Own[], right: number): void {
		const { examples: count, seed, without } = this.setting;
		const choice = writeTeach({ examples: 1, seed, without });
		const key = JSON.stringify([choice, own.map(({ id }) => id)]);
		const before = this.series.find((series) => series.key === key);
		const points = EXAMPLE_COUNTS.flatMap((each) => {
			const known = before?.points.find((point) => point.count === each);
			return each === count ? [{ count, right }] : (known ?? []);
		});
		this.series = [...this.series.filter((series) => series !== before), { key, points }];
	}
}
