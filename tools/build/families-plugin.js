import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const NAME = 'virtual:families.css';
const FILE = 'lessons/identity.json';

const identity = v.object({
	hues: v.record(v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(360)))
});

/**
 * The base colour of each family of lessons, as styles, from lessons/identity.json.
 * @returns {import('vite').Plugin}
 */
export function families() {
	return {
		name: 'families',
		resolveId: (id) => (id === NAME ? NAME : undefined),
		load(id) {
			if (id !== NAME) return undefined;
			this.addWatchFile(FILE);
			const { hues } = v.parse(identity, JSON.parse(readFileSync(FILE, 'utf8')));
			return Object.entries(hues)
				.map(([family, hue]) => `[data-family='${family}'] {\n\t--hue: ${hue};\n}\n`)
				.join('');
		}
	};
}
