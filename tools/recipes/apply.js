// Performs the steps of recipes on a copy of the project, and takes single ones back.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A change of a file that is there. Exactly one of `after`, `before` and `replace` is given: a text
 * that stands once in the file.
 * @typedef {object} Edit
 * @property {string} file
 * @property {string} [after]
 * @property {string} [before]
 * @property {string} [replace]
 * @property {string} text
 */

/**
 * What names a step that was left out.
 * @typedef {object} Asked
 * @property {'types' | 'pure' | 'unit' | 'content'} by the check, see asked.js
 * @property {string} where the file that it names
 * @property {string} says what it must say of it
 * @property {number} [round] steps that hide one another are left out one after the other; 1 otherwise
 */

/**
 * One step, as the list of the recipe has it.
 * @typedef {object} Step
 * @property {readonly string[]} [files] new ones, from `files/` beside the recipe
 * @property {readonly Edit[]} [edits]
 * @property {string} [command]
 * @property {readonly string[]} [writes] what the command writes, as far as this recipe needs it
 * @property {Asked} [asked]
 */

/**
 * @typedef {object} Recipe
 * @property {string} name
 * @property {readonly [file: string, heading: string][]} guide where the recipe is told
 * @property {readonly Step[]} steps
 * @property {readonly string[]} unit the tests that the recipe names, or that look at what it adds
 * @property {readonly string[]} component
 * @property {readonly { file: string, holds: string }[]} shown what the built site holds then
 */

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Where a new file of a recipe lies. @param {Recipe} recipe @param {string} file */
export const sourceOf = (recipe, file) => join(FOLDER, recipe.name, 'files', file);

/** The text that an edit looks for. @param {Edit} edit */
const anchorOf = ({ after, before, replace }) => after ?? before ?? replace ?? '';

/**
 * @param {string} text @param {Edit} edit @returns {string}
 * @throws {Error} when the recipe no longer fits the file
 */
export function edited(text, edit) {
	const anchor = anchorOf(edit);
	const times = anchor === '' ? 0 : text.split(anchor).length - 1;
	if (times !== 1) {
		throw new Error(
			`${edit.file} holds ${times} times what the recipe goes by: ${JSON.stringify(anchor)}. Bring the recipe up to date.`
		);
	}
	const kept = edit.replace === undefined ? anchor : '';
	return text.replace(anchor, () =>
		edit.before === undefined ? `${kept}${edit.text}` : `${edit.text}${kept}`
	);
}

/** @param {readonly Recipe[]} recipes @param {ReadonlySet<Step>} [without] */
export function editsByFile(recipes, without = new Set()) {
	/** @type {Map<string, Edit[]>} */
	const all = new Map();
	const steps = recipes.flatMap((recipe) => recipe.steps);
	for (const edit of steps.flatMap((step) => (without.has(step) ? [] : (step.edits ?? [])))) {
		all.set(edit.file, [...(all.get(edit.file) ?? []), edit]);
	}
	return all;
}

/** A copy of the project on which recipes are done. */
export class Workplace {
	/** What the commands have written there. @type {Map<string, Buffer>} */
	#written = new Map();

	/** @param {string} root the project @param {string} copy @param {readonly Recipe[]} recipes */
	constructor(root, copy, recipes) {
		this.root = root;
		this.copy = copy;
		this.recipes = recipes;
	}

	/** Does all that is done by hand. */
	addAndEdit() {
		for (const recipe of this.recipes) {
			for (const step of recipe.steps) this.#addFiles(recipe, step);
		}
		for (const [file, edits] of editsByFile(this.recipes)) this.#edit(file, edits);
	}

	/** The commands of the recipes, each once. */
	get commands() {
		return [...new Set(this.#steps.flatMap(({ command }) => command ?? []))];
	}

	/** Takes in what the commands have written. @throws {Error} when one has not written it */
	takeWritten() {
		for (const file of this.#steps.flatMap(({ writes }) => writes ?? [])) {
			if (!existsSync(join(this.copy, file))) throw new Error(`No command has written ${file}.`);
			this.#written.set(file, readFileSync(join(this.copy, file)));
		}
	}

	/** The files that differ from the project, but for what commands wrote. */
	get touched() {
		return [
			...this.#steps.flatMap(({ files }) => files ?? []),
			...editsByFile(this.recipes).keys()
		];
	}

	/** Takes some steps back, as if they had been forgotten. @param {readonly Step[]} forgotten */
	leaveOut(forgotten) {
		const without = editsByFile(this.recipes, new Set(forgotten));
		for (const { files, edits, writes } of forgotten) {
			for (const file of files ?? []) rmSync(join(this.copy, file));
			for (const { file } of edits ?? []) this.#edit(file, without.get(file) ?? []);
			for (const file of writes ?? []) this.#asBefore(file);
		}
	}

	/** Does them again. @param {readonly Step[]} forgotten */
	putBack(forgotten) {
		const all = editsByFile(this.recipes);
		for (const step of forgotten) {
			const recipe = this.recipes.find(({ steps }) => steps.includes(step));
			if (recipe) this.#addFiles(recipe, step);
			for (const { file } of step.edits ?? []) this.#edit(file, all.get(file) ?? []);
			for (const file of step.writes ?? []) {
				writeFileSync(join(this.copy, file), this.#written.get(file) ?? '');
			}
		}
	}

	get #steps() {
		return this.recipes.flatMap(({ steps }) => steps);
	}

	/** @param {Recipe} recipe @param {Step} step */
	#addFiles(recipe, { files = [] }) {
		for (const file of files) {
			const place = join(this.copy, file);
			if (existsSync(join(this.root, file))) throw new Error(`${file} is there already.`);
			mkdirSync(dirname(place), { recursive: true });
			copyFileSync(sourceOf(recipe, file), place);
		}
	}

	/** @param {string} file @param {readonly Edit[]} edits all that the file gets */
	#edit(file, edits) {
		const text = readFileSync(join(this.root, file), 'utf8');
		writeFileSync(join(this.copy, file), edits.reduce(edited, text));
	}

	/** @param {string} file */
	#asBefore(file) {
		const before = join(this.root, file);
		if (existsSync(before)) copyFileSync(before, join(this.copy, file));
		else rmSync(join(this.copy, file));
	}
}
