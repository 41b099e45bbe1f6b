/**
 * Where everything lies that the models' results at build time depend on: code, weights, cards, measurements, and the
 * versions of packages. A test follows the imports.
 */
export const FRAME_SOURCES: readonly string[] = [
	'src/lib/core',
	'src/lib/server/labs',
	'src/lib/ui/labs',
	'static/models',
	'training/cards',
	'training/teach',
	'package-lock.json'
];
