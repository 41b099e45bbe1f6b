import fc from 'fast-check';
import type { LogEvent } from '../../src/lib/core/progress/events.ts';
import type { Stamp } from '../../src/lib/core/progress/order.ts';
import type { Answer } from '../../src/lib/core/quiz/types.ts';
import { NOON } from './sample.ts';

/** Few ids and times, so that the same ones meet often. */
const smallId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const at = fc.integer({ min: 0, max: 12 }).map((step) => NOON + step);
const place = fc.option(fc.integer({ min: NOON - 3, max: NOON + 15 }), { nil: undefined });
const lesson = fc.constantFrom('llm', 'cost');
const section = fc.constantFrom('idea', 'case');
const question = fc.constantFrom('llm-fit-choice', 'llm-price-choice', 'cost-fit-choice', 'gone');
const answer: fc.Arbitrary<Answer> = fc.oneof(
	fc.string(),
	fc.array(fc.string(), { maxLength: 3 }),
	fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 })
);

function event<T extends object>(kind: T): fc.Arbitrary<T & Stamp> {
	return fc.record({ id: smallId, at, order: place }).map(({ order, ...stamp }) => ({
		...stamp,
		...(order !== undefined && { order }),
		...kind
	}));
}

const answered = fc
	.record({
		question,
		answer,
		rev: fc.integer({ min: 1, max: 3 }),
		earned: fc.integer({ min: 0, max: 2 }),
		where: fc.constantFrom('pretest', 'lesson', 'quiz', 'review', 'exam'),
		unsure: fc.boolean(),
		quiz: fc.option(smallId, { nil: undefined })
	})
	.chain(({ unsure, quiz, ...rest }) =>
		event({
			kind: 'answered' as const,
			total: 2,
			...rest,
			...(unsure && { confidence: 'unsure' as const }),
			...(quiz !== undefined && { quiz })
		})
	);

const others = fc
	.record({ lesson, section, question, other: smallId, text: fc.string(), on: fc.boolean() })
	.chain(({ lesson, section, question, other, text, on }) =>
		fc.oneof(
			event({ kind: 'quiz-started' as const, lesson, questions: [question], seed: 3 }),
			event({ kind: 'section-read' as const, lesson, section }),
			event({ kind: 'lesson-opened' as const, lesson }),
			event({
				kind: 'exam-started' as const,
				questions: [question],
				seed: 3
			}),
			event({ kind: 'exam-finished' as const, exam: other }),
			event({ kind: 'note' as const, lesson, section, text }),
			event({ kind: 'bookmark' as const, lesson, section, on }),
			event({ kind: 'reset' as const, scope: on ? 'all' : lesson }),
			event({ kind: 'reset-undone' as const, reset: other })
		)
	);

/** Valid events of every kind, with ids and times that often collide. */
export const anyEvent: fc.Arbitrary<LogEvent> = fc.oneof(answered, others);

/** Logs in any order, with conflicts: the same id on different events. */
export const anyEvents = fc.array(anyEvent, { maxLength: 12 });

/** JSON values, some of them nearly events. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
	fc.jsonValue(),
	anyEvent,
	fc
		.tuple(
			anyEvent,
			fc.constantFrom('id', 'at', 'order', 'kind', 'rev', 'earned', 'lesson', 'more'),
			fc.jsonValue()
		)
		.map(([base, key, value]) => ({ ...base, [key]: value }))
);
