import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { Device } from './device.ts';
import { followProgress } from './follow-progress.ts';
import type { LiveModels } from './models.ts';
import type { Progress } from './progress.ts';
import type { Services } from './services.ts';
import type { Watched } from './watched.ts';

const [getProgress, setProgress] = createContext<Progress>();
const [useDevice, setDevice] = createContext<Device>();
const [useModels, setModels] = createContext<LiveModels>();

export { getProgress, useDevice, useModels };

/** Lets Svelte's components follow what changes: whatever reads it is drawn anew. */
function follow(watched: Watched): void {
	watched.observed = createSubscriber(watched.subscribe);
}

/** Hands the services down to the components below the one that calls it. */
export function provideServices({ progress, device, models }: Services): void {
	followProgress(progress);
	follow(device);
	setProgress(progress);
	setDevice(device);
	setModels(models);
}
