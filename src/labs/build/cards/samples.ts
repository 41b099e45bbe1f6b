import { packPicture } from '#labs/core/png.ts';
import type { PictureSample, Sample, TextSample } from '#labs/core/cards/sheet.ts';
import { paint } from '#engine/networks/diffusion.ts';
import { likeness } from '#engine/networks/encoders.ts';
import type { LanguageChoice } from '#engine/networks/files.ts';
import type { Picture } from '#engine/networks/picture-tower.ts';
import { draw, example } from '#engine/world/draw.ts';
import { gallery } from '#engine/world/gallery.ts';
import { doJob, nodeNetworks } from '../node-networks.ts';
import { LORA_START, PROMPTS, STARTS } from './prompts.ts';

const SHOWN = 6;
/** Of the pictures on show; no lab uses it. */
const GALLERY = 2026;
/** The nearest of so many is found for each drawn picture. */
export const CAPTIONS = 500;
/** How the pictures are painted, with a seed each from 1. */
export const PAINTING = { steps: 20, guidance: 3 };
const MOST_TOKENS = 60;
const GREEDY = { temperature: 0, topK: 0, topP: 1 };

function written(choice: LanguageChoice, prompt: string): string {
	const input = { choice, prompt, written: [], sampling: GREEDY, seed: 1, most: MOST_TOKENS };
	const { vocab } = nodeNetworks().language(choice).tokenizer;
	const news = doJob('next-word/write', input);
	return news.map((one) => (one.kind === 'wrote' ? (vocab[one.token] ?? '') : '')).join('');
}

/** What the large language model makes of the beginnings of three documents. */
export function languageSample(): Sample {
	const items: TextSample[] = STARTS.map((prompt) => ({
		prompt,
		text: shown(written({ size: 'large', lora: false }, prompt))
	}));
	return { kind: 'texts', items };
}

/** The sign of the end is no text. */
const shown = (text: string): string => text.replace(/<end>|\n/g, '');

/** The same beginning with the LoRA switched off and on. */
export function loraSample(): Sample {
	const items: TextSample[] = [false, true].map((lora) => ({
		prompt: LORA_START,
		text: shown(written({ size: 'large', lora }, LORA_START)),
		lora
	}));
	return { kind: 'texts', items };
}

/** Pictures that the diffusion model paints. */
export function diffusionSample(): Sample {
	const { encoders, denoiser } = nodeNetworks();
	const items = PROMPTS.map((words, place): PictureSample => {
		const painting = { prompt: encoders.read(words), ...PAINTING, seed: place + 1 };
		const frames = [...paint(denoiser, painting)];
		return { words, picture: packPicture(frames.at(-1)?.picture ?? []) };
	});
	return { kind: 'pictures', items };
}

/** Pictures that were drawn by the program, with the nearest of many captions. */
export function encodersSample(): Sample {
	const { encoders } = nodeNetworks();
	const captions = gallery(GALLERY, CAPTIONS).map(({ caption }) => caption);
	const points = captions.map((caption) => ({
		caption,
		point: encoders.read(caption).point.slice()
	}));
	const items = gallery(GALLERY, SHOWN).map(({ scene, seed }): PictureSample => {
		const picture = draw(scene, seed);
		const { point } = encoders.pictures.see(picture);
		const ranked = points.map((one) => ({ ...one, near: likeness(point, one.point) }));
		const [first] = ranked.sort((a, b) => b.near - a.near);
		return { words: first?.caption ?? '', picture: packPicture(picture) };
	});
	return { kind: 'pictures', items };
}

/** What is said about drawn pictures, the last of a thing that the model never saw. */
export function captionsSample(): Sample {
	const { encoders, speaker } = nodeNetworks();
	const say = (picture: Picture) => {
		const { cells } = encoders.pictures.see(picture);
		return [...speaker.speak(cells, { kind: 'caption' })].map(({ word }) => word).join(' ');
	};
	const pictures = gallery(GALLERY, SHOWN - 1).map(({ scene, seed }) => draw(scene, seed));
	const items = [...pictures, example('umbrella', 3).picture].map((picture): PictureSample => ({
		words: say(picture),
		picture: packPicture(picture)
	}));
	return { kind: 'pictures', items };
}
