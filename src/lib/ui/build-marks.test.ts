import { expect, it } from 'vitest';
import { blockMark, cutAtBlocks, FIGURE, putFigures } from './build-marks.js';

it('cuts a drawn lesson where questions and labs stand', () => {
	const html = `<p>One</p>${blockMark('check', 'a-b')}<p>Two</p>${blockMark('lab', 'c')}`;
	expect(cutAtBlocks(html)).toEqual([
		...[{ html: '<p>One</p>' }, { check: 'a-b' }],
		...[{ html: '<p>Two</p>' }, { lab: 'c' }, { html: '' }]
	]);
});

it('puts each figure where its mark stands, whatever signs it holds', () => {
	const { element, file, label } = FIGURE;
	const mark = `<${element} ${file}="a.svg" ${label}="R &amp; D"></${element}>`;
	const html = putFigures(`<figure>${mark}</figure>`, (...found) => `${found.join()} $& $1`);
	expect(html).toBe('<figure>a.svg,R &amp; D $& $1</figure>');
});
