import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BEGINNINGS } from '#labs/core/next-word/beginnings.ts';
import type { Values } from '#lib/core/course/labs.ts';
import { readGuess, readNextWord, type NextWordSetting } from '#labs/core/next-word/setting.ts';
import { LANGUAGE_SIZES, type LanguageChoice, type LanguageSize } from '#engine/networks/files.ts';
import { LINE } from '#labs/core/next-word/first.ts';
import { networkName } from '#words/labs/next-word.ts';
import { textOf } from '#labs/core/next-word/tokens.ts';
import { labSchema } from '#lib/server/content/schemas.ts';
import { readCards } from './cards/cards.ts';
import { filesOf, firstFrame } from './next-word.ts';
import { doJob, nodeNetworks } from './node-networks.ts';

const FOLDER = join(process.cwd(), 'lessons/labs');
const labs = readdirSync(FOLDER)
	.map((file) => ({
		file,
		lab: v.parse(labSchema, parse(readFileSync(join(FOLDER, file), 'utf8')))
	}))
	.filter(({ lab }) => lab.kind === 'next-word');

const NETWORKS: readonly LanguageChoice[] = [
	...LANGUAGE_SIZES.map((size) => ({ size, lora: false })),
	{ size: 'large', lora: true }
];

/** How a model goes on with a setting's prompt to the end of the line. */
function line(choice: LanguageChoice, setting: NextWordSetting): string {
	const { prompt, seed } = setting;
	const input = { choice, prompt, written: [], sampling: setting, seed, most: LINE };
	const news = doJob('next-word/write', input);
	const vocabulary = news[0]?.kind === 'read' ? news[0].vocabulary : [];
	const written = news.flatMap((item) => (item.kind === 'wrote' ? [item.token] : []));
	return textOf(written.map((id) => ({ id, text: vocabulary[id] ?? '' }))).trim();
}

/*
 * What a line of `shows` says: `writes: the text to the end of the line`. Before it may stand `guess`
 * (what the guess is about), `with temperature=2 seed=3` (changes of the setting), and a model.
 */
const WRITES = /^(guess )?(?:with ((?:[a-z-]+=[\w.]+ )+))?(?:(.+) )?writes: (.*)$/;
/** `smallest with 95 of 100 in "translation to Spanish": Middle`, by the models' cards. */
const SMALLEST = /^smallest with (\d+) of 100 in "(.+)": (.+)$/;
/** `Small gets 89 of 100 in "translation to Spanish"`, by the model's card. */
const GETS = /^(.+) gets (\d+) of 100 in "(.+)"$/;

/** The share that a size gets right, 0 to 1, by its card. */
const shareOf = (size: LanguageSize, measure: string | undefined): number =>
	readCards()
		.get(`language-${size}`)
		?.quality.find((row) => row.measure === measure)?.value ?? 0;

const nameOf = (size: LanguageSize) => networkName({ size, lora: false });

function shown(show: string, values: Values): [found: string | undefined, said: string] {
	const [, share, measure, size] = SMALLEST.exec(show) ?? [];
	if (size !== undefined) {
		const enough = LANGUAGE_SIZES.find((one) => shareOf(one, measure) * 100 >= Number(share));
		return [enough && nameOf(enough), size];
	}
	const [, who, count, counted] = GETS.exec(show) ?? [];
	if (count !== undefined) {
		const one = LANGUAGE_SIZES.find((each) => nameOf(each) === who);
		return [one && String(Math.round(shareOf(one, counted) * 100)), count];
	}
	const [, guess, changes = '', model, text] = WRITES.exec(show) ?? [];
	if (text === undefined) throw new Error(`What is "${show}"?`);
	const changed: Record<string, string> = {};
	for (const [, name = '', value = ''] of changes.matchAll(/(\S+)=(\S+)/g)) changed[name] = value;
	const setting = (guess ? readGuess : (all: Values) => readNextWord(all).setting)({
		...values,
		...changed
	});
	const named = NETWORKS.find((one) => networkName(one) === model);
	if (model !== undefined && !named) throw new Error(`There is no model "${model}".`);
	return [line(named ?? { size: setting.size, lora: setting.lora }, setting), text];
}

describe.each(labs)('$file', ({ lab }) => {
	it.each(lab.shows)('shows what the models do: %s', (show) => {
		const [found, said] = shown(show, lab.setting);
		expect(found).toBe(said);
	});

	it('says of the guess what is shown', () => {
		expect(
			lab.shows.some((show) => show.startsWith('guess ') || show.startsWith('smallest '))
		).toBe(true);
	});

	it('has a first frame that is small and holds what it shows', () => {
		const { setting } = readNextWord(lab.setting);
		const first = firstFrame(setting);
		expect(first.tokens.map(({ text }) => text).join('')).toBe(`<end>${setting.prompt}`);
		expect(first.next.best.length).toBeGreaterThan(0);
		for (const { token } of first.next.best) expect(first.texts[token]).toBeTruthy();
		expect(first.columns.length).toBe({ one: 0, sizes: 3, lora: 2 }[setting.mode]);
		expect(JSON.stringify(first).length).toBeLessThan(12_000);
		expect(filesOf(setting).length).toBeGreaterThan(0);
	});
});

describe('the language models', () => {
	const greedy = readNextWord({ temperature: '0' }).setting;
	const large = { size: 'large', lora: false } as const;

	it.each([
		['summary', 'Ivy learned to skate in five days with the help of Finn.'],
		['translation', 'La casa roja es pequeña.'],
		['answer', 'Mia has a red ball.'],
		['dialogue', 'Your name is Oscar.']
	])('show the ability "%s" by the beginning alone', (id, text) => {
		const prompt = BEGINNINGS.find((beginning) => beginning.id === id)?.prompt ?? '';
		expect(line(large, { ...greedy, prompt })).toBe(text);
	});

	it('go on with a story to its end', () => {
		expect(line(large, greedy)).toMatch(/^\w+ (girl|boy) named \w+\. .{100,}\.$/);
	});

	it('have one tokenizer, so that they can be compared token by token', () => {
		const [first, ...others] = LANGUAGE_SIZES.map(
			(size) => nodeNetworks().language({ size, lora: false }).tokenizer.vocab
		);
		for (const vocab of others) expect(vocab).toEqual(first);
	});

	it('have a card that counts what each beginning shows', () => {
		for (const size of LANGUAGE_SIZES) {
			const counted = readCards()
				.get(`language-${size}`)
				?.quality.map(({ measure }) => measure);
			for (const { measure } of BEGINNINGS) expect(counted).toContain(measure);
		}
	});
});
