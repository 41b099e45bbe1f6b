import { Marked, type MarkedExtension, type MarkedToken, type Token } from 'marked';

/** How lessons and the texts of questions and labs are read, both where they are drawn and where they are checked. */
export const markdownReader = (renderer: MarkedExtension['renderer'] = {}): Marked =>
	new Marked({
		async: false,
		renderer,
		tokenizer: {
			// "~5 or ~6 minutes" is no deletion, and an address in a text is no link.
			del: () => undefined,
			url: () => undefined
		}
	});

/** Narrows a token: extensions, of which there are none, may bring tokens of any form. */
export const isKind = <Kind extends MarkedToken['type']>(
	token: Token,
	...kinds: Kind[]
): token is Extract<MarkedToken, { type: Kind }> => kinds.some((kind) => kind === token.type);
