import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
	it.each([
		['input tokens', 'input tokens'],
		['<code>max_tokens</code> and <strong>more</strong>', 'max_tokens and more'],
		['a <a href="../../lessons/cost/#batch">batch</a>', 'a batch'],
		['text &amp; image', 'text & image'],
		['a &lt; b &gt; c', 'a < b > c'],
		['the &quot;best&quot; model&#39;s', 'the "best" model\'s'],
		['&amp;lt;', '&lt;'],
		['', '']
	])('makes of %s %s', (html, text) => {
		expect(plainText(html)).toBe(text);
	});

	it('does not take a written tag for a real one', () => {
		expect(plainText('&lt;b&gt;')).toBe('<b>');
	});
});
