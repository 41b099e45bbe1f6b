import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../parse-lesson.ts';
import { checkSamples, sampleProblems } from './check-samples.ts';
import { CLIENTS } from './service-models.ts';

const runtime = 'client = boto3.client("bedrock-runtime", region_name="eu-central-1")\n';
const problemsOf = (code: string) =>
	sampleProblems(code).map(({ line, where, problem }) => `${line} ${where} ${problem}`);

/** What is told of the Python in a text, by line. */
function told(markdown: string): string[] {
	const all: string[] = [];
	checkSamples(parseMarkdown(markdown), (line, where, problem, expected) =>
		all.push(`${line}: ${where}: ${problem}, expected ${expected}`)
	);
	return all;
}

describe('the models of the services', () => {
	it('know the clients that lessons call, with their operations in Python', () => {
		expect(CLIENTS.get('bedrock-runtime')?.get('converse')?.get('inferenceConfig')).toEqual(
			new Set(['maxTokens', 'stopSequences', 'temperature', 'topP'])
		);
		expect(CLIENTS.get('bedrock')?.has('list_foundation_models')).toBe(true);
		expect(CLIENTS.get('sagemaker-runtime')?.get('invoke_endpoint')?.has('EndpointName')).toBe(
			true
		);
	});
});

describe('a sample that calls boto3', () => {
	it('passes when the service has all that it asks for', () => {
		const code = `import boto3
${runtime}
def ask(text):  # "modelID=" in a comment is nothing
    return client.converse(
        modelId="eu.amazon.nova-2-lite-v1:0", messages=[{"role": "user", "content": [{"text": text}]}],
        inferenceConfig={"maxTokens": 300, "temperature": 0.2},
    )
pages = boto3.client("bedrock").get_paginator("list_inference_profiles").paginate(typeEquals="SYSTEM_DEFINED")
settings = {"nothing": 1}
client.converse_stream(**settings)
print(client.exceptions.ThrottlingException, client.meta.region_name)
`;
		expect(problemsOf(code)).toEqual([]);
	});

	it('is told an operation that the service does not have, and the nearest one', () => {
		const [found] = sampleProblems(`${runtime}client.converse_streams(modelId="m")`);
		expect(found).toMatchObject({
			line: 1,
			where: 'client.converse_streams',
			problem: 'is no operation of the client "bedrock-runtime"'
		});
		expect(found?.expected).toContain('perhaps "converse_stream"');
	});

	it('is told the client that has the operation, when it stands at another', () => {
		const [found] = sampleProblems('boto3.client("bedrock").converse(modelId="m")');
		expect(found?.expected).toBe('boto3.client("bedrock-runtime"), which has it');
	});

	it('is told a client that nobody knows', () => {
		expect(problemsOf('x = boto3.client("bedrock-run")\nx.converse()')).toEqual([
			'0 boto3.client("bedrock-run") is no client that the check knows'
		]);
	});

	it.each([
		['modelID="m"', '3 client.converse(modelID) is no parameter of this operation'],
		['"m"', '3 client.converse() has an argument without a name, which boto3 refuses'],
		[
			'modelId="m", inferenceConfig={\n"maxTokens": 1,\n"max_tokens": 2}',
			'5 client.converse(inferenceConfig={"max_tokens"}) is no key of this parameter'
		]
	])('is told what is wrong with %j, and on which line', (argument, problem) => {
		expect(problemsOf(`${runtime}reply = client.converse(\n\n${argument})`)).toEqual([problem]);
	});

	it('is told an operation and a parameter of pages that are not there', () => {
		const control = 'b = boto3.Session().client("bedrock")\nb = boto3.client("bedrock")\n';
		expect(problemsOf(`${control}b.get_paginator("list_profiles").paginate()`)).toEqual([
			'2 b.get_paginator("list_profiles") is no operation of the client "bedrock"'
		]);
		expect(
			problemsOf(`${control}b.get_paginator("list_inference_profiles").paginate(type="x")`)
		).toEqual(['2 list_inference_profiles.paginate(type) is no parameter of this operation']);
	});

	it('is read by the last client that its name was given', () => {
		const code = 'c = boto3.client("bedrock")\nc.list_foundation_models()\n';
		expect(problemsOf(`${code}c = boto3.client("bedrock-runtime")\nc.converse()`)).toEqual([]);
	});
});

describe('the samples of a lesson', () => {
	const wrong = '```python\nc = boto3.client("bedrock")\nc.converse(modelId="m")\n```\n';

	it('are told by the line of the file', () => {
		expect(told(`Words.\n\n${wrong}`)).toEqual([
			'5: c.converse: is no operation of the client "bedrock", expected boto3.client("bedrock-runtime"), which has it'
		]);
	});

	it('may fail on purpose, above the error that the library prints', () => {
		const output = "```result\nAttributeError: 'Bedrock' object has no attribute 'converse'\n```\n";
		expect(told(`${wrong}\n${output}`)).toEqual([]);
		expect(told(`${wrong}\n\`\`\`result\nThe pump gets no water.\n\`\`\`\n`)).toHaveLength(1);
	});

	it('are looked at in Python alone', () => {
		expect(told(wrong.replace('python', 'text'))).toEqual([]);
	});
});

it('the program of the page on running them asks for what there is', () => {
	const program = readFileSync('src/words/en/pages/run/first_call.py', 'utf8');
	expect(sampleProblems(program)).toEqual([]);
	expect(program).toContain('client.converse(');
});
