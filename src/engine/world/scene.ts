import { type ColourName } from './colours.ts';
import { type PlaceName } from './places.ts';
import { type ThingName } from './things.ts';

export type Size = 'small' | 'usual' | 'big';

/** One thing: what it is, its colour and size. */
export interface Item {
	readonly thing: ThingName;
	readonly colour: ColourName;
	readonly size: Size;
}

/** One thing, or two or three that are alike (these always of the usual size). */
interface Alike {
	readonly kind: 'one' | 'two' | 'three';
	readonly items: readonly [Item];
	readonly place: PlaceName;
}

/** Two things: the first is left of, or above, the second. */
interface Related {
	readonly kind: Relation;
	readonly items: readonly [Item, Item];
	readonly place: PlaceName;
}

export type Relation = 'left' | 'above';

/** What is in a picture. */
export type Scene = Alike | Related;

export type Kind = Scene['kind'];
