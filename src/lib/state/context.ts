import { createContext } from 'svelte';
import type { Device } from './device.ts';
import { follow } from './follow.ts';
import type { Progress } from './progress.ts';
import type { Services } from './services.ts';

const [getProgress, setProgress] = createContext<Progress>();
const [useDevice, setDevice] = createContext<Device>();

export { getProgress, useDevice };

/** Hands the services down to the components below the one that calls it. */
export function provideServices({ progress, device }: Services): void {
	for (const one of [progress, device]) follow(one);
	setProgress(progress);
	setDevice(device);
}
