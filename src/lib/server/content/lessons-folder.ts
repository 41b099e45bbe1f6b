import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type LocatedProblem, type Report } from './problems.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** The folder of lessons, and everything found wrong in it so far. */
export class LessonsFolder {
	readonly problems: LocatedProblem[] = [];
	readonly #root: string;

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

	/** Names of the folders inside. */
	folders(): string[] {
		if (!this.has('')) return [];
		const entries = readdirSync(this.#root, { withFileTypes: true });
		return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
	}

	/** Names of the files in a folder inside; none where there is no such folder. */
	files(path: string): string[] {
		return this.has(path) ? readdirSync(join(this.#root, path)).sort() : [];
	}

	/** The text of a file; a missing one is reported. */
	readText(
		path: string,
		expected = 'the file that lessons/README.md describes'
	): string | undefined {
		if (this.has(path)) return readFileSync(join(this.#root, path), 'utf8');
		this.reporter(path)([], 'is missing', expected);
		return undefined;
	}

	/** A file's YAML as plain data; its value is undefined when it is missing or cannot be read. */
	readYaml(path: string): YamlFile {
		const text = this.readText(path);
		if (text === undefined) return { value: undefined, report: this.reporter(path) };
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
