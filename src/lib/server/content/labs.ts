import type { Lab } from '#lib/core/course/labs.ts';
import { readSettingOf } from '#labs/core/kinds.ts';
import { settingProblem } from '#words/labs/setting.ts';
import { checkText, type References } from './check-text.ts';
import type { LessonsFolder } from './lessons-folder.ts';
import { type Names, namesOf } from './names.ts';
import type { Path, Report } from './problems.ts';
import { labSchema } from './schemas.ts';
import { validate } from './validate.ts';
import type { YamlFile } from './yaml.ts';

const FOLDER = 'labs';
const NAME = /^([a-z][a-z0-9-]*)\.yaml$/;

/** A lab as its file has it, and how to report about that file. */
export interface LabFile {
	lab: Lab;
	report: Report;
	written: YamlFile['written'];
}

function readLab(folder: LessonsFolder, file: string): LabFile | undefined {
	const path = `${FOLDER}/${file}`;
	const [, id] = NAME.exec(file) ?? [];
	if (id === undefined) {
		folder.reporter(path)([], 'is no lab', 'a name of small letters, digits and hyphens, .yaml');
		return undefined;
	}
	const { value, report, written } = folder.readYaml(path);
	const read = value === undefined ? undefined : validate(labSchema, value, report);
	if (!read) return undefined;
	const { right, ...predict } = read.predict;
	if (right > predict.options.length) {
		report(['predict', 'right'], `is ${right}`, 'the number of an option');
	}
	for (const problem of readSettingOf(read.kind, read.setting).problems) {
		report(['setting'], settingProblem(problem), 'a setting that the lab has');
	}
	return { lab: { id, ...read, predict: { ...predict, right: right - 1 } }, report, written };
}

const textsOf = ({ title, intro, predict, task, try: line }: Lab): [Path, string][] => [
	[['title'], title],
	[['intro'], intro],
	[['predict', 'ask'], predict.ask],
	...predict.options.map((option, place): [Path, string] => [
		['predict', 'options', place],
		option
	]),
	[['predict', 'because'], predict.because],
	[['task'], task],
	[['try'], line]
];

/** Checks what the labs' texts refer to. */
export function checkLabs(files: readonly LabFile[], references: References): void {
	for (const { lab, report, written } of files) {
		for (const [path, text] of textsOf(lab)) {
			for (const { problem, expected } of checkText(text, references, written(path))) {
				report(path, problem, expected);
			}
		}
	}
}

/** Reads the labs: a file each, named by its id. `names` are those of all files. */
export function readLabs(folder: LessonsFolder): {
	labs: Map<string, Lab>;
	names: Names;
	files: LabFile[];
} {
	const files = folder.files(FOLDER);
	const read = files.flatMap((file) => readLab(folder, file) ?? []);
	return {
		labs: new Map(read.map(({ lab }) => [lab.id, lab])),
		files: read,
		names: namesOf(files.flatMap((file) => NAME.exec(file)?.[1] ?? []))
	};
}
