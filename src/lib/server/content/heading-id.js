/**
 * The id that a heading gets from its text: "How usage is *priced*" becomes `how-usage-is-priced`.
 * Takes Markdown or plain text; both give the same id. Empty when the text has no letter or digit.
 * Plain JavaScript, because the compiler's configuration imports it without a build.
 * @param {string} text
 * @returns {string}
 */
export function headingId(text) {
	return text
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[`*]/g, '')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
}
