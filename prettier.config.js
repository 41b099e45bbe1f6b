/** @type {import('prettier').Config} */
export default {
	useTabs: true,
	singleQuote: true,
	trailingComma: 'none',
	printWidth: 100,
	plugins: ['prettier-plugin-svelte'],
	overrides: [
		{ files: '*.svelte', options: { parser: 'svelte' } },
		// YAML and Markdown belong to authors: their lines and quotes stay as they were written.
		{ files: ['*.yaml', '*.yml', '*.md'], options: { proseWrap: 'preserve', useTabs: false } }
	]
};
