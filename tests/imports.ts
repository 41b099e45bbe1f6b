import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

function importsOf(file: string): string[] {
	const code = readFileSync(file, 'utf8');
	return [...code.matchAll(/^(?:import|export)\s[\s\w{},*]*\bfrom\s*'([^']+)'/gm)].flatMap(
		([, path = '']) => {
			if (path.startsWith('#')) return [path.replace('#', 'src/')];
			return path.startsWith('.') ? [normalize(join(dirname(file), path))] : [];
		}
	);
}

/** All modules of the project that these modules need, themselves included. */
export function reached(files: readonly string[]): Set<string> {
	const all = new Set<string>();
	const open = [...files];
	for (let file = open.pop(); file !== undefined; file = open.pop()) {
		if (all.has(file) || !existsSync(file)) continue;
		all.add(file);
		open.push(...importsOf(file));
	}
	return all;
}
