import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readFileText } from './file-text.ts';
import { isLeftover } from '../leftovers.js';
import { type LocatedProblem, type Report } from './problems.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** The folder of lessons, and everything found wrong in it so far. */
export class LessonsFolder {
	readonly problems: LocatedProblem[] = [];
	readonly #root: string;
	readonly #texts = new Map<string, string>();

	constructor(root: string) {
		this.#root = root;
	}

	/** The name of a file in problems: from the folder that holds the lessons' folder. */
	name(path: string): string {
		return path === '' ? basename(this.#root) : `${basename(this.#root)}/${path}`;
	}

	has(path: string): boolean {
		return existsSync(join(this.#root, path));
	}

	/** What stands in a folder, but for what editors and systems leave there. */
	#entries(path: string): Dirent[] {
		const entries = readdirSync(join(this.#root, path), { withFileTypes: true });
		return entries.filter((entry) => !isLeftover(entry.name));
	}

	/** Names of the folders inside. */
	folders(): string[] {
		if (!this.has('')) return [];
		return this.#entries('')
			.filter((entry) => entry.isDirectory())
			.map((entry) => entry.name);
	}

	/** Names of the files in a folder inside; none where there is no such folder. */
	files(path: string): string[] {
		if (!this.has(path)) return [];
		return this.#entries(path)
			.map((entry) => entry.name)
			.sort();
	}

	/** The text of a file; a missing one is reported, and once, what of its letters was lost. */
	readText(
		path: string,
		expected = 'the file that lessons/README.md describes'
	): string | undefined {
		const known = this.#texts.get(path);
		if (known !== undefined) return known;
		if (this.has(path)) return this.#read(path);
		this.reporter(path)([], 'is missing', expected);
		return undefined;
	}

	#read(path: string): string {
		const { text, findings } = readFileText(readFileSync(join(this.#root, path)));
		const report = this.reporter(path);
		for (const { problem, expected, line } of findings) report([], problem, expected, line);
		this.#texts.set(path, text);
		return text;
	}

	/** A file's YAML as plain data; its value is undefined when it is missing or cannot be read. */
	readYaml(path: string): YamlFile {
		const text = this.readText(path);
		if (text === undefined) {
			return { value: undefined, report: this.reporter(path), written: () => '' };
		}
		return readYaml(text, this.name(path), this.problems);
	}

	/** Reports about a file that is no YAML; paths are single words for the author. */
	reporter(path: string): Report {
		return (where, problem, expected, line) => {
			const file = this.name(path);
			this.problems.push({ file, path: where.join(' '), problem, expected, line });
		};
	}
}
