// The shipped weights against what PyTorch computed from them when they were exported.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ENGINES, referenceNoise, worst } from '../../../tools/kernel/harness.js';
import { Speaker, type Task } from './captions.ts';
import { Denoiser } from './denoiser.ts';
import { noPrompt, paint } from './diffusion.ts';
import { Encoders } from './encoders.ts';
import { Language } from './language.ts';
import { withLora } from './lora.ts';
import { type Engine } from '../arithmetic/matrix.ts';
import { tokenizerOf, UNKNOWN_CHARACTER } from './tokenizer.ts';
import { parseWeights } from './weights.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const WEIGHTS = join(ROOT, 'static/models');
const REFERENCES = join(ROOT, 'training/references');
const CLOSE = 1e-3;

const numbers = v.array(v.number());
const rows = v.array(numbers);

const weightsOf = (model: string) => parseWeights(readFileSync(join(WEIGHTS, `${model}.fmw`)));

function referenceOf<T extends v.GenericSchema>(model: string, schema: T): v.InferOutput<T> {
	const text = readFileSync(join(REFERENCES, `${model}.reference.json`), 'utf8');
	return v.parse(schema, JSON.parse(text));
}

/** A picture of bytes as the models see it. */
const toPicture = (bytes: readonly number[]) =>
	Float32Array.from(bytes, (byte) => byte / 127.5 - 1);

const LANGUAGE = v.object({
	cases: v.array(
		v.object({ tokens: numbers, logits: numbers, every: rows, greedy: numbers, prompt: v.string() })
	)
});
const ATTENTION = v.object({
	attention: v.array(rows),
	cases: v.array(v.object({ tokens: numbers }))
});
const TOKENIZER = v.object({
	tokenizer: v.array(v.object({ text: v.string(), tokens: numbers }))
});
const ENCODERS = v.object({
	pictures: rows,
	cells: rows,
	picture_points: rows,
	captions: v.array(v.string()),
	words_first_two: rows,
	caption_points: rows,
	scale: v.number()
});
const DIFFUSION = v.object({
	caption: v.string(),
	noise_seed: v.number(),
	'guess_at_0.7': numbers,
	'guess_empty_at_0.7': numbers,
	after_4_steps_guidance_3: numbers
});
const CAPTIONS = v.object({
	pictures: rows,
	captions: v.array(v.string()),
	caption_first_logits: rows,
	question: numbers,
	answers: v.array(v.string()),
	answer_logits: rows
});

/** Every n-th row and column of a picture. */
const every = (n: number, picture: Float32Array) =>
	picture.filter((_, i) => Math.floor(i / 96) % n === 0 && Math.floor(i / 3) % n === 0);

const best = (logits: Float32Array) => logits.indexOf(Math.max(...logits));

function continueGreedily(model: Language, tokens: readonly number[], length: number): number[] {
	const text = [...tokens];
	while (text.length < tokens.length + length) text.push(best(model.logits(text)));
	return text.slice(tokens.length);
}

function language(engine: Engine, name: string): Language {
	if (name !== 'language-lora') return new Language(engine, weightsOf(name));
	return new Language(engine, withLora(weightsOf('language-large'), weightsOf(name)));
}

/** Compares a language model: all logits kept, and the text that it goes on with. */
function checkLanguage(name: string, engine: Engine): void {
	const model = language(engine, name);
	for (const { tokens, logits, every: first, greedy } of referenceOf(name, LANGUAGE).cases) {
		expect(worst(model.logits(tokens), logits), name).toBeLessThan(CLOSE);
		first.forEach((row, at) => {
			const seen = model.logits(tokens.slice(0, at + 1)).slice(0, row.length);
			expect(worst(seen, row), name).toBeLessThan(CLOSE);
		});
		expect(continueGreedily(model, tokens, greedy.length), name).toEqual(greedy);
	}
	const { attention, cases } = referenceOf(name, ATTENTION);
	const tokens = cases[0]?.tokens ?? [];
	const seen = model.attention(tokens);
	attention.flat().forEach((looks, head) => {
		const at = (head * seen.length + tokens.length - 1) * seen.length;
		expect(worst(seen.weights.subarray(at, at + seen.length), looks), name).toBeLessThan(CLOSE);
	});
}

function checkEncoders(engine: Engine): void {
	const reference = referenceOf('encoders', ENCODERS);
	const encoders = new Encoders(engine, weightsOf('encoders'));
	expect(encoders.sharpness).toBeCloseTo(reference.scale, 3);
	reference.pictures.forEach((bytes, i) => {
		const { cells, point } = encoders.pictures.see(toPicture(bytes));
		// The first two rows and columns of cells, channel by channel.
		const corner = Array.from({ length: 448 }, (_, j) => {
			const cell = Math.floor((j % 4) / 2) * 4 + (j % 2);
			return cells[cell * 112 + Math.floor(j / 4)] ?? NaN;
		});
		expect(worst(corner, reference.cells[i] ?? [])).toBeLessThan(CLOSE);
		expect(worst(point, reference.picture_points[i] ?? [])).toBeLessThan(CLOSE);
	});
	reference.captions.forEach((caption, i) => {
		const { words, point } = encoders.read(caption);
		expect(worst(words.slice(0, 192), reference.words_first_two[i] ?? [])).toBeLessThan(CLOSE);
		expect(worst(point, reference.caption_points[i] ?? [])).toBeLessThan(CLOSE);
	});
}

function checkDiffusion(engine: Engine): void {
	const reference = referenceOf('diffusion', DIFFUSION);
	const prompt = new Encoders(engine, weightsOf('encoders')).read(reference.caption);
	const model = new Denoiser(engine, weightsOf('diffusion'));
	const start = referenceNoise(reference.noise_seed, model.numbers);
	const guess = every(4, model.guess(start, 0.7, prompt));
	expect(worst(guess, reference['guess_at_0.7'])).toBeLessThan(CLOSE);
	const empty = every(4, model.guess(start, 0.7, noPrompt(prompt)));
	expect(worst(empty, reference['guess_empty_at_0.7'])).toBeLessThan(CLOSE);
	const painting = { prompt, guidance: 3, steps: 4, seed: 0 };
	const [last] = [...paint(model, painting, start)].slice(-1);
	const picture = every(2, last?.picture ?? start);
	expect(worst(picture, reference.after_4_steps_guidance_3)).toBeLessThan(CLOSE);
}

function checkCaptions(engine: Engine): void {
	const reference = referenceOf('captions', CAPTIONS);
	const encoders = new Encoders(engine, weightsOf('encoders'));
	const model = new Speaker(engine, weightsOf('captions'));
	const asked = reference.question.slice(1, -1).map((id) => model.vocabulary[id]);
	const question = asked.join(' ');
	reference.pictures.forEach((bytes, i) => {
		const { cells } = encoders.pictures.see(toPicture(bytes));
		const say = (task: Task) => [...model.speak(cells, task)].map(({ word }) => word).join(' ');
		expect(say({ kind: 'caption' })).toBe(reference.captions[i]);
		expect(say({ kind: 'answer', question })).toBe(reference.answers[i]);
		const first = model.logits(model.prompt({ kind: 'caption' })[0] ?? 0, 0);
		expect(worst(first, reference.caption_first_logits[i] ?? [])).toBeLessThan(CLOSE);
		let last = first;
		reference.question.forEach((id, place) => (last = model.logits(id, place)));
		expect(worst(last, reference.answer_logits[i] ?? [])).toBeLessThan(CLOSE);
	});
}

function check(name: string, engine: Engine): void {
	if (name.startsWith('language-')) checkLanguage(name, engine);
	else if (name === 'encoders') checkEncoders(engine);
	else if (name === 'diffusion') checkDiffusion(engine);
	else if (name === 'captions') checkCaptions(engine);
	else throw new Error(`Nobody checks ${name}.fmw.`);
}

const shipped = existsSync(WEIGHTS)
	? readdirSync(WEIGHTS)
			.filter((file) => file.endsWith('.fmw'))
			.map((file) => file.slice(0, -4))
	: [];

describe('the shipped models', () => {
	it.each(ENGINES)('give on %s what PyTorch gave to 1e-3', (_, makeEngine) => {
		for (const name of shipped) check(name, makeEngine());
	});

	it('cut texts as in training, and give them back', () => {
		for (const name of shipped.filter((file) => /^language-(?!lora)/.test(file))) {
			const tokenizer = tokenizerOf(weightsOf(name));
			for (const { text, tokens } of referenceOf(name, TOKENIZER).tokenizer) {
				expect(tokenizer.encode(text)).toEqual(tokens);
				const known = !tokens.includes(UNKNOWN_CHARACTER);
				expect(tokenizer.decode(tokens) === text).toBe(known);
			}
		}
	});
});
