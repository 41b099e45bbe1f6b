import { describe, expect, it } from 'vitest';
import { trouble } from './frame.ts';

describe('what went wrong', () => {
	it('names what blocks the worker, and what to do', () => {
		expect(trouble({ reason: 'blocked' })).toMatch(
			/blocks the script .+ Allow scripts and workers/
		);
	});

	it('says of weights why they are not there, and what to do', () => {
		expect(trouble({ reason: 'not-loaded' })).toBe(
			'The model could not be loaded. Check the connection and try again.'
		);
		expect(trouble({ reason: 'silent' })).toBe(
			'The model has stopped coming: nothing arrived for a minute. Check the connection and try again.'
		);
		expect(trouble({ reason: 'damaged' })).toBe(
			'The file of the model is damaged. Try again; if it stays so, reload the page.'
		);
	});
});
