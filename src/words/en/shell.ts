import type { OfflineTrouble } from '#lib/core/ports/offline.ts';
import type { Theme } from '#lib/core/ports/settings.ts';

export const skip = 'Skip to the content';
export const navigation = 'Main';

export const search = 'Search';
export const searchByKey = 'Search (press /)';

const themes: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark' };
export const colours = (now: Theme): string => `Colours: ${themes[now]}`;
export const switchColours = (now: Theme, next: Theme): string =>
	`${colours(now)}. Change to ${themes[next]}`;

export const offlineReady = 'Offline ready';
export const notSaved = 'Not saved offline';
export const updateReady = 'Update ready: reload';
export const partMissing = 'Part missing: reload';
export const newEdition = 'A new edition of the course is ready. It is taken when you reload.';
export const reloadForPart = 'A part of this page could not be loaded. Reload to try again.';
const troubles: Readonly<Record<OfflineTrouble, string>> = {
	network: 'the host does not answer',
	altered: 'something on the way changes its files, such as a sign-in page',
	storage: 'there is no room'
};
/** Why the course could not be saved; without a reason that is known, it was refused. */
export const whyNotSaved = (trouble: OfflineTrouble | undefined): string =>
	trouble ? troubles[trouble] : 'this browser or the host refuses it';
export const couldNotSave = (why: string): string =>
	`The course could not be saved on this device: ${why}. It is tried again.`;

export const noScript =
	'The script of this page could not be loaded. You can read everything and check your answers, but they are not kept, and search, colours and labs do not work. Reload the page to try again.';
export const setAside = 'Some saved progress could not be read and was set aside.';
export const seeProgress = 'See your progress';
export const close = 'Close';

export const staysHere =
	'Everything you do here stays on this device. Independent of Amazon Web Services.';
export const keys = 'Keys';
export const scriptIsOff =
	'JavaScript is off: you can read every lesson and check your answers, but progress is not kept.';

/** What the share card of a page shows. */
export const shareCard = (title: string, course: string): string =>
	`${title}, a page of the course ${course}`;
