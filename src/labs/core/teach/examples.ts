import { pictureUrl } from '#labs/core/png.ts';
import { usedPlaces, type TeachSetting } from './setting.ts';
import { keptExamples, poolExample, type DrawnExample } from './pictures.ts';
import type { HeadExample } from '#engine/networks/head.ts';
import type { Looked, Shown } from '#labs/jobs/teach.ts';
import type { Picture } from '#engine/networks/picture-tower.ts';
import { NEW_THING_NAMES, type NewThing } from '#engine/world/new-things.ts';
import { EXAMPLES_SHOWN, type ExampleView } from './first.ts';

/** A picture to look at, under a key: the same key is the same picture. */
interface Keyed {
	readonly key: string;
	readonly shown: Shown;
}

/** A drawing of the learner's, taken as an example. It stays in the page. */
export interface Own {
	readonly id: number;
	readonly thing: NewThing;
	readonly picture: Picture;
}

/** An example of a thing and where it comes from. */
export interface Example extends Keyed {
	readonly thing: NewThing;
	readonly label: number;
	readonly source: ExampleView['source'];
}

const drawn = (shown: DrawnExample): Keyed => ({ key: `${shown.thing} ${shown.seed}`, shown });

/** The kept pictures, in their order. */
export const KEPT: readonly Keyed[] = keptExamples().map(drawn);

/** The examples of all things: of each the learner's own first, then those of the pool. */
export function examplesOf(setting: TeachSetting, own: readonly Own[]): Example[] {
	return NEW_THING_NAMES.flatMap((thing, label) => {
		const mine = own
			.filter((one) => one.thing === thing)
			.slice(0, setting.examples)
			.map(({ id, picture }) => {
				return { thing, label, source: { own: id }, key: `own ${id}`, shown: { picture } };
			});
		const rest = usedPlaces(setting, thing, setting.examples - mine.length).map((at) => {
			return { thing, label, source: { at }, ...drawn(poolExample(thing, setting.seed, at)) };
		});
		return [...mine, ...rest];
	});
}

/** What the encoder has seen so far, so that no picture is looked at twice. */
export class Sights {
	readonly #looked = new Map<string, Looked>();

	add({ key }: Keyed, looked: Looked): void {
		this.#looked.set(key, looked);
	}

	/** Those of the pictures that were not seen yet. */
	unseen<Kind extends Keyed>(pictures: readonly Kind[]): Kind[] {
		return pictures.filter(({ key }) => !this.#looked.has(key));
	}

	/** What was seen of the pictures, in their order. */
	of(pictures: readonly Keyed[]): Looked[] {
		return pictures.flatMap(({ key }) => this.#looked.get(key) ?? []);
	}

	/** The examples as a head learns from them. */
	lessons(examples: readonly Example[]): HeadExample[] {
		return examples.flatMap(({ key, label }) => {
			const looked = this.#looked.get(key);
			return looked ? [{ features: looked.features, label }] : [];
		});
	}

	/** The first examples of each thing, as they are shown. */
	views(examples: readonly Example[]): ExampleView[] {
		return NEW_THING_NAMES.flatMap((name) =>
			examples
				.filter(({ thing }) => thing === name)
				.slice(0, EXAMPLES_SHOWN)
				.flatMap(({ thing, source, key }) => {
					const looked = this.#looked.get(key);
					return looked ? [{ thing, source, url: pictureUrl(looked.picture) }] : [];
				})
		);
	}
}
