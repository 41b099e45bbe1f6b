import { isRecord } from '#lib/core/quiz/types.ts';

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

const NAME = 'fm-progress';
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
			((window as any).trace ??= []).push('put ' + text.length + ' ' + performance.now());
			const c = await connect();
			(window as any).trace.push('conn ' + performance.now());
			await inTransaction(c, 'readwrite', (store) => store.add({ at, text })).catch((e) => (window as any).trace.push('ERR ' + e));
			(window as any).trace.push('done ' + text.length + ' ' + performance.now());
		},
		async read() {
			const database = await connect();
			let records: JournalRecord[] = [];
			await inTransaction(database, 'readonly', (store) => {
				const [keys, values] = [store.getAllKeys(), store.getAll()];
				values.onsuccess = () => (records = toRecords(keys.result, values.result));
			});
			return records;
		},
		async remove(keys) {
			if (keys.length === 0) return;
			await inTransaction(await connect(), 'readwrite', (store) => {
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
		const request = factory.open(NAME, VERSION);
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

function inTransaction(
	database: IDBDatabase,
	mode: 'readonly' | 'readwrite',
	work: (store: IDBObjectStore) => void
): Promise<void> {
	return new Promise((resolve, reject) => {
		const transaction = database.transaction(STORE, mode, { durability: 'strict' });
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
		work(transaction.objectStore(STORE));
		// Left to itself it would wait for this page once more, and be lost if the page ends first.
		transaction.commit();
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
