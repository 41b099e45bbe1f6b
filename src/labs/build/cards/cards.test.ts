import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { WEIGHTS_FILES } from '#engine/networks/files.ts';
import { networkSheets } from './sheets.ts';
import { readCards, readJudge } from './cards.ts';

const WEIGHTS = 'static/models';
const GOOD = {
	model: 'language-large',
	date: '2026-01-02',
	bytes: 10,
	brotli_bytes: 8,
	kind: 'a kind',
	weights: 4,
	data: 'some data',
	measured_on: 'kept data',
	training: { steps: 3, minutes: 2.5, processor_minutes: 2, seed: 1 },
	quality: [{ measure: 'all right', value: 0.97, floor: 0.95, of: 100 }],
	limits: ['knows little'],
	unlike_the_big_ones: ['small']
};

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder with these files. */
function folderOf(files: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'cards-'));
	folders.push(folder);
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	return folder;
}

const cardWith = (own: object) =>
	folderOf({ 'language-large.json': JSON.stringify({ ...GOOD, ...own }) });

describe('readCards', () => {
	it('reads the cards that are there, in the order of the models', () => {
		const files = {
			'encoders.json': JSON.stringify({ ...GOOD, model: 'encoders' }),
			'language-large.json': JSON.stringify({ ...GOOD, more: 'is left out' })
		};
		const cards = readCards(folderOf(files));
		expect([...cards.keys()]).toEqual(['language-large', 'encoders']);
		expect(cards.get('language-large')).not.toHaveProperty('more');
		expect(readCards(join(tmpdir(), 'no-such-folder')).size).toBe(0);
	});

	it.each<[string, object, string]>([
		['a missing key', { data: undefined }, 'data: Invalid key'],
		['a number as a text', { bytes: '10' }, 'bytes: Invalid type'],
		['a share above 1', { quality: [{ ...GOOD.quality[0], value: 97 }] }, 'quality.0.value'],
		['a date that is none', { date: 'yesterday' }, 'date: '],
		['no limits', { limits: [] }, 'limits: '],
		['the name of another model', { model: 'captions' }, 'is the card of "captions"']
	])('says which card has %s, and where', (_, own, words) => {
		const read = () => readCards(cardWith(own));
		expect(read).toThrow('training/cards/language-large.json');
		expect(read).toThrow(words);
	});

	it('says which card is no JSON', () => {
		expect(() => readCards(folderOf({ 'captions.json': '{' }))).toThrow(
			'training/cards/captions.json is no JSON'
		);
	});
});

describe('networkSheets', () => {
	it('puts the floor beside the result, and says where it is not reached', () => {
		const low = { measure: 'reads', value: 0.9499, floor: 0.95, of: 100 };
		const [sheet] = networkSheets(readCards(cardWith({ quality: [...GOOD.quality, low] })));
		expect(sheet?.tables[0]?.lines).toEqual([
			{
				...{ measure: 'All right', values: ['97%'], share: 0.97, asked: 100 },
				floor: { words: 'at least 95%', share: 0.95, reached: true }
			},
			{
				...{ measure: 'Reads', values: ['94.9%'], share: 0.9499, asked: 100 },
				floor: { words: 'at least 95%', share: 0.95, reached: false }
			}
		]);
	});
});

describe('the cards of the shipped models', () => {
	const cards = readCards();

	it('are there for every weights file, and for nothing else', () => {
		const names = (folder: string, end: string) =>
			readdirSync(folder).flatMap((name) => (name.endsWith(end) ? name.slice(0, -end.length) : []));
		expect(names(WEIGHTS, '.fmw').sort()).toEqual([...WEIGHTS_FILES].sort());
		expect([...cards.keys()]).toEqual([...WEIGHTS_FILES]);
		expect(names('training/cards', '.json').sort()).toEqual([...WEIGHTS_FILES, 'checker'].sort());
		expect(readJudge()).toBeGreaterThan(0.9);
	});

	it.each(WEIGHTS_FILES)('%s: tells the size of the file, under 1 MB as sent', (model) => {
		const file = join(WEIGHTS, `${model}.fmw`);
		const card = cards.get(model);
		expect(card?.bytes).toBe(statSync(file).size);
		const sent = brotliCompressSync(readFileSync(file)).length;
		// Another release of the packing program may differ by a little.
		expect(Math.abs(sent - (card?.brotli_bytes ?? 0))).toBeLessThan(sent / 200);
		expect(sent).toBeLessThanOrEqual(1_000_000);
	});

	it('are together under 3 MB as sent', () => {
		const sent = [...cards.values()].reduce((sum, card) => sum + card.brotli_bytes, 0);
		expect(sent).toBeLessThanOrEqual(3_000_000);
	});

	it.each(WEIGHTS_FILES)('%s: reaches every floor', (model) => {
		const card = cards.get(model);
		const missed = card?.quality.filter(({ value, floor }) => floor !== null && value < floor);
		expect(missed).toEqual([]);
		const perplexity = card?.perplexity;
		if (perplexity && 'over' in perplexity && perplexity.floor !== null) {
			expect(perplexity.over).toBeLessThanOrEqual(perplexity.floor);
		}
	});
});
