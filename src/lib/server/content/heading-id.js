/**
 * The id that a heading gets from its words: "How usage is priced" becomes `how-usage-is-priced`.
 * Empty when they have no letter or digit.
 * Plain JavaScript, because the compiler's configuration imports it without a build.
 * @param {string} words
 * @returns {string}
 */
export function headingId(words) {
	return words
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
}
