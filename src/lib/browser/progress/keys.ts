import { COURSE_KEYS } from '#lib/core/course/identity.ts';

/** What all our keys begin with. */
const PREFIX = `${COURSE_KEYS}-progress.`;
/** The folded log of all tabs that are closed. Written only under FOLD_LOCK. */
export const BASE = `${PREFIX}base`;
const ASIDE = `${PREFIX}aside.`;
const TAB = `${PREFIX}tab.`;

/** The resets of a visit, in the storage of the session. */
export const VISIT = `${PREFIX}visit`;
/** The database of the journal. */
export const JOURNAL = `${COURSE_KEYS}-progress`;

export const FOLD_LOCK = `${PREFIX}fold`;

/** The lock that a tab holds for as long as it may write its segments. */
export function tabLock(tab: string): string {
	return TAB + tab;
}

/** The key of a tab's `n`th segment. Only that tab ever writes there while it is open. */
export function segmentKey(tab: string, n: number): string {
	return `${TAB}${tab}.${n}`;
}

/** The tab that a segment's key belongs to; undefined for every other key. */
export function tabOf(key: string): string | undefined {
	const name = key.startsWith(TAB) ? key.slice(TAB.length) : '';
	return /^([\w-]+)\.\d+$/.exec(name)?.[1];
}

/** The tab that a lock's name belongs to; undefined for every other lock. */
export function tabOfLock(name: string): string | undefined {
	return name.startsWith(TAB) ? name.slice(TAB.length) : undefined;
}

/** The key of the `n`th text set aside at a moment (milliseconds since 1970). */
export function asideKey(at: number, n: number): string {
	return `${ASIDE}${at}.${n}`;
}

export function isAsideKey(key: string): boolean {
	return key.startsWith(ASIDE);
}
