import type { OfflineTrouble } from '#lib/core/ports/offline.ts';

/**
 * What a page asks of a worker: whether all is saved; to look into every copy, because something on
 * the page was broken or long not looked at; to become the worker of all pages.
 */
export type PageMessage = 'check' | 'mend' | 'take-over';

/** What a worker tells its pages. */
export type WorkerMessage =
	| { kind: 'saving'; done: number; total: number }
	| { kind: 'not-saved'; reason: OfflineTrouble }
	| { kind: 'ready' };

export function readPageMessage(data: unknown): PageMessage | undefined {
	return data === 'check' || data === 'mend' || data === 'take-over' ? data : undefined;
}

const isTrouble = (value: unknown): value is OfflineTrouble =>
	value === 'network' || value === 'altered' || value === 'storage';

/** A message from outside as one of ours; anything else is none. */
export function readWorkerMessage(data: unknown): WorkerMessage | undefined {
	if (typeof data !== 'object' || data === null || !('kind' in data)) return undefined;
	if (data.kind === 'ready') return { kind: 'ready' };
	if (data.kind === 'not-saved' && 'reason' in data && isTrouble(data.reason)) {
		return { kind: 'not-saved', reason: data.reason };
	}
	if (data.kind !== 'saving' || !('done' in data) || !('total' in data)) return undefined;
	const { done, total } = data;
	return typeof done === 'number' && typeof total === 'number'
		? { kind: 'saving', done, total }
		: undefined;
}
