/**
 * Where everything lies that the models' results at build time depend on: code, weights, cards, measurements, and the
 * versions of packages. A test follows the imports.
 */
export const FRAME_SOURCES: readonly string[] = [
	'src/engine',
	'src/labs',
	'src/lib/core',
	'src/shared',
	'static/models',
	'training/cards',
	'training/teach',
	'package-lock.json'
];
