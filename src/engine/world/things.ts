import { arc, box, ellipse, outlined, petals, polygon, starPoints, type Layer } from './shapes.ts';

/** The things that the models know, each as layers from back to front. */
export const THINGS = {
	circle: [
		ellipse(0, 0, 1, 1, 'dark'),
		ellipse(0, 0, 0.86, 0.86, 'base'),
		ellipse(-0.34, -0.38, 0.26, 0.2, 'light', -35)
	],
	square: [
		box(-0.92, -0.92, 0.92, 0.92, 'dark'),
		box(-0.76, -0.76, 0.76, 0.76, 'base'),
		outlined('-0.76,-0.76 0.1,-0.76 -0.76,0.1', 'light')
	],
	triangle: [
		outlined('0,-1 1.05,0.88 -1.05,0.88', 'dark'),
		outlined('0,-0.66 0.76,0.7 -0.76,0.7', 'base')
	],
	star: [
		polygon(starPoints(1.14, 0.5), 'dark'),
		polygon(starPoints(0.93, 0.5), 'base'),
		ellipse(0, 0.08, 0.3, 0.3, 'light')
	],
	heart: [
		ellipse(-0.48, -0.34, 0.56, 0.54, 'dark'),
		ellipse(0.48, -0.34, 0.56, 0.54, 'dark'),
		outlined('-1,-0.16 -0.4,-0.5 0.4,-0.5 1,-0.16 0,1.05', 'dark'),
		ellipse(-0.46, -0.34, 0.43, 0.41, 'base'),
		ellipse(0.46, -0.34, 0.43, 0.41, 'base'),
		outlined('-0.86,-0.18 -0.3,-0.4 0.3,-0.4 0.86,-0.18 0,0.84', 'base'),
		ellipse(-0.5, -0.44, 0.19, 0.15, 'light', -30)
	],
	house: [
		box(0.42, -0.95, 0.68, -0.3, 'wood'),
		box(-0.74, -0.05, 0.74, 1, 'base'),
		outlined('-1.06,0.08 0,-0.95 1.06,0.08', 'dark'),
		box(-0.17, 0.4, 0.17, 1, 'ink'),
		box(-0.58, 0.25, -0.28, 0.58, 'gold'),
		box(0.28, 0.25, 0.58, 0.58, 'gold')
	],
	tree: [
		outlined('-0.2,0.2 0.2,0.2 0.28,1.05 -0.28,1.05', 'wood'),
		ellipse(-0.5, -0.05, 0.52, 0.46, 'dark'),
		ellipse(0.5, -0.05, 0.52, 0.46, 'dark'),
		ellipse(0, -0.5, 0.62, 0.55, 'dark'),
		ellipse(-0.48, -0.09, 0.4, 0.34, 'base'),
		ellipse(0.44, -0.09, 0.42, 0.34, 'base'),
		ellipse(-0.02, -0.46, 0.5, 0.46, 'base'),
		ellipse(-0.2, -0.62, 0.22, 0.18, 'light')
	],
	flower: [
		box(-0.1, 0.2, 0.1, 1.08, 'leaf'),
		ellipse(0.36, 0.76, 0.34, 0.16, 'leaf', -30),
		ellipse(-0.34, 0.84, 0.3, 0.15, 'leaf', 30),
		...petals([0, -0.3], 0.46, 0.4, 'dark'),
		...petals([0, -0.3], 0.44, 0.33, 'base'),
		ellipse(0, -0.3, 0.27, 0.27, 'cream')
	],
	fish: [
		outlined('0.38,0 1.05,-0.62 0.9,0 1.05,0.62', 'dark'),
		outlined('-0.28,-0.5 0.1,-0.9 0.32,-0.4', 'dark'),
		ellipse(-0.2, 0, 0.85, 0.64, 'dark'),
		ellipse(-0.2, 0, 0.73, 0.52, 'base'),
		ellipse(-0.14, 0.28, 0.46, 0.2, 'light'),
		ellipse(-0.56, -0.14, 0.24, 0.24, 'white'),
		ellipse(-0.6, -0.14, 0.13, 0.13, 'ink')
	],
	boat: [
		box(-0.07, -1.05, 0.07, 0.4, 'wood'),
		outlined('-0.14,-1 -0.14,0.22 -0.84,0.22', 'white'),
		outlined('0.14,-0.72 0.14,0.22 0.72,0.22', 'light'),
		outlined('-1.08,0.36 1.08,0.36 0.66,1 -0.66,1', 'base'),
		outlined('-0.84,0.72 0.84,0.72 0.66,1 -0.66,1', 'dark')
	],
	cat: [
		outlined('-0.92,-1.02 -0.94,0.1 -0.1,-0.42', 'dark'),
		outlined('0.92,-1.02 0.94,0.1 0.1,-0.42', 'dark'),
		ellipse(0, 0.2, 0.98, 0.8, 'dark'),
		ellipse(0, 0.2, 0.86, 0.68, 'base'),
		ellipse(-0.4, 0.06, 0.24, 0.25, 'white'),
		ellipse(0.4, 0.06, 0.24, 0.25, 'white'),
		ellipse(-0.36, 0.08, 0.12, 0.17, 'ink'),
		ellipse(0.36, 0.08, 0.12, 0.17, 'ink'),
		outlined('-0.16,0.42 0.16,0.42 0,0.62', 'ink')
	],
	mushroom: [
		outlined('-0.28,0 0.28,0 0.38,1 -0.38,1', 'cream'),
		polygon(arc([0, 0.24], [1.05, 1.22], 0, 180), 'dark'),
		polygon(arc([0, 0.1], [0.9, 0.96], 0, 180), 'base'),
		ellipse(0, -0.5, 0.24, 0.2, 'white'),
		ellipse(-0.52, -0.16, 0.18, 0.17, 'white'),
		ellipse(0.52, -0.16, 0.18, 0.17, 'white')
	],
	rocket: [
		outlined('-0.24,0.62 0.24,0.62 0,1.2', 'flame'),
		outlined('-0.3,0.1 -0.82,0.86 -0.2,0.66', 'dark'),
		outlined('0.3,0.1 0.82,0.86 0.2,0.66', 'dark'),
		outlined('0,-1.15 0.34,-0.62 0.44,-0.1 0.34,0.7 -0.34,0.7 -0.44,-0.1 -0.34,-0.62', 'base'),
		outlined('0,-1.15 0.34,-0.62 -0.34,-0.62', 'dark'),
		ellipse(0, -0.2, 0.27, 0.27, 'white'),
		ellipse(0, -0.2, 0.16, 0.16, 'ink')
	],
	balloon: [
		box(-0.05, 0.5, 0.05, 1.2, 'ink'),
		outlined('0,0.3 0.2,0.66 -0.2,0.66', 'dark'),
		ellipse(0, -0.34, 0.72, 0.84, 'dark'),
		ellipse(0, -0.34, 0.6, 0.72, 'base'),
		ellipse(-0.22, -0.62, 0.19, 0.26, 'light', 30)
	],
	car: [
		outlined('-0.62,-0.06 -0.4,-0.64 0.3,-0.64 0.62,-0.06', 'dark'),
		outlined('-0.44,-0.08 -0.3,-0.48 -0.06,-0.48 -0.06,-0.08', 'glass'),
		outlined('0.08,-0.08 0.08,-0.48 0.24,-0.48 0.44,-0.08', 'glass'),
		outlined('-1.1,0.02 -0.98,-0.12 0.86,-0.12 1.1,0.06 1.1,0.46 -1.1,0.46', 'base'),
		box(0.9, 0.06, 1.1, 0.24, 'gold'),
		ellipse(-0.56, 0.48, 0.3, 0.3, 'ink'),
		ellipse(0.56, 0.48, 0.3, 0.3, 'ink'),
		ellipse(-0.56, 0.48, 0.13, 0.13, 'white'),
		ellipse(0.56, 0.48, 0.13, 0.13, 'white')
	],
	bird: [
		outlined('-0.74,-0.5 -1.2,-0.26 -0.74,-0.1', 'flame'),
		outlined('0.36,0.06 1.16,-0.42 1,0.3 0.3,0.44', 'dark'),
		box(-0.2, 0.6, -0.06, 1.02, 'wood'),
		box(0.14, 0.6, 0.28, 1.02, 'wood'),
		ellipse(0.02, 0.2, 0.7, 0.54, 'base'),
		ellipse(-0.46, -0.34, 0.42, 0.42, 'base'),
		ellipse(0.18, 0.16, 0.4, 0.26, 'dark', -18),
		ellipse(-0.54, -0.4, 0.15, 0.15, 'white'),
		ellipse(-0.57, -0.4, 0.09, 0.09, 'ink')
	]
} satisfies Record<string, readonly Layer[]>;

export type ThingName = keyof typeof THINGS;

export const THING_NAMES = [
	'circle',
	'square',
	'triangle',
	'star',
	'heart',
	'house',
	'tree',
	'flower',
	'fish',
	'boat',
	'cat',
	'mushroom',
	'rocket',
	'balloon',
	'car',
	'bird'
] as const satisfies readonly ThingName[];
