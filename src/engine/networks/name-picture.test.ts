import { expect, it } from 'vitest';
import { nodeNetworks } from '#labs/build/node-networks.ts';
import { draw } from '../world/draw.ts';
import { gallery } from '../world/gallery.ts';
import { pictureNamer } from './name-picture.ts';

it('names the things, colours, layout and place of nearly every picture of the world', () => {
	const name = pictureNamer(nodeNetworks().encoders);
	const shown = gallery(3, 40);
	const plain = (caption: string) => caption.replace(/\b(big|small) |\ba(n)?\b ?/g, '');
	const right = shown.filter(
		({ scene, seed, caption }) => plain(name(draw(scene, seed))) === plain(caption)
	);
	expect(right.length).toBeGreaterThanOrEqual(36);
});
