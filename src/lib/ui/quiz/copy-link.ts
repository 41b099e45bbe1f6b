import type { Device } from '#lib/state/device.ts';
import * as words from '#words/quiz.ts';

/** Copies an address, or puts it where it can be copied from; gives back what to say. */
export const linkCopier =
	(device: Pick<Device, 'copyText'>) =>
	async (address: string): Promise<string> => {
		if (await device.copyText(address)) return words.linkCopied;
		history.replaceState(history.state, '', address);
		return words.linkInAddress;
	};
