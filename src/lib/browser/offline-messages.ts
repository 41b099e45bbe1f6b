/** What a page asks of a worker: whether all is saved; to become the worker of all pages. */
export type PageMessage = 'check' | 'take-over';

/** What a worker tells its pages. */
export type WorkerMessage = { kind: 'saving'; done: number; total: number } | { kind: 'ready' };

export function readPageMessage(data: unknown): PageMessage | undefined {
	return data === 'check' || data === 'take-over' ? data : undefined;
}

/** A message from outside as one of ours; anything else is none. */
export function readWorkerMessage(data: unknown): WorkerMessage | undefined {
	if (typeof data !== 'object' || data === null || !('kind' in data)) return undefined;
	if (data.kind === 'ready') return { kind: 'ready' };
	if (data.kind !== 'saving' || !('done' in data) || !('total' in data)) return undefined;
	const { done, total } = data;
	return typeof done === 'number' && typeof total === 'number'
		? { kind: 'saving', done, total }
		: undefined;
}
