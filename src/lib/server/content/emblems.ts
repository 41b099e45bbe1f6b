import type { LessonsFolder } from './lessons-folder.ts';
import type { Place } from './outline.ts';

/** Emblems that belong to no lesson: of the course, of its questions. */
const FOLDER = 'emblems';
const NAME = /^([a-z][a-z0-9-]*)\.txt$/;
const SIDE = 16;
const EXPECTED = '16 lines of 16 digits, from 0 (empty) to 9 (full)';

/** The grey levels of an emblem, row by row; lines that begin with # are for people. */
function readEmblem(folder: LessonsFolder, path: string): string {
	const text = folder.readText(path, EXPECTED) ?? '';
	const report = folder.reporter(path);
	const lines = text.split('\n').map((line, place) => ({ row: line.trim(), line: place + 1 }));
	const rows = lines.filter(({ row }) => row !== '' && !row.startsWith('#'));
	const wrong = rows.find(({ row }) => !/^\d{16}$/.test(row));
	if (wrong) report([], `"${wrong.row}" is no row of an emblem`, EXPECTED, wrong.line);
	else if (text !== '' && rows.length !== SIDE) report([], `has ${rows.length} rows`, EXPECTED);
	return rows.map(({ row }) => row).join('');
}

/** The emblems by slug of the lesson, or by the name of their file; a lesson in preparation has none. */
export function readEmblems(folder: LessonsFolder, places: readonly Place[]): Map<string, string> {
	const emblems = new Map<string, string>();
	for (const file of folder.files(FOLDER)) {
		const [, name] = NAME.exec(file) ?? [];
		if (name !== undefined) emblems.set(name, readEmblem(folder, `${FOLDER}/${file}`));
		else folder.reporter(`${FOLDER}/${file}`)([], 'is no emblem', 'a name of small letters, .txt');
	}
	for (const { entry, slug } of places) {
		// A folder that is missing is reported once, where its text is read.
		if (entry.ready && folder.has(entry.folder))
			emblems.set(slug, readEmblem(folder, `${entry.folder}/emblem.txt`));
	}
	return emblems;
}
