import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readOneSpace } from '#labs/core/one-space/setting.ts';
import { EXHIBITS } from '#labs/core/one-space/items.ts';
import { galleryLines } from '#labs/core/one-space/sheet.ts';
import { FITS } from '#labs/core/one-space/summary.ts';
import { VOCABULARY } from '#engine/world/words.ts';
import { readCourse } from '#lib/server/content/read-course.ts';
import { nodeNetworks } from './node-networks.ts';
import { firstFrame, showsOf } from './one-space.ts';

const { course } = readCourse(join(process.cwd(), 'lessons'));
const labs = [...course.labs.values()].filter(({ kind }) => kind === 'one-space');
const shows = (values: Record<string, string>) => showsOf(readOneSpace(values).setting);

/** What a line of `shows` may say stands above `showsOf`. */
describe('the encoders at the settings of the labs', () => {
	it.each(labs.map((lab) => [lab.id, lab] as const))('do what %s says', (_, lab) => {
		const { setting, problems } = readOneSpace(lab.setting);
		expect(problems).toEqual([]);
		expect(showsOf(setting)).toEqual(expect.arrayContaining([...lab.shows]));
	});

	it('let the task of the search be done, up to the unknown word that no limit keeps out', () => {
		const find = (search: string) => shows({ view: 'search', search, lowest: '0.3' })[1];
		expect(find('a boat at sea')).toBe('found 1');
		expect(find('a red cat')).toBe('found 0');
		expect(find('umbrella')).toBe('found 3');
		expect(shows({ view: 'search', search: 'umbrella' })).toContain(
			'0.64 three orange rockets on the grass'
		);
	});

	it('let the task of ranking be done: the right one of two captions with swapped colours wins', () => {
		const picture = 'meadow_cat-red-usual-4_car-blue-usual-6';
		const all = shows({
			picture,
			own: 'a blue cat left of a red car|a red cat left of a blue car'
		});
		const place = (caption: string) => all.findIndex((line) => line.endsWith(` ${caption}`));
		expect(place('a red cat left of a blue car')).toBeGreaterThan(0);
		expect(place('a red cat left of a blue car')).toBeLessThan(
			place('a blue cat left of a red car')
		);
	});

	it('put a sure name on a thing they never saw, as one of the list must get the share', () => {
		const all = shows({ picture: 'paper_umbrella-red-big-5', list: 'things' });
		expect(all).toContain('99% a mushroom');
	});

	it('find no caption among those written before for a picture of another kind', () => {
		const [said] = shows({ picture: 'meadow_cat-red-usual-5', list: 'stock' });
		expect(said).toContain('similarity 0.07');
	});

	it.each(['1', '2', '3', '4', '5', '6', '7'])('find the diagonal of matrix %s', (set) => {
		expect(shows({ view: 'matrix', set, mixed: 'on' })).toEqual([
			'5 of 5 captions lie nearest to their own picture.'
		]);
	});
});

describe('the lab "One space"', () => {
	it('marks as unknown what the encoders do not know, and nothing else', () => {
		expect(nodeNetworks().encoders.vocabulary).toEqual(VOCABULARY);
	});

	it('shows the gallery as the encoders see it', () => {
		const file = readFileSync(join(process.cwd(), 'src/labs/ui/one-space/gallery.png'));
		const at = file.indexOf('IDAT');
		const packed = file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4));
		const same = Buffer.compare(inflateSync(packed), galleryLines()) === 0;
		expect(same, 'run: node tools/pictures/gallery-sheet.js').toBe(true);
	});

	it('begins captions that fit where those of the gallery lie', () => {
		const nearest = EXHIBITS.map((_, i) => {
			const [, first = ''] = shows({ picture: String(i + 1) });
			return first === `first: ${EXHIBITS[i]?.caption ?? ''}`;
		});
		expect(nearest.filter((right) => right)).toHaveLength(EXHIBITS.length - 1);
		expect(FITS).toBeLessThan(0.38);
	});

	it('sends a first frame that is small', () => {
		for (const lab of labs) {
			const text = JSON.stringify(firstFrame(readOneSpace(lab.setting).setting));
			expect(text.length).toBeLessThan(9000);
		}
	});
});
