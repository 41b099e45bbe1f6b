import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type TeachSetting } from '#labs/core/teach/setting.ts';
import { countRight, outcomeOf } from '#labs/core/teach/outcome.ts';
import type { WeightsFile } from '#engine/networks/files.ts';
import { NEW_THING_NAMES } from '#engine/world/new-things.ts';
import { examplesOf, KEPT, Sights } from '#labs/core/teach/examples.ts';
import type { Measured, TeachFirst } from '#labs/core/teach/first.ts';
import { doJob } from './node-networks.ts';
import { NO_STILL, type LabStill } from './still.ts';

/** The weights that the lab loads. */
export const filesOf = (): readonly WeightsFile[] => ['encoders'];

const numbers = v.array(v.number());
const way = v.object({ numbers: v.number(), right: numbers, seconds: numbers });
const MeasuredFile = v.object({
	sets: v.number(),
	counts: numbers,
	head: way,
	whole: way,
	known: v.object({ before: v.number(), after: numbers })
});

/** What training measured: see training/teach/measure.py. */
export function readMeasured(): Measured {
	const path = join(process.cwd(), 'training/teach/measured.json');
	return v.parse(MeasuredFile, JSON.parse(readFileSync(path, 'utf8')));
}

// Several settings share pictures: each is looked at once.
const sights = new Sights();

/** All that a head makes of the kept pictures, at a setting. */
export function taughtAt(setting: TeachSetting) {
	const examples = examplesOf(setting, []);
	const unseen = sights.unseen([...KEPT, ...examples]);
	const looked = doJob(
		'teach/look',
		unseen.map(({ shown }) => shown)
	).flat();
	for (const [at, picture] of unseen.entries()) {
		const seen = looked[at];
		if (seen) sights.add(picture, seen);
	}
	const kept = sights.of(KEPT);
	const [taught] = doJob('teach/teach', {
		classes: NEW_THING_NAMES.length,
		examples: sights.lessons(examples),
		kept: kept.map(({ features }) => features)
	}).flatMap((news) => news.taught ?? []);
	return { kept, examples: sights.views(examples), verdicts: taught?.verdicts ?? [] };
}

/** What the model makes of a setting, for the page as it is before script. */
export function firstFrame(setting: TeachSetting): TeachFirst {
	const { kept, examples, verdicts } = taughtAt(setting);
	return {
		setting,
		examples,
		outcome: outcomeOf(kept, verdicts),
		byWords: countRight(kept.map(({ fresh }) => fresh)),
		measured: readMeasured()
	};
}

/** An example of each of some things. */
export const stillOf = ({ examples }: TeachFirst): LabStill => ({
	...NO_STILL,
	pictures: NEW_THING_NAMES.slice(0, 3).flatMap(
		(name) => examples.find(({ thing }) => thing === name)?.url ?? []
	)
});
