import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECIPES } from '../../tools/recipes/all.js';
import { edited, editsByFile, sourceOf, Workplace } from '../../tools/recipes/apply.js';
import { guideOf } from '../../tools/recipes/guide.js';

/** @throws {Error} where an edit finds no place in a file of today */
function editAll(recipes: Parameters<typeof editsByFile>[0]): void {
	for (const [file, edits] of editsByFile(recipes)) {
		edits.reduce(edited, readFileSync(file, 'utf8'));
	}
}

describe.each(RECIPES)('the recipe of a $name', (recipe) => {
	const added = recipe.steps.flatMap(({ files }) => files ?? []);
	const edits = recipe.steps.flatMap((step) => step.edits ?? []);
	const guide = guideOf('.', recipe);

	it('finds each place that it goes by, once, in the files of today', () => {
		for (const edit of edits) {
			expect(() => edited(readFileSync(edit.file, 'utf8'), edit)).not.toThrow();
		}
		editAll([recipe]);
	});

	it('adds the files that lie beside it, no more and no fewer, and none that is there', () => {
		const folder = sourceOf(recipe, '');
		const lying = existsSync(folder)
			? readdirSync(folder, { recursive: true, withFileTypes: true })
			: [];
		const files = lying.filter((entry) => entry.isFile());
		const names = files.map(({ parentPath, name }) => join(parentPath, name));
		expect(names.toSorted()).toEqual(added.map((file) => sourceOf(recipe, file)).toSorted());
		expect(added.filter((file) => existsSync(file))).toEqual([]);
	});

	it('touches no file and runs no command that its guide does not name', () => {
		expect(guide.missing).toEqual([]);
		const files = [...added, ...edits.map(({ file }) => file)];
		expect(files.filter((file) => !guide.names(file))).toEqual([]);
		const commands = recipe.steps.flatMap(({ command }) => command ?? []);
		expect(commands.filter((command) => !guide.says(command))).toEqual([]);
	});

	it('is proved by a step left out and by what the site then shows', () => {
		expect(recipe.steps.some(({ asked }) => asked)).toBe(true);
		expect(recipe.shown).not.toEqual([]);
	});

	it('runs tests that are there, or that it adds', () => {
		const tests = [...recipe.unit, ...recipe.component];
		const isThere = (test: string) =>
			existsSync(test) || added.some((file) => file.startsWith(test));
		expect(tests.filter((test) => !isThere(test))).toEqual([]);
	});
});

it('can be done together with all others', () => {
	expect(() => editAll(RECIPES)).not.toThrow();
});

describe('a recipe that is out of date', () => {
	it.each([
		['is gone', 'one two'],
		['stands twice', 'here and here']
	])('says which file no longer holds the place that it goes by: it %s', (_, text) => {
		const edit = { file: 'a.ts', after: 'here', text: ' it is' };
		expect(() => edited(text, edit)).toThrow(/a\.ts holds \d times .*"here"/);
	});

	it('says so of a file that is named nowhere in its guide', () => {
		const guide = guideOf('.', { ...page(), guide: [['CONTRIBUTING.md', 'A page']] });
		expect(guide.names('src/routes/any/+page.svelte')).toBe(true);
		expect(guide.names('src/routes/any/+layout.svelte')).toBe(false);
		const none = guideOf('.', { ...page(), guide: [['CONTRIBUTING.md', 'A pagoda']] });
		expect(none.missing).toEqual(['A pagoda']);
	});
});

function page() {
	const found = RECIPES.find(({ name }) => name === 'page');
	if (!found) throw new Error('There is no recipe of a page.');
	return found;
}

describe('a step that is left out', () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'recipes-test-'));
		for (const side of ['root', 'copy']) {
			mkdirSync(join(folder, side));
			writeFileSync(join(folder, side, 'list.ts'), 'one\nthree\n');
		}
	});
	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	it('leaves what other steps did to the same file, and comes back whole', () => {
		const first = { edits: [{ file: 'list.ts', before: 'one', text: 'none\n' }] };
		const second = { edits: [{ file: 'list.ts', before: 'three', text: 'two\n' }] };
		const recipe = { ...page(), steps: [first, second] };
		const work = new Workplace(join(folder, 'root'), join(folder, 'copy'), [recipe]);
		const text = () => readFileSync(join(folder, 'copy', 'list.ts'), 'utf8');
		work.addAndEdit();
		expect(text()).toBe('none\none\ntwo\nthree\n');
		work.leaveOut([second]);
		expect(text()).toBe('none\none\nthree\n');
		work.putBack([second]);
		expect(text()).toBe('none\none\ntwo\nthree\n');
	});
});
