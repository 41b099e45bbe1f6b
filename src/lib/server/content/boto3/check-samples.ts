import { type LessonTree, nodesOf } from '#lib/core/course/lesson-tree.ts';
import type { Tell } from '../check-drawn.ts';
import { expectedName, namesOf } from '../names.ts';
import { list } from '../problems.ts';
import { botoCalls, type Call } from './python-calls.ts';
import { CLIENTS, type Operation } from './service-models.ts';

/** A problem of a sample; lines count from 0. */
interface SampleProblem {
	line: number;
	where: string;
	problem: string;
	expected: string;
}

/** What every client has beside its operations. */
const OWN_METHODS = ['can_paginate', 'close', 'generate_presigned_url', 'get_waiter'];

/** What boto3 itself prints for a name that it does not know: a sample above it fails on purpose. */
const SHOWN_FAILURE = /^(?:\w+[.])*(?:AttributeError|ParamValidationError|UnknownServiceError)\b/m;

/** What stands where an operation does not: its name in another client, or the nearest one in this. */
function expectedOperation(client: string, operation: string): string {
	const others = [...CLIENTS].filter(([, operations]) => operations.has(operation));
	if (others.length > 0) {
		return `boto3.client(${others.map(([name]) => `"${name}"`).join(' or ')}), which has it`;
	}
	const names = namesOf([...(CLIENTS.get(client)?.keys() ?? [])]);
	return expectedName(
		names,
		operation,
		'an operation of this client, as the API reference names it'
	);
}

function argumentProblems(call: Call, operation: Operation): SampleProblem[] {
	const isPage = call.method === 'paginate';
	const names = [...operation.keys(), ...(isPage ? ['PaginationConfig'] : [])];
	return call.arguments.flatMap(({ name, keys, line }): SampleProblem[] => {
		const where = `${call.written}(${name ?? ''})`;
		if (name === undefined) {
			const problem = 'has an argument without a name, which boto3 refuses';
			return [{ line, where, problem, expected: `name=value, with one of ${list(names)}` }];
		}
		if (!names.includes(name)) {
			const expected = `one of ${list(names)}`;
			return [{ line, where, problem: 'is no parameter of this operation', expected }];
		}
		const allowed = operation.get(name);
		return keys
			.filter((key) => allowed !== undefined && !allowed.has(key.text))
			.map((key) => ({
				...{ line: key.line, where: `${call.written}(${name}={"${key.text}"})` },
				problem: 'is no key of this parameter',
				expected: `one of ${list(allowed ?? [])}`
			}));
	});
}

function callProblems(call: Call): SampleProblem[] {
	const operations = CLIENTS.get(call.client);
	if (operations === undefined || OWN_METHODS.includes(call.method)) return [];
	const isPaginator = call.method === 'get_paginator';
	const pages = isPaginator || call.method === 'paginate';
	const name = pages ? (call.first ?? '') : call.method;
	const operation = operations.get(name);
	if (operation !== undefined) return isPaginator ? [] : argumentProblems(call, operation);
	// The paginator itself has told it.
	if (call.method === 'paginate') return [];
	return [
		{
			line: call.line,
			where: isPaginator ? `${call.written}("${name}")` : call.written,
			problem: `is no operation of the client "${call.client}"`,
			expected: expectedOperation(call.client, name)
		}
	];
}

/** What a Python program asks of boto3 that the services do not have. */
export function sampleProblems(code: string): SampleProblem[] {
	const { clients, calls } = botoCalls(code);
	const unknown = clients
		.filter(({ name }) => !CLIENTS.has(name))
		.map(({ name, line }) => ({
			...{ line, where: `boto3.client("${name}")`, problem: 'is no client that the check knows' },
			expected: `one of ${list(CLIENTS.keys())}; for another one, add it to CLIENTS in tools/service-models.js and run that`
		}));
	return [...unknown, ...calls.flatMap(callProblems)];
}

/** Checks the Python of a lesson against the services; a sample above the error that it shows is let be. */
export function checkSamples(tree: LessonTree, tell: Tell): void {
	const blocks = nodesOf(tree, 'code');
	blocks.forEach(({ language, value, line }, place) => {
		const next = blocks[place + 1];
		if (language !== 'python') return;
		if (next?.language === 'result' && SHOWN_FAILURE.test(next.value)) return;
		for (const found of sampleProblems(value)) {
			// The code begins under its fence.
			tell(line + 1 + found.line, found.where, found.problem, found.expected);
		}
	});
}
