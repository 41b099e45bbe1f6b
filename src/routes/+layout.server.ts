import { bitmapOf } from '#lib/core/emblem/bitmaps.ts';

export function load() {
	return { logo: bitmapOf('course') };
}
