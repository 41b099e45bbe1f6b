import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTerm } from './rules/samples.ts';
import { linkTerms, runningText, termFinder } from './terms.ts';

const terms = [
	sampleTerm({
		id: 'token',
		term: 'Token',
		forms: ['tokens'],
		definition: 'A piece of "text" & <b>.'
	}),
	sampleTerm({ id: 'inference', term: 'Inference' }),
	sampleTerm({ id: 'profile', term: 'Inference profile', forms: ['inference profiles'] }),
	sampleTerm({ id: 'rag', term: 'Retrieval-augmented generation', forms: ['RAG'] }),
	sampleTerm({ id: 'region', term: 'Region', exact: true }),
	sampleTerm({ id: 'nova', term: 'Amazon Nova', forms: ['Nova'] }),
	sampleTerm({ id: 'top-p', term: 'Top-p' })
];
const find = termFinder(terms, ['Nova Micro', 'Amazon Nova 2 Lite', 'Inference']);
const found = (text: string) =>
	find(text).map(({ start, end, term }) => `${term.id}: ${text.slice(start, end)}`);

describe('termFinder', () => {
	it('finds a term and its forms, whatever their capitals', () => {
		expect(found('Tokens. A token, TOKENS')).toEqual([
			'token: Tokens',
			'token: token',
			'token: TOKENS'
		]);
	});

	it('takes the longest spelling, and nothing inside it', () => {
		expect(found('An inference profile is no inference.')).toEqual([
			'profile: inference profile',
			'inference: inference'
		]);
	});

	it('finds whole words only', () => {
		expect(found('tokenizer, subtoken, sub-token, token-free, token_id, a.token')).toEqual([]);
		expect(found('(token) token. "token", token/token; token’s')).toHaveLength(6);
		expect(found('top-p, top-pick, stop-p, top-p.9')).toEqual(['top-p: top-p']);
	});

	it('keeps the capitals of abbreviations, and of terms that ask for it', () => {
		expect(found('RAG, a rag, Rag; a Region of a region')).toEqual(['rag: RAG', 'region: Region']);
	});

	it('does not look inside the names of products', () => {
		expect(found('Nova Micro, Amazon Nova 2 Lite, then Nova and Amazon Nova')).toEqual([
			'nova: Nova',
			'nova: Amazon Nova'
		]);
	});

	it('finds in any text what one pattern of all spellings would find', () => {
		const spellings = terms.flatMap(({ term, forms, exact, id }) =>
			[term, ...forms].map((spelling) => ({ id, spelling, exact: exact || spelling === 'RAG' }))
		);
		const names = ['Nova Micro', 'Amazon Nova 2 Lite'].map((spelling) => ({
			...{ id: '', spelling, exact: true }
		}));
		const any = [...spellings, ...names].toSorted((a, b) => b.spelling.length - a.spelling.length);
		const byHand = (text: string): string[] => {
			const ends = /[\p{L}\p{N}_-]/u;
			const all: string[] = [];
			for (let place = 0; place < text.length; place++) {
				if (ends.test(text.charAt(place - 1)) || /[\p{L}\p{N}]\.$/u.test(text.slice(0, place)))
					continue;
				const hit = any.find(({ spelling, exact }) => {
					const words = text.slice(place, place + spelling.length);
					const same = exact ? words === spelling : words.toLowerCase() === spelling.toLowerCase();
					return same && !/^(?:-?[\p{L}\p{N}_]|\.\p{N})/u.test(text.slice(place + words.length));
				});
				if (hit === undefined) continue;
				if (hit.id !== '') all.push(`${hit.id}: ${text.slice(place, place + hit.spelling.length)}`);
				place += hit.spelling.length - 1;
			}
			return all;
		};
		const pieces = [...any.map(({ spelling }) => spelling), 'rag', 'a', '-', '.', '9', '_', 'é'];
		const text = fc
			.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ', ')), { maxLength: 9 })
			.map((parts) => parts.flat().join(''));
		fc.assert(
			fc.property(text, (words) => {
				expect(found(words)).toEqual(byHand(words));
			})
		);
	});

	it('finds a term over the end of a line', () => {
		expect(found('an inference\n\tprofile')).toEqual(['profile: inference\n\tprofile']);
	});

	it('finds nothing where there are no terms', () => {
		expect(termFinder([], ['Nova'])('Nova and tokens')).toEqual([]);
	});
});

describe('linkTerms', () => {
	const link = (html: string) => linkTerms(html, find, '../../glossary/');
	/** The linked words, by what they lead to. */
	const links = (html: string) =>
		[
			...link(html).matchAll(
				/<a class="term" href="\.\.\/\.\.\/glossary\/#([\w-]+)"[^>]*>([^<]*)<\/a>/g
			)
		].map(([, id, words]) => `${id}: ${words}`);

	it('links the first use of each term, with its definition as a safe attribute', () => {
		expect(link('<p>A token and a token.</p>')).toBe(
			'<p>A <a class="term" href="../../glossary/#token" aria-description="A piece of &quot;text&quot; &amp; &lt;b&gt;.">token</a> and a token.</p>'
		);
	});

	it('links in paragraphs, lists, quotes and emphasis', () => {
		for (const html of [
			'<p>token</p>',
			'<ul><li>token</li></ul>',
			'<ol><li><p>token</p></li></ol>',
			'<blockquote><p>token</p></blockquote>',
			'<p><strong>token</strong></p>',
			'<P><EM>token</EM></P>'
		]) {
			expect(links(html)).toEqual(['token: token']);
		}
	});

	it.each([
		'<h2 id="token">Token</h2>',
		'<p><a href="#x">token</a></p>',
		'<p><a href="#x"><strong>token</strong></a></p>',
		'<p><code>token</code></p>',
		'<pre><code><p>token</p></code></pre>',
		'<table><tbody><tr><td><p>token</p></td></tr></tbody></table>',
		'<figure><p>token</p><figcaption>token</figcaption></figure>',
		'<p><svg viewBox="0 0 9 9"><text>token</text><path d="M0 0"/></svg></p>',
		'<div class="scroller"><p>token</p></div>',
		'<p><span class="fact"><data value="token">token</data> <a href="#s">token</a></span></p>',
		'<section><p>token</p></section>',
		'<lesson-block data-check="token"></lesson-block>',
		'<script>const token = "<p>token</p>";</script>',
		'<style>p { content: "</p><p>token" }</style>',
		'<!-- <p>token</p> --><!-- > <p>token -->',
		'<p title="a token > token" data-x=\'token\'></p>',
		'<img alt="<p>token</p>" src="token.png">',
		'token',
		'<div>token</div>',
		'<button>token</button>'
	])('leaves alone what is no running text: %s', (html) => {
		expect(link(html)).toBe(html);
	});

	it('goes on after what it leaves alone', () => {
		expect(links('<h2>Token</h2><p><br>a <code>token</code>, <img src="x">a token</p>')).toEqual([
			'token: token'
		]);
		expect(links('<p>a</p></div></b><p>a token</p>')).toEqual(['token: token']);
		expect(links('<figure><svg><svg></svg></svg></figure><p>a token</p>')).toEqual([
			'token: token'
		]);
	});

	it('takes no entity for a word, and no word for a part of one', () => {
		const amp = linkTerms('<p>&amp; amp</p>', termFinder([sampleTerm({ term: 'amp' })]), '');
		expect(amp).toMatch(/^<p>&amp; <a .*>amp<\/a><\/p>$/);
		expect(links('<p>&lt;token&gt;</p>')).toEqual(['token: token']);
		expect(links('<p>token&#39;s</p>')).toEqual(['token: token']);
	});

	it('sees words that marks divide as one, and no term over a mark', () => {
		expect(links('<p><strong>token</strong>izer, sub<em>token</em>, <b>to</b>ken</p>')).toEqual([]);
		expect(links('<p>inference <strong>profile</strong></p>')).toEqual(['inference: inference']);
		expect(links('<p><strong>tokens</strong>: words</p>')).toEqual(['token: tokens']);
	});

	it('changes nothing but by adding links, whatever the text', () => {
		const piece = fc.constantFrom(
			...[
				'<p>',
				'</p>',
				'<li>',
				'</li>',
				'<strong>',
				'</strong>',
				'<code>',
				'</code>',
				'<a href="#">'
			],
			...[
				'</a>',
				'<br>',
				'<',
				'>',
				'"',
				'&amp;',
				'&',
				' token ',
				'Region',
				'RAG',
				' ',
				'<!--',
				'-->'
			],
			...['<script>', '</script>', '<p class="token">', 'inference profile', '<h2>', '</h2>']
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const html = pieces.join('');
				const bare = link(html).replace(/<a class="term"[^>]*>([^<]*)<\/a>/g, '$1');
				expect(bare).toBe(html);
				expect(runningText(html)).toHaveLength(html.length);
			})
		);
	});
});
