// Plain JavaScript, because the configuration of the build imports it.
import { code, forms } from '../../../words/en/code-blocks.js';

/** Begins what is put round a message to a model, its answer, or what a program prints. */
export const MESSAGE = '<div class="message"';

/** Begins what scrolls by itself where no compiler reads it. */
export const SCROLLER = '<div class="scroller" role="group" tabindex="0"';

/** Longer lines of a message end where the author's window did. */
const LONG = 60;

/**
 * The lines of a message as its writer ended them: what was only cut to fit, or stands further in, goes on.
 * @param {string} text
 */
const joined = (text) =>
	text
		.split('\n')
		.reduce((/** @type {string[]} */ lines, line) => {
			const last = lines.at(-1) ?? '';
			const goesOn = last !== '' && line.trim() !== '' && (last.length > LONG || /^\s/.test(line));
			return goesOn ? [...lines.slice(0, -1), `${last} ${line.trim()}`] : [...lines, line];
		}, [])
		.join('\n');

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
 * @param {{ scroller?: string, escape?: (html: string) => string }} [how] `scroller` begins what scrolls; `escape` makes safe what the page's compiler would read
 */
export function codeBlock(source, language, { scroller = SCROLLER, escape = (html) => html } = {}) {
	const isMessage = language === 'prompt' || language === 'output';
	const inside = escape(safe(isMessage ? joined(source) : source));
	if (!hasForm(language)) {
		const label = code(language);
		return `${scroller} aria-label="${label}"><pre><code>${inside}</code></pre></div>`;
	}
	const begin = `${MESSAGE} data-form="${language}">${head(language)}`;
	if (isMessage) return `${begin}<p class="words">${inside}</p></div>`;
	const { label } = forms[language];
	return `${begin}${scroller} aria-label="${label}"><pre><code>${inside}</code></pre></div></div>`;
}
