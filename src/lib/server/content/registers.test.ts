import { describe, expect, it } from 'vitest';
import { type Edit, readEdited } from '../../../../tests/fixtures/lessons/edited-course.ts';

describe('the check of registers', () => {
	it.each<[string, Edit, string]>([
		[
			'a day that does not exist',
			['models.yaml', 'seen: 2026-08-21', 'seen: 2026-02-30'],
			'lessons/models.yaml:14: entries[0].facts.price-in.seen: is "2026-02-30", expected a day that exists, as YYYY-MM-DD'
		],
		[
			'a number without a unit',
			['models.yaml', 'unit: percent, ', ''],
			'lessons/models.yaml:20: entries[1].facts.discount: is a number without a unit, expected a unit, or a text as value'
		],
		[
			'a text with a unit',
			['models.yaml', 'value: end-of-life,', 'value: end-of-life, unit: count,'],
			'lessons/models.yaml:12: entries[0].facts.state.value: is a text with a unit, expected a number, or no unit'
		],
		[
			'an unknown unit',
			['models.yaml', 'unit: percent', 'unit: parts'],
			'lessons/models.yaml:20: entries[1].facts.discount.unit: is "parts", expected one of "usd-per-million-tokens", "usd-per-image", "usd-per-hour", "usd-per-second", "usd-per-thousand-queries", "usd", "tokens", "characters", "percent", "factor", "minutes", "hours", "months", "count"'
		],
		[
			'a date that is none',
			['models.yaml', 'value: 2025-08-15', 'value: soon'],
			'lessons/models.yaml:13: entries[0].facts.gone.value: is "soon", expected a date: YYYY-MM-DD, YYYY-MM or YYYY in quotes'
		],
		[
			'a model without its provider',
			['models.yaml', '    provider: Example\n', ''],
			'lessons/models.yaml:3: entries[0].provider: is missing, expected a text'
		],
		[
			'a fact of a kind without a shelf life',
			['models.yaml', 'kind: policy, seen', 'kind: rule, seen'],
			'lessons/models.yaml:20: entries[1].facts.discount.kind: "rule" has no shelf life, expected one of "price", "state", "date", "policy"'
		],
		[
			'a fact with an unknown source',
			['models.yaml', 'source: PRICE-LIST, note', 'source: PRICES, note'],
			'lessons/models.yaml:14: entries[0].facts.price-in.source: "PRICES" is not a source, expected a key of sources.yaml; perhaps "PRICE-LIST"'
		],
		[
			'an entry that stands twice',
			[
				'models.yaml',
				'  - id: batch',
				'  - id: tiny\n    name: Tiny again\n    kind: service\n    facts: {}\n  - id: batch'
			],
			'lessons/models.yaml:16: entries[1].id: the id "tiny" stands twice, expected each id once'
		],
		[
			'a source without a safe address',
			['sources.yaml', 'https://example.org', 'http://example.org'],
			'lessons/sources.yaml:2: sources[0].url: is "http://example.org/prices", expected an https:// address'
		],
		[
			'a source seen in a year without quotes',
			['sources.yaml', 'seen: 2026-08', 'seen: 2026'],
			'lessons/sources.yaml:2: sources[0].seen: is 2026, expected YYYY, YYYY-MM or YYYY-MM-DD, a year alone in quotes'
		],
		[
			'a source that stands twice',
			[
				'sources.yaml',
				'sources:\n',
				'sources:\n  - { id: PRICE-LIST, title: Old, url: https://example.org/old, kind: page, seen: 2025-01-31 }\n'
			],
			'lessons/sources.yaml:3: sources[1].id: the id "PRICE-LIST" stands twice, expected each id once'
		],
		[
			'a misconception with an unknown source',
			['misconceptions.yaml', 'source: PRICE-LIST', 'source: PRICES'],
			'lessons/misconceptions.yaml:2: misconceptions[0].source: "PRICES" is not a source, expected a key of sources.yaml; perhaps "PRICE-LIST"'
		],
		[
			'a retired option without its question',
			['retired.yaml', 'prices-share/old', 'old'],
			'lessons/retired.yaml:2: options[0]: is "old", expected question/option, such as cost-output-share/shorter'
		]
	])('reports %s', (_, edit, problem) => {
		expect(readEdited(edit).problems).toEqual([problem]);
	});
});
