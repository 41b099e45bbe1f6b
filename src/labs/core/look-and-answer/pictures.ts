import { type ColourName } from '#engine/world/colours.ts';
import { draw, drawPlaced, type AnyThing, type Placed } from '#engine/world/draw.ts';
import { type Picture } from '#engine/world/picture.ts';
import { type PlaceName } from '#engine/world/places.ts';
import { type Scene } from '#engine/world/scene.ts';
import { canonical } from '#engine/world/words.ts';
import { drawMade, madeWords, type MadePicture } from '../made-picture.ts';

/** What is to be seen in a picture, as far as it is known. */
export interface Sight {
	readonly place: PlaceName;
	/** Each by itself, two alike twice. */
	readonly things: readonly { readonly thing: AnyThing; readonly colour: ColourName }[];
	/** The captions that are true of it in the model's words; left out where that is not known. */
	readonly captions?: readonly string[];
}

/** A picture that can be asked about in the lab "Look and answer". */
export interface LookingPicture {
	readonly id: string;
	/** A word or two. */
	readonly label: string;
	/** What it shows, in a phrase: "a red cat on the grass". */
	readonly shows: string;
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

function known(id: string, label: string, scene: Scene, seed: number): LookingPicture {
	const things = scene.items.flatMap(({ thing, colour }) =>
		Array.from({ length: COUNTS[scene.kind] }, () => ({ thing, colour }))
	);
	const caption = canonical(scene);
	return {
		id,
		label,
		shows: caption,
		known: true,
		scene,
		sight: { place: scene.place, things, captions: [caption] },
		draw: () => draw(scene, seed)
	};
}

function outside(
	names: Pick<LookingPicture, 'id' | 'label' | 'shows'>,
	place: PlaceName,
	things: readonly (Placed & { readonly colour: ColourName })[],
	seed: number
): LookingPicture {
	return {
		...names,
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
		'Cat',
		{ kind: 'one', items: [{ thing: 'cat', colour: 'orange', size: 'big' }], place: 'meadow' },
		7
	),
	known(
		'boat-and-fish',
		'Boat, fish',
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
		'Star, house',
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
		'Balloons',
		{ kind: 'three', items: [{ thing: 'balloon', colour: 'red', size: 'usual' }], place: 'snow' },
		2
	),
	outside(
		{ id: 'guitar', label: 'Guitar', shows: 'a red guitar on paper' },
		'paper',
		[{ thing: 'guitar', colour: 'red', cx: 16, cy: 16, radius: 11 }],
		3
	),
	outside(
		{ id: 'giraffe', label: 'Giraffe', shows: 'an orange giraffe on the grass' },
		'meadow',
		[{ thing: 'giraffe', colour: 'orange', cx: 16, cy: 16.5, radius: 11 }],
		3
	),
	outside(
		{ id: 'four-cats', label: 'Four cats', shows: 'four red cats on paper' },
		'paper',
		fourCats,
		3
	),
	outside(
		{ id: 'nothing', label: 'Nothing', shows: 'the grass, with nothing on it' },
		'meadow',
		[],
		3
	)
];

/** A picture that the learner has made. */
export function ownPicture(made: MadePicture): LookingPicture {
	const { place, things, paint } = made;
	return {
		id: 'own',
		label: 'Your own',
		shows: madeWords(made),
		known: false,
		...(paint === '' && { sight: { place, things } }),
		draw: () => drawMade(made)
	};
}

/** The picture with this id; undefined where there is none. */
export const lookingPicture = (id: string): LookingPicture | undefined =>
	LOOKING_PICTURES.find((picture) => picture.id === id);
