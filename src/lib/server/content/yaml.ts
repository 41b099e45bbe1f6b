import {
	type Alias,
	type Document,
	LineCounter,
	isNode,
	isScalar,
	parseDocument,
	visit,
	type YAMLError
} from 'yaml';
import { lostTexts, writtenLines } from './yaml-losses.ts';
import { formatPath, type LocatedProblem, type Path, type Report } from './problems.ts';

/** A YAML text as plain data, and a way to report what is wrong in it by path. */
export interface YamlFile {
	/** Undefined when the text cannot be read at all. */
	value: unknown;
	report: Report;
	/** A text as its lines stand in the file: `>-` and long texts lose the ends of their lines when they are read. */
	written: (path: Path) => string;
}

const ADVICE =
	'YAML; a text that begins with { * & % @ ` or holds a colon and a space stands in quotes or after >-';

/**
 * Reads YAML; mistakes of syntax and keys that stand twice go to `problems`.
 * `firstLine` is the line of the file on which the text begins, counted from 1.
 */
export function readYaml(
	text: string,
	file: string,
	problems: LocatedProblem[],
	firstLine = 1
): YamlFile {
	const counter = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: counter,
		prettyErrors: false,
		logLevel: 'error'
	});
	const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
	const report: Report = (path, problem, expected, line) => {
		const place = line ?? lineOf(document, path, lineAt);
		problems.push({ file, path: formatPath(path), problem, expected, line: place });
	};
	const written = (path: Path): string => {
		const node: unknown = document.getIn(path, true);
		return isScalar(node) ? writtenLines(node, text) : '';
	};
	const broken = reportErrors(document.errors, text, lineAt, report);
	if (broken) return { value: undefined, report, written };
	for (const { problem, expected, offset } of lostTexts(document, text)) {
		report([], problem, expected, lineAt(offset));
	}
	return { value: plainData(document, report, lineAt), report, written };
}

/** True when the text is beyond reading; one mistake of syntax makes others follow, so the first is told. */
function reportErrors(
	errors: readonly YAMLError[],
	text: string,
	lineAt: (offset: number) => number,
	report: Report
): boolean {
	for (const error of errors.filter((e) => e.code === 'DUPLICATE_KEY')) {
		const key = /^[^\s:]*/.exec(text.slice(error.pos[0]))?.[0] ?? '';
		report([], `the key "${key}" stands twice`, 'each key once', lineAt(error.pos[0]));
	}
	const syntax = errors.find((e) => e.code !== 'DUPLICATE_KEY');
	if (syntax === undefined) return false;
	report([], `cannot be read: ${syntax.message}`, ADVICE, lineAt(syntax.pos[0]));
	return true;
}

/** A text that begins with `*` is a reference in YAML and fails only here. */
function plainData(
	document: Document,
	report: Report,
	lineAt: (offset: number) => number
): unknown {
	const unresolved: Alias[] = [];
	visit(document, {
		Alias(_key, node) {
			if (node.resolve(document) === undefined) unresolved.push(node);
		}
	});
	for (const { source, range } of unresolved) {
		const line = range ? lineAt(range[0]) : undefined;
		report([], `cannot be read: "*${source}" refers to nothing`, ADVICE, line);
	}
	if (unresolved.length > 0) return undefined;
	const value: unknown = document.toJS();
	if (value === null) report([], 'is empty', 'a group of keys');
	return value ?? undefined;
}

/** The line of a value, or of the nearest thing round it that exists. */
function lineOf(
	document: Document,
	path: Path,
	lineAt: (offset: number) => number
): number | undefined {
	for (let depth = path.length; depth >= 0; depth--) {
		const node: unknown = document.getIn(path.slice(0, depth), true);
		if (isNode(node) && node.range) return lineAt(node.range[0]);
	}
	return undefined;
}
