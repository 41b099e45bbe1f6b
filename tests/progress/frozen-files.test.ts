import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mapQuestions } from '#lib/core/progress/course-map.ts';
import { readLog, writeLog, type ReadLog } from '#lib/core/progress/log-text.ts';
import { mergeEvents } from '#lib/core/progress/merge-events.ts';
import { scoreQuiz, quizRuns } from '#lib/core/progress/quiz-run.ts';
import { replay } from '#lib/core/progress/replay.ts';
import { sampleCourse, sampleLesson } from './sample.ts';

const FOLDER = new URL('../fixtures/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => /^progress-v\d.*[.]json$/.test(name));
const lessonOf = mapQuestions(sampleCourse());

function load(name: string): ReadLog {
	const log = readLog(readFileSync(new URL(name, FOLDER), 'utf8'));
	if (!log.ok) throw new Error(`${name}: ${log.problem}`);
	return log;
}

describe('a progress file of a released version', () => {
	it.each(files)('loads without a remainder: %s', (name) => {
		const log = load(name);
		expect(log.unreadable).toEqual([]);
		expect(log.rest).toBeUndefined();
		expect(readLog(writeLog(log))).toEqual(log);
	});

	it('still means what it meant: version 1', () => {
		const { events } = load('progress-v1.json');
		const index = replay(events, lessonOf);
		expect(new Set(events.map(({ kind }) => kind)).size).toBe(10);
		expect(Object.fromEntries([...index.answers].map(([id, list]) => [id, list.length]))).toEqual({
			'llm-pretest': 1,
			'llm-fit-choice': 2,
			'llm-limits-choice': 1,
			'cost-limits-choice': 1
		});
		expect(index.place).toEqual({ lesson: 'llm', section: 'the-idea', at: 1788261090000 });
		expect(index.resets.map(({ scope }) => scope)).toEqual(['cost']);
		const [quiz] = quizRuns(index, sampleLesson('llm'));
		expect(quiz && scoreQuiz(quiz)).toMatchObject({ finished: true, earned: 3, total: 3 });
	});

	it('still means what it meant: version 1 with places of its own', () => {
		const { events, unknown } = load('progress-v1-order.json');
		expect(mergeEvents(events, []).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
		expect(unknown).toMatchObject([{ order: 1788268200005 }]);
		const index = replay(events, lessonOf);
		expect(index.answers.get('cost-fit-choice')).toMatchObject([{ at: 1788261091000 }]);
		const [quiz] = quizRuns(index, sampleLesson('llm'));
		expect(quiz && scoreQuiz(quiz)).toMatchObject({ finished: true, earned: 1, total: 2 });
	});

	it('keeps events of a kind that came later', () => {
		const log = load('progress-v1-later-kind.json');
		expect(log.unknown.map(({ kind }) => kind)).toEqual(['highlight']);
		expect(writeLog(log)).toContain('"from":"search"');
	});
});
