import { readFileSync } from 'node:fs';

const NOTES = readFileSync('HOSTING.md', 'utf8');

/** The one block of code in a language that the notes for hosts give: what is copied is what is tested. */
export function hostingBlock(language: 'js' | 'http'): string {
	const block = new RegExp('```' + language + '\n([^]*?)```').exec(NOTES)?.[1];
	if (block === undefined) throw new Error(`HOSTING.md holds no block of ${language}.`);
	return block.trim();
}

/** The policy that a host may send. */
export function hostingPolicy(): Record<string, string> {
	const [name = '', value = ''] = hostingBlock('http').split(/: (.*)/);
	return { [name]: value };
}
