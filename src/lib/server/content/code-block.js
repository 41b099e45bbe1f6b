// Plain JavaScript, because the configuration of the build imports it.
import { code, forms } from '../../../words/en/code-blocks.js';

/** Begins what is put round a message to a model, its answer, or what a program prints. */
export const MESSAGE = '<div class="message"';

/** @param {string} text */
const safe = (text) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {string} language @returns {language is keyof typeof forms} */
const hasForm = (language) => language in forms;

/** @param {keyof typeof forms} form */
function head(form) {
	const { label, note } = forms[form];
	return `<p class="from">${label}${note && ` <small>${note}</small>`}</p>`;
}

/**
 * A block of code as HTML. `prompt` and `output` are messages, whose lines wrap; all else stands as it is written
 * and scrolls by itself, `result` and `console` below their names.
 * @param {string} source
 * @param {string} language empty when it is not told
 * @param {{ scroller: string, escape?: (html: string) => string }} how `scroller` begins what scrolls; `escape` makes safe what the page's compiler would read
 */
export function codeBlock(source, language, { scroller, escape = (html) => html }) {
	const inside = escape(safe(source));
	if (!hasForm(language)) {
		const label = code(language);
		return `${scroller} aria-label="${label}"><pre><code>${inside}</code></pre></div>`;
	}
	const begin = `${MESSAGE} data-form="${language}">${head(language)}`;
	if (language === 'prompt' || language === 'output') {
		return `${begin}<p class="words">${inside}</p></div>`;
	}
	const { label } = forms[language];
	return `${begin}${scroller} aria-label="${label}"><pre><code>${inside}</code></pre></div></div>`;
}
