import { describe, expect, it } from 'vitest';
import { readPageMessage, readWorkerMessage } from './offline-messages.ts';

describe('readWorkerMessage', () => {
	it('reads what a worker tells', () => {
		expect(readWorkerMessage({ kind: 'ready' })).toEqual({ kind: 'ready' });
		const saving = { kind: 'saving', done: 1, total: 2 };
		expect(readWorkerMessage(saving)).toEqual(saving);
		const trouble = { kind: 'not-saved', reason: 'altered' };
		expect(readWorkerMessage(trouble)).toEqual(trouble);
	});

	it('takes anything else for no message', () => {
		for (const other of [
			undefined,
			null,
			'ready',
			{},
			{ kind: 'x' },
			{ kind: 'saving', done: '1' },
			{ kind: 'not-saved' },
			{ kind: 'not-saved', reason: 'x' }
		]) {
			expect(readWorkerMessage(other)).toBeUndefined();
		}
	});
});

describe('readPageMessage', () => {
	it('reads the wishes of a page and nothing else', () => {
		expect(readPageMessage('check')).toBe('check');
		expect(readPageMessage('mend')).toBe('mend');
		expect(readPageMessage('take-over')).toBe('take-over');
		expect(readPageMessage({ kind: 'check' })).toBeUndefined();
	});
});
