import { error } from '@sveltejs/kit';
import { pictureFile } from '#labs/build/picture-files.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The pictures of first frames; the pages that show them are drawn before they are asked for. */
export const GET: RequestHandler = ({ params }) => {
	const picture = pictureFile(params.file);
	if (!picture) error(404, 'There is no such picture.');
	return new Response(picture, { headers: { 'content-type': 'image/png' } });
};
