import type { DeviceAbilities } from '#lib/core/ports/device.ts';
import { Device } from './device.ts';
import { Offline } from './offline.ts';
import { Progress } from './progress.ts';
import { Settings } from './settings.ts';

/** The state that all parts of a page share. */
export interface Services {
	progress: Progress;
	device: Device;
	settings: Settings;
	offline: Offline;
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
		offline: new Offline()
	};
}
