import { unreadWords } from '#labs/core/unread-words.ts';
import type { Cover } from '#lib/core/course/cover.ts';
import type { LessonsFolder } from './lessons-folder.ts';
import type { Place } from './outline.ts';
import { coverSchema } from './schemas.ts';
import { readable, validate } from './validate.ts';

const EXPECTED = 'prompt and seed of the picture that the course paints for the lesson';
const WORDS = 'words of the small world: src/engine/world/words.ts has them';

/** The cover of a lesson; undefined where its file cannot be used. */
function readCover(folder: LessonsFolder, path: string): Cover | undefined {
	if (folder.readText(path, EXPECTED) === undefined) return undefined;
	const { value, report } = folder.readYaml(path);
	validate(coverSchema, value, report);
	const [cover] = readable(coverSchema, [value]).map((item) => item.value);
	for (const word of unreadWords(cover?.prompt ?? '')) {
		report(['prompt'], `the network does not know or read "${word}"`, WORDS);
	}
	return cover;
}

/** The covers by slug of the lesson: each lesson that is ready has one of its own. */
export function readCovers(folder: LessonsFolder, places: readonly Place[]): Map<string, Cover> {
	const covers = new Map<string, Cover>();
	const users = new Map<string, string>();
	for (const { entry, slug } of places) {
		// A folder that is missing is reported once, where its text is read.
		if (!entry.ready || !folder.has(entry.folder)) continue;
		const path = `${entry.folder}/cover.yaml`;
		const cover = readCover(folder, path);
		if (!cover) continue;
		const user = users.get(cover.prompt);
		const report = folder.reporter(path);
		if (user !== undefined) report(['prompt'], `is the picture of "${user}" too`, 'another one');
		users.set(cover.prompt, slug);
		covers.set(slug, cover);
	}
	return covers;
}
