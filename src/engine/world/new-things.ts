import { arc, box, corners, ellipse, outlined, polygon, ring, stroke } from './shapes.ts';
import { type Layer, type Point, type Tone } from './shapes.ts';

/** A dome with three scallops along its lower edge. */
function dome(rx: number, ry: number, bottom: number, tone: Tone): Layer {
	const third = rx / 3;
	const scallops = [-2, 0, 2].flatMap((step) =>
		arc([step * third, bottom], [third, 0.2], 180, 0, 6)
	);
	return polygon([...arc([0, bottom], [rx, ry], 0, 180), ...scallops], tone);
}

/** The back of a snake, from its tail to its neck. */
const SNAKE: readonly Point[] = [
	[-1, 0.72],
	[-0.7, 0.8],
	...arc([0.42, 0.47], [0.36, 0.33], 270, 450, 6),
	...arc([-0.42, -0.19], [0.36, 0.33], 270, 90, 6),
	[0.3, -0.54]
];

/** Things that the models never saw, to be taught. */
export const NEW_THINGS = {
	umbrella: [
		box(-0.05, -1.15, 0.05, -0.8, 'ink'),
		box(-0.06, -0.1, 0.06, 0.8, 'wood'),
		...stroke(arc([0.2, 0.8], [0.2, 0.24], 180, 350, 8), 0.13, 'wood'),
		dome(1.12, 1.08, 0.1, 'dark'),
		dome(0.98, 0.92, 0.06, 'base'),
		polygon(
			[...arc([0, 0.06], [0.33, 0.92], 0, 180, 10), ...arc([0, 0.06], [0.33, 0.2], 180, 0, 6)],
			'light'
		)
	],
	cup: [
		...stroke(corners('-0.26,-0.78 -0.16,-0.9 -0.28,-1.02 -0.18,-1.14'), 0.1, 'white'),
		...stroke(corners('0.16,-0.78 0.26,-0.9 0.14,-1.02 0.24,-1.14'), 0.1, 'white'),
		ring([0.68, 0.14], 0.44, 0.22, 'dark'),
		outlined('-0.78,-0.5 0.78,-0.5 0.66,0.74 0.46,0.98 -0.46,0.98 -0.66,0.74', 'dark'),
		outlined('-0.66,-0.4 0.66,-0.4 0.54,0.68 0.4,0.86 -0.4,0.86 -0.54,0.68', 'base'),
		outlined('-0.5,-0.2 -0.26,-0.2 -0.22,0.7 -0.38,0.7', 'light'),
		ellipse(0, -0.5, 0.78, 0.24, 'light'),
		ellipse(0, -0.48, 0.58, 0.14, 'wood')
	],
	crown: [
		outlined('-1.06,-0.5 -0.5,0 0,-0.86 0.5,0 1.06,-0.5 0.86,0.86 -0.86,0.86', 'dark'),
		outlined('-0.88,-0.2 -0.44,0.22 0,-0.56 0.44,0.22 0.88,-0.2 0.76,0.5 -0.76,0.5', 'base'),
		ellipse(-1.04, -0.52, 0.17, 0.17, 'gold'),
		ellipse(0, -0.88, 0.19, 0.19, 'gold'),
		ellipse(1.04, -0.52, 0.17, 0.17, 'gold'),
		ellipse(-0.5, 0.66, 0.13, 0.13, 'white'),
		ellipse(0, 0.66, 0.13, 0.13, 'white'),
		ellipse(0.5, 0.66, 0.13, 0.13, 'white'),
		ellipse(0, 0.1, 0.17, 0.22, 'light')
	],
	snake: [
		...stroke(corners('0.82,-0.56 1.04,-0.5 1.18,-0.6'), 0.07, 'flame'),
		...stroke(SNAKE, 0.42, 'dark'),
		...stroke(SNAKE, 0.26, 'base'),
		ellipse(-0.3, 0.8, 0.09, 0.09, 'light'),
		ellipse(0.2, 0.8, 0.09, 0.09, 'light'),
		ellipse(0.2, 0.14, 0.09, 0.09, 'light'),
		ellipse(-0.3, 0.14, 0.09, 0.09, 'light'),
		ellipse(-0.3, -0.52, 0.09, 0.09, 'light'),
		ellipse(0.52, -0.58, 0.42, 0.34, 'dark'),
		ellipse(0.52, -0.58, 0.32, 0.24, 'base'),
		ellipse(0.6, -0.7, 0.15, 0.15, 'white'),
		ellipse(0.64, -0.7, 0.08, 0.09, 'ink')
	]
} satisfies Record<string, readonly Layer[]>;

/** Things that stay outside of the models' world, to see what they make of them. */
export const OUTSIDE_THINGS = {
	bicycle: [
		ring([-0.64, 0.42], 0.5, 0.37, 'ink'),
		ring([0.64, 0.42], 0.5, 0.37, 'ink'),
		...stroke(corners('-0.64,0.42 -0.04,0.44 0.38,-0.26 -0.34,-0.26 -0.64,0.42'), 0.15, 'base'),
		...stroke(corners('-0.04,0.44 -0.4,-0.5'), 0.15, 'base'),
		...stroke(corners('0.64,0.42 0.32,-0.6'), 0.15, 'dark'),
		...stroke(corners('0.32,-0.6 0.62,-0.7'), 0.14, 'ink'),
		ellipse(-0.44, -0.54, 0.26, 0.11, 'ink'),
		ellipse(-0.04, 0.44, 0.13, 0.13, 'ink')
	],
	guitar: [
		box(-0.12, -1, 0.12, 0.2, 'wood'),
		outlined('-0.2,-1.22 0.2,-1.22 0.15,-0.88 -0.15,-0.88', 'ink'),
		ellipse(0, 0.6, 0.7, 0.54, 'dark'),
		ellipse(0, 0.02, 0.52, 0.42, 'dark'),
		ellipse(0, 0.6, 0.58, 0.42, 'base'),
		ellipse(0, 0.02, 0.4, 0.3, 'base'),
		ellipse(0, 0.24, 0.2, 0.2, 'ink'),
		box(-0.28, 0.68, 0.28, 0.8, 'wood'),
		box(-0.03, -0.88, 0.03, 0.7, 'cream')
	],
	giraffe: [
		box(-0.14, 0.4, 0.04, 1.08, 'base'),
		box(-0.42, 0.4, -0.24, 1.08, 'dark'),
		...stroke(corners('0.66,0.1 0.86,0.5'), 0.1, 'dark'),
		box(0.28, 0.4, 0.46, 1.08, 'dark'),
		box(0.5, 0.4, 0.68, 1.08, 'base'),
		...stroke(corners('-0.5,-0.94 -0.54,-1.14'), 0.09, 'ink'),
		...stroke(corners('-0.32,-0.94 -0.28,-1.14'), 0.09, 'ink'),
		outlined('-0.52,-0.8 -0.2,-0.8 0.3,0.2 -0.42,0.4', 'base'),
		ellipse(0.16, 0.28, 0.58, 0.34, 'base'),
		ellipse(-0.5, -0.82, 0.38, 0.2, 'base', -14),
		ellipse(-0.26, -0.4, 0.1, 0.13, 'wood'),
		ellipse(-0.14, 0, 0.13, 0.13, 'wood'),
		ellipse(-0.22, 0.34, 0.12, 0.12, 'wood'),
		ellipse(0.14, 0.2, 0.14, 0.12, 'wood'),
		ellipse(0.44, 0.3, 0.14, 0.13, 'wood'),
		ellipse(-0.44, -0.86, 0.09, 0.09, 'ink')
	]
} satisfies Record<string, readonly Layer[]>;

export type NewThing = keyof typeof NEW_THINGS;
export type OutsideThing = keyof typeof OUTSIDE_THINGS;

export const NEW_THING_NAMES = [
	'umbrella',
	'cup',
	'crown',
	'snake'
] as const satisfies readonly NewThing[];

export const OUTSIDE_THING_NAMES = [
	'bicycle',
	'guitar',
	'giraffe'
] as const satisfies readonly OutsideThing[];
