// What stands above blocks of code and messages. Plain JavaScript, because the configuration of the build imports it.

/** @param {string} language empty when it is not told */
export const code = (language) => (language === '' ? 'Code' : `Code in ${language}`);

/** What messages and what programs print are called, by the language of their block. */
export const forms = /** @type {const} */ ({
	prompt: { label: 'Prompt', note: '' },
	output: { label: 'Answer', note: 'written for this lesson' },
	result: { label: 'Output', note: 'example' },
	console: { label: 'Console', note: '' }
});

export const table = 'Table';
