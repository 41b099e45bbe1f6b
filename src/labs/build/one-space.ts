import type { OneSpaceSetting } from '#labs/core/one-space/setting.ts';
import { EXHIBITS } from '#labs/core/one-space/items.ts';
import { packPoint } from '#labs/core/one-space/points.ts';
import { keysOf, rankCaptions, searchGallery } from '#labs/core/one-space/results.ts';
import { summaryOf } from '#labs/core/one-space/summary.ts';
import * as words from '#words/labs/one-space.ts';
import type { WeightsFile } from '#engine/networks/files.ts';
import type { OneSpaceFirst } from '#labs/core/one-space/first.ts';
import { draw } from '#engine/world/draw.ts';
import { doJob } from './node-networks.ts';
import { NO_STILL, packedUrl, type LabStill } from './still.ts';

/** The weights that the lab loads. */
export const filesOf = (): readonly WeightsFile[] => ['encoders'];

/**
 * What the model makes of a setting, for the page as it is before script.
 * @throws RangeError for the map: its spots need styles, which the page's HTML must not hold
 */
export function firstFrame(setting: OneSpaceSetting): OneSpaceFirst {
	if (setting.view === 'map') throw new RangeError('No lab can begin with the map.');
	const read = doJob('one-space/embed', { keys: keysOf(setting) });
	const points = read.flatMap((part) => part.points);
	return {
		setting,
		sharpness: read[0]?.sharpness ?? 1,
		points: Object.fromEntries(points.map(({ key, point }) => [key, packPoint(point)]))
	};
}

/**
 * Everything that may stand under `shows` in a lab's file: the sentence that is read out, and
 * - to rank: `first: CAPTION`, `0.47 CAPTION` (similarity), `90% CAPTION` (share),
 * - to search: `found 1`, `first: CAPTION`, `0.42 CAPTION`, named by the pictures' captions.
 */
export function showsOf(setting: OneSpaceSetting): string[] {
	const read = doJob('one-space/embed', { keys: keysOf(setting) });
	const points = new Map(read.flatMap((part) => part.points.map((one) => [one.key, one.point])));
	const sharpness = read[0]?.sharpness ?? 1;
	const summary = summaryOf(setting, points, sharpness);
	const said = summary ? words.summary(summary) : '';
	if (setting.view === 'rank') {
		const ranked = rankCaptions(setting, points, sharpness);
		return [
			said,
			`first: ${ranked[0]?.caption ?? ''}`,
			...ranked.map(({ caption, likeness }) => `${words.likeness(likeness)} ${caption}`),
			...ranked.map(({ caption, share }) => `${words.share(share)} ${caption}`)
		];
	}
	if (setting.view !== 'search') return [said];
	const found = searchGallery(setting, points);
	const captionOf = (number: number) => EXHIBITS[number]?.caption ?? '';
	return [
		said,
		`found ${found.filter(({ likeness }) => likeness >= setting.lowest).length}`,
		`first: ${captionOf(found[0]?.number ?? 0)}`,
		...found.map(({ number, likeness }) => `${words.likeness(likeness)} ${captionOf(number)}`)
	];
}

/** The picture that is ranked, or some of the gallery in its own order. */
export function stillOf({ setting: { view, picture } }: OneSpaceFirst): LabStill {
	const one = view === 'rank' && typeof picture === 'number' ? EXHIBITS[picture] : undefined;
	const shown = one ? [one] : EXHIBITS.slice(0, 3);
	return {
		...NO_STILL,
		pictures: shown.map((exhibit) => packedUrl(draw(exhibit.scene, exhibit.seed)))
	};
}
