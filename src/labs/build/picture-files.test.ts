import { describe, expect, it } from 'vitest';
import { pictureUrl } from '#labs/core/png.ts';
import { pictureFile, withPictureFiles } from './picture-files.ts';

const picture = pictureUrl(new Float32Array(32 * 32 * 3));

describe('withPictureFiles', () => {
	it('puts a file in the place of each picture, wherever it stands, and leaves all else', () => {
		const first = { name: 'a', stills: [{ canvas: picture, step: 0 }], url: '' };
		const { stills, ...rest } = withPictureFiles(first, '../../');
		expect(rest).toEqual({ name: 'a', url: '' });
		expect(stills).toEqual([
			{ canvas: expect.stringMatching(/^\.\.\/\.\.\/lab-pictures\/[0-9a-f]{12}\.png$/), step: 0 }
		]);
	});

	it('keeps the bytes of the file under its name, the same name for the same picture', () => {
		const [one, two] = withPictureFiles([picture, picture], '');
		expect(one).toBe(two);
		const bytes = pictureFile(one.replace('lab-pictures/', ''));
		expect(Buffer.from(bytes ?? []).toString('base64')).toBe(picture.split(',')[1]);
		expect(pictureFile('other.png')).toBeUndefined();
	});
});
