import { deflateSync } from 'node:zlib';
import type { Picture } from '#engine/networks/picture-tower.ts';
import { pictureUrl } from '#labs/core/png.ts';

/** What stands for a lab among others. */
export interface LabStill {
	/** Addresses of up to three pictures. */
	readonly pictures: readonly string[];
	/** What its model reads; shown where there is no picture. */
	readonly text: string;
}

export const NO_STILL: LabStill = { pictures: [], text: '' };

const pack = (bytes: readonly number[]) => [...deflateSync(Uint8Array.from(bytes), { level: 9 })];

/** A picture as a packed file. */
export const packedUrl = (picture: Picture): string => pictureUrl(picture, undefined, pack);
