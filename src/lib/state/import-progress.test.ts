import { describe, expect, it } from 'vitest';
import { answered, DAY, NOON } from '../../../tests/progress/sample.ts';
import { right, startProgress as start } from '../../../tests/progress/start-progress.ts';
import { writeLog } from '#lib/core/progress/log-text.ts';
import { applyImport, previewImport } from './import-progress.ts';

const [a, b] = ['llm-fit-choice', 'llm-limits-choice'];

describe('an import', () => {
	const event = answered(a, NOON);

	it('carries everything to another device, with a preview', () => {
		const [here, there] = [start(), start()];
		here.progress.answer(right(a));
		here.progress.answer(right(b));
		const preview = previewImport(there.progress, here.progress.exportText());
		expect(preview).toMatchObject({ ok: true, counts: { added: { answered: 2 }, present: {} } });
		expect(there.progress.answersTo(a)).toEqual([]);
		applyImport(there.progress, preview);
		expect(there.progress.exportText()).toBe(here.progress.exportText());
		const again = previewImport(there.progress, here.progress.exportText());
		expect(again).toMatchObject({ counts: { added: {}, present: { answered: 2 } } });
	});

	it('carries what it does not understand too', () => {
		const later = { id: 'x', at: NOON, kind: 'highlight', range: [1, 2] };
		const text = writeLog({ events: [event], unknown: [later] });
		const { progress, browser, kill } = start();
		applyImport(progress, previewImport(progress, text));
		kill();
		expect(start(browser).progress.exportText()).toBe(text);
	});

	it('never changes what is here by an event with the same id, and says so', () => {
		const { progress, store } = start();
		const file = (earned: number) => writeLog({ events: [{ ...event, earned }], unknown: [] });
		applyImport(progress, previewImport(progress, file(1)));
		const preview = previewImport(progress, file(0));
		expect(preview).toMatchObject({ counts: { added: {}, differing: { answered: 1 } } });
		applyImport(progress, preview);
		expect(progress.answersTo(a)).toEqual([event]);
		expect(store.readNow().events).toEqual([event]);
	});

	it('tells beforehand that a file takes answers out of the count', () => {
		const { progress } = start();
		progress.answer(right(a));
		const reset = { id: 'reset', at: NOON + DAY, kind: 'reset', scope: 'llm' } as const;
		const preview = previewImport(progress, writeLog({ events: [reset], unknown: [] }));
		expect(preview).toMatchObject({ counts: { added: { reset: 1 }, lost: 1 } });
		expect(progress.answersTo(a)).toHaveLength(1);
		applyImport(progress, preview);
		expect(progress.answersTo(a)).toEqual([]);
	});

	it.each([
		['rubbish', 'not-json'],
		['{"format":"notes"}', 'foreign'],
		['{"format":"foundation-models-progress","version":9}', 'newer']
	])('changes nothing by a file that it cannot read: %s', (text, problem) => {
		const { progress, browser } = start();
		const preview = previewImport(progress, text);
		expect(preview).toMatchObject({ ok: false, problem });
		applyImport(progress, preview);
		expect(browser.texts.size).toBe(0);
	});
});
