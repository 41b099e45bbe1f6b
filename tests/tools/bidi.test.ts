import { describe, expect, it } from 'vitest';
import { answerFor } from '../../tools/engines/bidi.js';

const answerTo = (method: string, params: unknown): unknown => {
	const answer = answerFor(JSON.stringify({ id: 7, method, params }));
	return answer === undefined ? undefined : JSON.parse(answer);
};

const colours = (scheme: string | null | undefined) =>
	answerTo('emulation.setMediaFeaturesOverride', { features: { 'prefers-color-scheme': scheme } });

describe('the answers in the place of Firefox', () => {
	it.each(['light', null, undefined])('grant the colours %j, in which it was started', (scheme) => {
		expect(colours(scheme)).toEqual({ type: 'success', id: 7, result: {} });
	});

	it('refuse other colours, so that no journey passes on the wrong ones', () => {
		expect(colours('dark')).toMatchObject({ type: 'error', id: 7, error: 'unsupported operation' });
	});

	it('grant permissions, which preferences have given already', () => {
		expect(answerTo('permissions.setPermission', {})).toMatchObject({ type: 'success', id: 7 });
	});

	it('leave every other command to Firefox', () => {
		expect(answerTo('browsingContext.navigate', { url: 'about:blank' })).toBeUndefined();
	});
});
