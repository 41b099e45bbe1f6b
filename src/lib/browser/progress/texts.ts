import { asideKey, BASE, isAsideKey, tabOf } from './keys.ts';

/** What we use of `Storage`. */
export type TextStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

export interface StoredText {
	key: string;
	text: string;
}

/** The keys that a test lets pass, with their texts. A storage that fails while being read has no more. */
function listTexts(storage: TextStorage, isWanted: (key: string) => boolean): StoredText[] {
	const texts: StoredText[] = [];
	try {
		for (let i = 0; i < storage.length; i++) {
			const key = storage.key(i);
			const text = key !== null && isWanted(key) ? storage.getItem(key) : null;
			if (key !== null && text !== null) texts.push({ key, text });
		}
	} catch {
		return texts;
	}
	return texts;
}

/** The texts that should be logs: the base and the segments of all tabs. */
export function listLogs(storage: TextStorage): StoredText[] {
	return listTexts(storage, (key) => key === BASE || tabOf(key) !== undefined);
}

/** The texts that were set aside because they could not be read. */
export function listAside(storage: TextStorage): StoredText[] {
	return listTexts(storage, isAsideKey);
}

/** Writes a text, unless it does not fit or may not be written; says whether it lies there now. */
export function tryWrite(
	storage: Pick<TextStorage, 'setItem'>,
	key: string,
	text: string
): boolean {
	try {
		storage.setItem(key, text);
		return true;
	} catch {
		return false;
	}
}

/** Keeps a copy of a text under a key of its own; says whether the copy was written. */
export function setAside(storage: TextStorage, text: string, at: number): boolean {
	let n = 0;
	while (storage.getItem(asideKey(at, n)) !== null) n++;
	return tryWrite(storage, asideKey(at, n), text);
}
