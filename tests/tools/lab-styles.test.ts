import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cssHash, withoutOtherLabs } from '../../tools/lab-styles.js';

const hash = () => 'x1';
const sha = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A page with these styles, which its policy lets through. */
const page = (css: string, body: string) =>
	`<meta content="style-src 'self' '${sha(css)}'"><style>${css}</style>${body}`;

const CSS =
	'p{a:b}.a.svelte-x1{c:d}.b.lab-teach-x1{e:f}.c.lab-shared-x1{g:h}' +
	'.d.svelte-x1,.e.lab-one-space-x1:is(.f,.g){i:j}@media (width<9px){.h.lab-teach-x1{k:l}}';

describe('cssHash', () => {
	it.each([
		['src/labs/ui/one-space/Map.svelte', 'lab-one-space-x1'],
		['src/labs/ui/LabFrame.svelte', 'lab-shared-x1'],
		['src/labs/ui/picture-maker/Pad.svelte', 'lab-shared-x1'],
		['src/lib/ui/quiz/Question.svelte', 'svelte-x1']
	])('says of %s what it belongs to', (filename, expected) => {
		expect(cssHash({ hash, css: '', filename })).toBe(expected);
	});
});

describe('withoutOtherLabs', () => {
	it('leaves nothing of the labs on a page without them, and keeps all else', () => {
		const kept = 'p{a:b}.a.svelte-x1{c:d}.d.svelte-x1{i:j}';
		expect(withoutOtherLabs(page(CSS, '<p>Text</p>'))).toBe(page(kept, '<p>Text</p>'));
	});

	it('keeps what is shared and what belongs to the kinds on the page', () => {
		const body = '<div data-island="lab-teach"></div>';
		const kept = CSS.replace(',.e.lab-one-space-x1:is(.f,.g)', '');
		expect(withoutOtherLabs(page(CSS, body))).toBe(page(kept, body));
	});
});
