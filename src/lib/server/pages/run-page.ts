import { formatComputed } from '#words/values.ts';
import { type BlockName, commands } from '#words/pages/run/blocks.ts';
import program from '#words/pages/run/first_call.py?raw';
import output from '#words/pages/run/first_call.txt?raw';
import policy from '#words/pages/run/policy.json?raw';
import { computeExpression } from '#lib/core/cost/rules.ts';
import type { Course, Fact, Source } from '#lib/core/course/types.ts';
import { codeBlock } from '../content/code-block.js';
import { findFact, numberOf } from '../content/catalogue.ts';

/** What the text of the page names, in the order in which it names it. */
const SOURCES = [
	'ROOT-USER',
	'P-AWS',
	'BUDGETS',
	'PROFILES',
	'P-MD',
	'GEO-CRIS',
	'CRIS',
	'ACCESS',
	'ACCESS-ERRORS',
	'ACCESS-PRODUCTS',
	'BOTO3-START',
	'BOTOCORE-LOGIN',
	'AWS-LOGIN',
	'AWS-SSO',
	'API-KEYS',
	'API-KEYS-LIMITS',
	'PROFILE-IAM',
	'ERRORS',
	'BOTO3-RETRIES',
	'BURNDOWN',
	'SM-DELETE',
	'MARKET-MANAGE',
	'MARKET-DEREGISTER',
	'PROV-DELETE',
	'KB-DELETE'
];

const FACTS = [
	'nova-2-lite.price-in-frankfurt',
	'nova-2-lite.price-out-frankfurt',
	'nova-2-lite.profiles'
];

/** A thousand runs of the program: about what its output says, rounded. */
const THOUSAND =
	'token-bill requests=1000 input=20 output=10 price-in=nova-2-lite.price-in-frankfurt price-out=nova-2-lite.price-out-frankfurt';

const drawn = (source: string, language: string): string => codeBlock(source.trimEnd(), language);

function blocks(): Record<BlockName, string> {
	const { packages, login, sso, key, profiles, endpoints, marketplace, capacity } = commands;
	return {
		program: drawn(program, 'python'),
		output: drawn(output, 'result'),
		policy: drawn(policy.replaceAll('\t', '  '), 'json'),
		packages: drawn(packages, 'console'),
		login: drawn(login, 'console'),
		sso: drawn(sso, 'console'),
		key: drawn(key, 'console'),
		profiles: drawn(profiles, 'console'),
		endpoints: drawn(endpoints, 'console'),
		marketplace: drawn(marketplace, 'console'),
		capacity: drawn(capacity, 'console')
	};
}

function factOf(course: Course, id: string): Fact {
	const fact = findFact(course, id);
	if (!fact) throw new Error(`The catalogue has no fact "${id}".`);
	return fact;
}

function sourceOf(course: Course, id: string): Source {
	const source = course.sources.get(id);
	if (!source) throw new Error(`There is no source "${id}".`);
	return source;
}

/** What the page on running the samples shows: its blocks as HTML, values of the catalogue, and its sources. */
export function runPage(course: Course) {
	const bill = computeExpression(THOUSAND, numberOf(course));
	if (!bill.ok) throw new Error(bill.problem);
	return {
		blocks: blocks(),
		facts: Object.fromEntries(FACTS.map((id) => [id, factOf(course, id)])),
		thousand: formatComputed(bill.value, bill.unit),
		sources: SOURCES.map((id) => sourceOf(course, id))
	};
}
