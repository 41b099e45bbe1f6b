import { isRecord } from '#lib/core/quiz/types.ts';
import { JOURNAL } from './keys.ts';

/**
 * A second place for what was written last. Chromium puts local storage on disk up to five seconds
 * late; a strict transaction is there at once, so an answer survives even a killed browser.
 */
export interface Journal {
	/** Keeps a log's text; settles when it is on disk. */
	put(at: number, text: string): Promise<void>;
	read(): Promise<JournalRecord[]>;
	remove(keys: readonly IDBValidKey[]): Promise<void>;
	close(): void;
}

export interface JournalRecord {
	key: IDBValidKey;
	/** When it was put, milliseconds since 1970. */
	at: number;
	text: string;
}

const STORE = 'journal';
const VERSION = 1;

/** The journal in IndexedDB. Every method rejects where the browser does not let us keep one. */
export function openJournal(factory: IDBFactory): Journal {
	let opening: Promise<IDBDatabase> | undefined;
	const forget = () => (opening = undefined);
	const connect = () => (opening ??= openDatabase(factory, forget));
	connect().catch(forget);

	return {
		async put(at, text) {
			await change(await connect(), (store) => store.add({ at, text }));
		},
		async read() {
			return readRecords(await connect());
		},
		async remove(keys) {
			if (keys.length === 0) return;
			await change(await connect(), (store) => {
				for (const key of keys) store.delete(key);
			});
		},
		close() {
			opening?.then((database) => database.close()).catch(forget);
		}
	};
}

function openDatabase(factory: IDBFactory, onlost: () => void): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = factory.open(JOURNAL, VERSION);
		request.onupgradeneeded = () =>
			request.result.createObjectStore(STORE, { autoIncrement: true });
		request.onerror = () => reject(request.error ?? new Error('no journal'));
		request.onsuccess = () => {
			const database = request.result;
			// A later edition of the course may want to upgrade; it must not wait for us.
			database.onversionchange = () => {
				database.close();
				onlost();
			};
			database.onclose = onlost;
			resolve(database);
		};
	});
}

/** Changes the journal; settles when the change is on disk. */
function change(database: IDBDatabase, work: (store: IDBObjectStore) => void): Promise<void> {
	return new Promise((resolve, reject) => {
		const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
		work(transaction.objectStore(STORE));
		// Left to itself it would wait for this page once more, and be lost if the page ends first.
		transaction.commit();
	});
}

function readRecords(database: IDBDatabase): Promise<JournalRecord[]> {
	return new Promise((resolve, reject) => {
		const store = database.transaction(STORE, 'readonly').objectStore(STORE);
		const [keys, values] = [store.getAllKeys(), store.getAll()];
		values.onsuccess = () => resolve(toRecords(keys.result, values.result));
		values.onerror = () => reject(values.error ?? new Error('not read'));
	});
}

function toRecords(keys: readonly IDBValidKey[], values: readonly unknown[]): JournalRecord[] {
	return keys.flatMap((key, i) => {
		const value = values[i];
		if (!isRecord(value)) return [];
		const { at, text } = value;
		return typeof at === 'number' && typeof text === 'string' ? [{ key, at, text }] : [];
	});
}
