/**
 * Marks that one step of the build leaves for another, which puts something in their place or looks for it. Whoever
 * writes one and whoever reads it takes it from here; those of app.html stand there. Plain JavaScript, because the
 * configuration of the build imports it.
 */

/** The place of a question or a lab in a drawn lesson. @param {'check' | 'lab'} kind @param {string} id */
export const blockMark = (kind, id) => `<lesson-block data-${kind}="${id}"></lesson-block>`;

/**
 * A drawn lesson, cut where questions and labs stand.
 * @param {string} html
 * @returns {({ html: string } | { check: string } | { lab: string })[]}
 */
export const cutAtBlocks = (html) =>
	html.split(/(<lesson-block [^>]*><\/lesson-block>)/).map((text) => {
		const [, kind, id] = /^<lesson-block data-(check|lab)="([^"]+)">/.exec(text) ?? [];
		if (id === undefined) return { html: text };
		return kind === 'lab' ? { lab: id } : { check: id };
	});

/** The element in the place of a figure, and its attributes for the file of the drawing and its text alternative. */
export const FIGURE = { element: 'lesson-figure', file: 'data-file', label: 'data-label' };

const FIGURE_MARK = new RegExp(
	`<${FIGURE.element} ${FIGURE.file}="([^"]*)" ${FIGURE.label}="([^"]*)"></${FIGURE.element}>`,
	'g'
);

/** @param {string} html @param {(file: string, label: string) => string} draw gives the drawing; the label is HTML */
export const putFigures = (html, draw) =>
	html.replace(FIGURE_MARK, (_, file, label) => draw(file, label));

/** Begins what this project itself puts round tables and code, which scroll by themselves. */
// Spread, because the compiler's advice knows no part that takes the focus because it scrolls.
// A group, not a region: a page of many tables must not be a page of many landmarks.
export const SCROLLER = '<div class="scroller" role="group" {...{ tabindex: 0 }}';

/** The attribute with the name of an island; that of a lab begins with `lab-`. */
export const ISLAND = 'data-island';

/** The way to the root of the site, in the styles of labs. */
export const ROOT = '%root%';

/** Where a page tells the size of the whole course, and of the models in it. */
export const SIZES = { all: '%offline-size%', models: '%models-size%' };

/** Where app.html wants the address of the face of the text, that of the islands' script, and what keys begin with. */
export const TEMPLATE = { face: '%face%', islands: '%islands%', keys: '%keys%' };
