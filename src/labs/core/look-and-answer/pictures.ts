import { type ColourName } from '#engine/world/colours.ts';
import { draw, drawPlaced, type AnyThing, type Placed } from '#engine/world/draw.ts';
import { type Picture } from '#engine/world/picture.ts';
import { type PlaceName } from '#engine/world/places.ts';
import { type Scene } from '#engine/world/scene.ts';
import { canonical } from '#engine/world/words.ts';
import { drawMade, type MadePicture } from '../made-picture.ts';

/** What is to be seen in a picture, as far as it is known. */
export interface Sight {
	readonly place: PlaceName;
	/** Each by itself, two alike twice. */
	readonly things: readonly { readonly thing: AnyThing; readonly colour: ColourName }[];
	/** The captions that are true of it in the model's words; left out where that is not known. */
	readonly captions?: readonly string[];
}

type KnownId = 'cat' | 'boat-and-fish' | 'star-and-house' | 'balloons';
type OutsideId = 'guitar' | 'giraffe' | 'four-cats' | 'nothing';

/** What a picture shows: as a caption of the model says it, or where it has none. */
export type Shown =
	| { readonly kind: 'caption'; readonly caption: string }
	| { readonly kind: 'outside'; readonly id: OutsideId }
	| { readonly kind: 'made'; readonly made: MadePicture };

/** A picture that can be asked about in the lab "Look and answer". */
export interface LookingPicture {
	readonly id: KnownId | OutsideId | 'own';
	readonly shows: Shown;
	/** Whether pictures like it came in training. */
	readonly known: boolean;
	/** The scene, where the picture is one as in training. */
	readonly scene?: Scene;
	/** Left out where it is not known, as of what is drawn by hand. */
	readonly sight?: Sight;
	draw(): Picture;
}

/** As many things as the kind of scene holds. */
const COUNTS = { one: 1, two: 2, three: 3, left: 1, above: 1 } as const;

function known(id: KnownId, scene: Scene, seed: number): LookingPicture {
	const things = scene.items.flatMap(({ thing, colour }) =>
		Array.from({ length: COUNTS[scene.kind] }, () => ({ thing, colour }))
	);
	const caption = canonical(scene);
	return {
		id,
		shows: { kind: 'caption', caption },
		known: true,
		scene,
		sight: { place: scene.place, things, captions: [caption] },
		draw: () => draw(scene, seed)
	};
}

function outside(
	id: OutsideId,
	place: PlaceName,
	things: readonly (Placed & { readonly colour: ColourName })[],
	seed: number
): LookingPicture {
	return {
		id,
		shows: { kind: 'outside', id },
		known: false,
		sight: { place, things, captions: [] },
		draw: () => drawPlaced(place, things, seed)
	};
}

const fourCats = [
	[8.5, 8.5],
	[23.5, 8.5],
	[8.5, 23],
	[23.5, 23]
].map(([cx = 16, cy = 16]) => ({ thing: 'cat', colour: 'red', cx, cy, radius: 5.5 }) as const);

/** Four from the model's world, then four from outside of it. */
export const LOOKING_PICTURES: readonly LookingPicture[] = [
	known(
		'cat',
		{ kind: 'one', items: [{ thing: 'cat', colour: 'orange', size: 'big' }], place: 'meadow' },
		7
	),
	known(
		'boat-and-fish',
		{
			kind: 'above',
			items: [
				{ thing: 'boat', colour: 'orange', size: 'usual' },
				{ thing: 'fish', colour: 'pink', size: 'usual' }
			],
			place: 'sea'
		},
		5
	),
	known(
		'star-and-house',
		{
			kind: 'above',
			items: [
				{ thing: 'star', colour: 'yellow', size: 'usual' },
				{ thing: 'house', colour: 'pink', size: 'usual' }
			],
			place: 'night'
		},
		3
	),
	known(
		'balloons',
		{ kind: 'three', items: [{ thing: 'balloon', colour: 'red', size: 'usual' }], place: 'snow' },
		2
	),
	outside('guitar', 'paper', [{ thing: 'guitar', colour: 'red', cx: 16, cy: 16, radius: 11 }], 3),
	outside(
		'giraffe',
		'meadow',
		[{ thing: 'giraffe', colour: 'orange', cx: 16, cy: 16.5, radius: 11 }],
		3
	),
	outside('four-cats', 'paper', fourCats, 3),
	outside('nothing', 'meadow', [], 3)
];

/** A picture that the learner has made. */
export function ownPicture(made: MadePicture): LookingPicture {
	const { place, things, paint } = made;
	return {
		id: 'own',
		shows: { kind: 'made', made },
		known: false,
		...(paint === '' && { sight: { place, things } }),
		draw: () => drawMade(made)
	};
}

/** The picture with this id; undefined where there is none. */
export const lookingPicture = (id: string): LookingPicture | undefined =>
	LOOKING_PICTURES.find((picture) => picture.id === id);
