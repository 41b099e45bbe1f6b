import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindNames } from '../../../../tests/quiz/questions.ts';
import { jsonSchemas } from './json-schema.ts';

const FOLDER = join(process.cwd(), 'lessons/schema');

describe('the JSON schemas for editors', () => {
	it('are written anew whenever the schemas change (writeJsonSchemas)', () => {
		const written = readdirSync(FOLDER).map((name): [string, string] => [
			name,
			readFileSync(join(FOLDER, name), 'utf8')
		]);
		expect(Object.fromEntries(written)).toEqual(Object.fromEntries(jsonSchemas()));
	});

	it('refuse unknown keys and name the kinds of questions', () => {
		const quiz = jsonSchemas().get('quiz.schema.json') ?? '';
		expect(quiz).toContain('"additionalProperties": false');
		for (const kind of kindNames) expect(quiz).toContain(`"const": "${kind}"`);
	});
});
