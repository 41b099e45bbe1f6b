import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent, anyEvents } from '../../../tests/progress/arbitraries.ts';
import { FakeBrowser } from '../../../tests/progress/fake-browser.ts';
import {
	answered,
	dayOf,
	NOON,
	sampleAnswers,
	sampleCourse
} from '../../../tests/progress/sample.ts';
import type { LogEvent } from '#lib/core/progress/events.ts';
import { mergeEvents } from '#lib/core/progress/merge-events.ts';
import { replay } from '#lib/core/progress/replay.ts';
import { ProgressReading } from './progress-reading.ts';
import { Progress } from './progress.ts';

const course = sampleCourse();
const slugs = course.lessons.map(({ slug }) => slug);

/** A reading of a log that grows, and how often it was read whole and asked for a day. */
function readingOf(given: readonly LogEvent[] = []) {
	const log = { events: given, read: 0, days: 0 };
	const countDays = (at: number) => {
		log.days++;
		return dayOf(at);
	};
	const reading = new ProgressReading({ course, dayOf: countDays }, () => {
		log.read++;
		return log.events;
	});
	reading.readAgain();
	const add = (...events: LogEvent[]) => {
		log.events = mergeEvents(log.events, events);
		reading.note(events);
	};
	return { log, reading, add };
}

const allOf = (reading: ProgressReading) => slugs.map((slug) => reading.lesson(slug));

describe('ProgressReading', () => {
	it('says the same whether it followed each event or read all at once', () => {
		fc.assert(
			fc.property(anyEvents, fc.array(fc.tuple(anyEvent, fc.boolean())), (given, more) => {
				const { log, reading, add } = readingOf(mergeEvents(given, []));
				for (const [event, isAsked] of more) {
					add(event);
					if (isAsked) allOf(reading);
				}
				const whole = readingOf(log.events).reading;
				expect(reading.index).toEqual(replay(log.events, whole.lessonOf));
				expect(allOf(reading)).toEqual(allOf(whole));
			}),
			{ numRuns: 1_000 }
		);
	});

	it('works nothing out before it is asked', () => {
		const { log, reading, add } = readingOf(sampleAnswers(500, course));
		add(answered('llm-fit-choice', NOON * 2));
		expect(log).toMatchObject({ read: 0, days: 0 });
		allOf(reading);
		expect(log.read).toBe(1);
	});

	it('works out again only the lesson that an answer touches', () => {
		const { reading, add } = readingOf(sampleAnswers(500, course));
		const [llm, cost] = allOf(reading);
		const kept = reading.index.answers.get('cost-fit-choice');
		add(answered('llm-fit-choice', NOON * 2, { earned: 0 }));
		expect(reading.lesson('cost')).toBe(cost);
		expect(reading.lesson('llm')).not.toBe(llm);
		expect(reading.index.answers.get('cost-fit-choice')).toBe(kept);
	});

	it('works everything out again for another course', () => {
		const { reading } = readingOf([answered('other-fit-choice', NOON)]);
		expect(reading.lesson('other').state).toBe('new');
		reading.setCourse(sampleCourse(['other']));
		expect(reading.lesson('other').state).toBe('started');
	});
});

describe('an answer', () => {
	it('is kept before anything is worked out from it', () => {
		const browser = new FakeBrowser();
		let days = 0;
		const countDays = (at: number) => `${days++}${dayOf(at)}`;
		const progress = new Progress({ course, dayOf: countDays });
		const { store } = browser.open();
		progress.start(store);
		const told: string[] = [];
		progress.subscribe(() => told.push([...browser.texts.values()].join()));
		const answer = { rev: 1, answer: 'a', earned: 1, total: 1, where: 'lesson' as const };
		for (const word of ['fit', 'limits', 'fit']) {
			progress.answer({ ...answer, question: `llm-${word}-choice` });
		}
		expect(days).toBe(0);
		const ids = store.readNow().events.map(({ id }) => id);
		ids.forEach((id, i) => expect(told[i]).toContain(id));
		expect(progress.lesson('llm').percent).toBeGreaterThan(0);
		expect(days).toBeGreaterThan(0);
	});
});
