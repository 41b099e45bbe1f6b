import { FIXED_TONES, type Rgb, type Tone } from './shapes.ts';

/** The eight colours of things. */
export const COLOURS = {
	red: [226, 44, 52],
	orange: [247, 132, 30],
	yellow: [250, 210, 40],
	green: [48, 168, 76],
	blue: [44, 98, 222],
	purple: [134, 62, 190],
	pink: [246, 128, 184],
	brown: [134, 82, 46]
} as const satisfies Record<string, Rgb>;

export type ColourName = keyof typeof COLOURS;

export const COLOUR_NAMES = [
	'red',
	'orange',
	'yellow',
	'green',
	'blue',
	'purple',
	'pink',
	'brown'
] as const satisfies readonly ColourName[];

/** The colour of a tone in a thing whose colour is `base`; channels from 0 to 255, not rounded. */
export function toneColour(tone: Tone, base: Rgb): Rgb {
	const [r, g, b] = base;
	switch (tone) {
		case 'base':
			return base;
		case 'dark':
			return [r * 0.58, g * 0.58, b * 0.58];
		case 'light':
			return [r * 0.5 + 127, g * 0.5 + 127, b * 0.5 + 127];
		default:
			return FIXED_TONES[tone];
	}
}
