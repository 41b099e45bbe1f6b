import { describe, expect, it } from 'vitest';
import { type Edit, readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';

const family = (members: string, date: string): Edit => [
	'models.yaml',
	'  - id: batch',
	`  - id: tinies
    name: Tinies
    kind: family
    provider: Example
    members: [${members}]
    facts:
      gone: { value: ${date}, kind: date, seen: 2026-10-09, source: PRICE-LIST }
  - id: batch`
];

describe('the check of families', () => {
	it('lets a family pass that says what its members say', () => {
		const { course, problems } = readEdited(family('tiny', '2025-08-15'));
		expect(problems).toEqual([]);
		expect(course.entries.get('tinies')).toMatchObject({ kind: 'family', members: ['tiny'] });
	});

	it('reports a date that is not the date of a member', () => {
		expect(readEdited(family('tiny', '2025-08-16')).problems).toEqual([
			'lessons/models.yaml:22: entries[1].facts.gone.value: is "2025-08-16", expected 2025-08-15, as tiny says'
		]);
	});

	it('reports a fact that a member does not have', () => {
		const edit: Edit = ['models.yaml', '      gone:', '      left:'];
		expect(readEdited(edit, family('tiny', '2025-08-15')).problems).toEqual([
			'lessons/models.yaml:22: entries[1].facts.gone.value: is "2025-08-15", expected gone of tiny'
		]);
	});

	it('reports a member that is no model', () => {
		expect(readEdited(family('tiny, tinny, batch', '2025-08-15')).problems).toEqual([
			'lessons/models.yaml:20: entries[1].members[1]: "tinny" is not a model, expected the id of a model; perhaps "tiny"',
			'lessons/models.yaml:20: entries[1].members[2]: "batch" is not a model, expected the id of a model'
		]);
	});
});

describe('the check of states', () => {
	it('reports a model whose state is none', () => {
		expect(readEdited(['models.yaml', 'value: end-of-life', 'value: retired']).problems).toEqual([
			'lessons/models.yaml:12: entries[0].facts.state.value: is "retired", expected the state on Bedrock, one of "active", "preview", "legacy", "end-of-life", "never-on-bedrock"'
		]);
	});

	it('reports a model without a state', () => {
		expect(readEdited(['models.yaml', '      state:', '      status:']).problems).toEqual([
			'lessons/models.yaml:12: entries[0].facts.state: is missing, expected the state on Bedrock, one of "active", "preview", "legacy", "end-of-life", "never-on-bedrock"'
		]);
	});
});
