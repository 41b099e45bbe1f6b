import { setProgress } from './context.ts';
import { Device, provideDevice, type DeviceAbilities } from './device.svelte.ts';
import { LiveModels, provideModels } from './models.ts';
import { Offline, provideOffline } from './offline.svelte.ts';
import { followProgress } from './follow-progress.ts';
import { Progress } from './progress.ts';
import { provideSettings, Settings } from './settings.svelte.ts';

/** The state that all islands of a page share. */
export interface Services {
	progress: Progress;
	device: Device;
	settings: Settings;
	offline: Offline;
	models: LiveModels;
}

/** The services of a page, not yet attached to anything: as they are while the page is built. */
export function createServices(
	abilities?: DeviceAbilities,
	dayOf = (at: number) => String(at)
): Services {
	return {
		progress: new Progress({ course: { passMark: 100, lessons: [] }, dayOf }),
		device: new Device(abilities),
		settings: new Settings(),
		offline: new Offline(),
		models: new LiveModels()
	};
}

/** Hands the services down to the components below the one that calls it. */
export function provideServices({ progress, device, settings, offline, models }: Services): void {
	followProgress(progress);
	setProgress(progress);
	provideDevice(device);
	provideSettings(settings);
	provideOffline(offline);
	provideModels(models);
}
