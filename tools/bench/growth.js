// What happens to a page when the course grows: the same lesson among the lessons of today and
// among 200, in a copy of the project that gets copies of its first lesson.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parse, parseDocument, stringify } from 'yaml';
import { ROOT } from '../install.js';
import { firstLesson, lessonUrl, openContext } from './context.js';
import { buildSite, siteRows } from './site.js';
import { firstLoad } from './weight.js';

const WANTED = 200;
const PART_SIZE = 12;
/** What a copy of the project does without: paths from its root, since folders of the same names lie deeper. */
const LEFT_OUT = new Set([
	...['node_modules', 'build', '.svelte-kit', '.git', 'test-results'],
	join('training', 'runs')
]);

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').Row} Row */

/** @param {Context} context @returns {Promise<Row[]>} */
export async function measureGrowth(context) {
	const group = `The same lesson in a course of ${WANTED} lessons`;
	const slug = firstLesson(context);
	const before = await scriptBytes(context, slug);
	const copy = mkdtempSync(join(tmpdir(), 'course-'));
	try {
		const isNeeded = (/** @type {string} */ file) => !LEFT_OUT.has(relative(ROOT, file));
		cpSync(ROOT, copy, { recursive: true, filter: isNeeded });
		symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
		const added = addLessons(join(copy, 'lessons'), slug);
		addCards(join(copy, 'static', 'cards'), slug, added);
		return [
			{ group, name: 'lessons added', value: added.length, unit: '' },
			...(await buildSite(copy, group)),
			...siteRows(join(copy, 'build'), group),
			...(await pageRows(join(copy, 'build'), slug, group)),
			{ group, name: 'script of the lesson page before', value: before, unit: 'bytes' }
		];
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
}

/** @param {string} dir @param {string} slug @param {string} group @returns {Promise<Row[]>} */
async function pageRows(dir, slug, group) {
	const grown = await openContext(dir);
	const home = (await firstLoad(grown, grown.url)).reduce((sum, one) => sum + one.bytes, 0);
	const after = await scriptBytes(grown, slug);
	await grown.close();
	return [
		{ group, name: 'home page', value: home, unit: 'bytes' },
		{ group, name: 'script of the lesson page', value: after, unit: 'bytes' }
	];
}

/** @param {Context} context @param {string} slug */
async function scriptBytes(context, slug) {
	const transfers = await firstLoad(context, lessonUrl(context, slug));
	return transfers.filter((one) => one.kind === 'js').reduce((sum, one) => sum + one.bytes, 0);
}

/**
 * Copies a lesson until the course has as many as wanted; every id gets a prefix of its own.
 * @param {string} folder
 * @param {string} slug
 * @returns {string[]} the slugs of the added lessons
 */
function addLessons(folder, slug) {
	const file = join(folder, 'course.yaml');
	const course = parseDocument(readFileSync(file, 'utf8'));
	const { lessons, objectives } = course.toJS();
	const model = lessons.find((/** @type {any} */ one) => one.folder.replace(/^\d+-/, '') === slug);
	const text = readFileSync(join(folder, model.folder, 'lesson.md'), 'utf8');
	const quiz = parse(readFileSync(join(folder, model.folder, 'quiz.yaml'), 'utf8'));
	const own = objectives.filter((/** @type {any} */ one) => one.lesson === slug);
	const parts = new Set();
	const added = [];
	for (let n = lessons.length + 1; n <= WANTED; n++) {
		const prefix = `copy-${n}-`;
		const target = `${n}-${prefix}${slug}`;
		// With its figures; text and questions are written anew below.
		cpSync(join(folder, model.folder), join(folder, target), { recursive: true });
		writeFileSync(join(folder, target, 'lesson.md'), prefixText(text, prefix));
		writeFileSync(join(folder, target, 'quiz.yaml'), stringify(prefixQuiz(quiz, prefix)));
		added.push(prefix + slug);
		const part = `part-${Math.ceil(n / PART_SIZE)}`;
		if (!parts.has(part)) course.addIn(['parts'], { id: part, title: 'More lessons' });
		parts.add(part);
		course.addIn(['lessons'], { ...model, folder: target, part });
		for (const one of own) {
			const copied = { ...one, id: prefix + one.id, lesson: prefix + slug };
			course.addIn(['objectives'], copied);
		}
	}
	writeFileSync(file, course.toString());
	return added;
}

/** Each lesson has a picture for links to it. @param {string} dir @param {string} model @param {string[]} slugs */
function addCards(dir, model, slugs) {
	for (const slug of slugs) cpSync(join(dir, `${model}.png`), join(dir, `${slug}.png`));
}

/** @param {string} text @param {string} prefix */
function prefixText(text, prefix) {
	const [, head = '', body = ''] = text.split(/^---$/m);
	const matter = parse(head);
	const ids = (/** @type {string[] | undefined} */ some) => (some ?? []).map((id) => prefix + id);
	const own = { ...matter, objectives: ids(matter.objectives), pretest: ids(matter.pretest) };
	const rest = text.slice(text.indexOf(body));
	return `---\n${stringify(own)}---${rest.replaceAll('<Check id="', `<Check id="${prefix}`)}`;
}

/** @param {any} quiz @param {string} prefix */
function prefixQuiz(quiz, prefix) {
	const prefixPart = (/** @type {any} */ part) => ({
		...part,
		...(part.objective && { objective: prefix + part.objective })
	});
	const questions = quiz.questions.map((/** @type {any} */ question) => ({
		...question,
		id: prefix + question.id,
		objective: prefix + question.objective,
		...(question.parts && { parts: question.parts.map(prefixPart) })
	}));
	return { ...quiz, questions };
}
