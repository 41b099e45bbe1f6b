/** A piece of Python: a name or number, a string (its value), or a sign. Comments and blanks are left out. */
export interface Token {
	kind: 'name' | 'string' | 'sign';
	text: string;
	/** The line on which it begins, from 0. */
	line: number;
}

const PIECE =
	/(?<blank>\s+|#[^\n]*|\\\n)|(?<string>[A-Za-z]{0,2}(?:"""(?:[^\\]|\\[^])*?"""|'''(?:[^\\]|\\[^])*?'''|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'))|(?<name>\w+)|(?<sign>\*\*|==|!=|<=|>=|:=|[^])/gu;

/** Python as its pieces: enough to find calls and their arguments, not to run it. */
export function pythonTokens(code: string): Token[] {
	const tokens: Token[] = [];
	let line = 0;
	for (const { 0: piece, groups = {} } of code.matchAll(PIECE)) {
		if (groups['string'] !== undefined) {
			const value = piece.replace(/^[A-Za-z]*("""|'''|"|')([^]*)\1$/, '$2');
			tokens.push({ kind: 'string', text: value, line });
		} else if (groups['blank'] === undefined) {
			const kind = groups['name'] === undefined ? 'sign' : 'name';
			tokens.push({ kind, text: piece, line });
		}
		line += piece.split('\n').length - 1;
	}
	return tokens;
}
