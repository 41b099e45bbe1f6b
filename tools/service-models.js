// Writes what clients of boto3 can do, from the newest models of AWS's services: operations, their parameters, and the
// first keys of parameters that are groups. The content check holds the samples of lessons to it. The packages come from
// npm, into a folder that is deleted afterwards: 50 MB that nobody needs to build the course.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The clients that lessons may use, as boto3 names them; the package of each is `@aws-sdk/client-NAME`. */
const CLIENTS = [
	'bedrock',
	'bedrock-agent',
	'bedrock-agent-runtime',
	'bedrock-runtime',
	'sagemaker',
	'sagemaker-runtime',
	'transcribe'
];

const OUT = fileURLToPath(
	new URL('../src/lib/server/content/boto3/service-models.json', import.meta.url)
);

/** The first number of a schema says its kind. */
const [STRUCTURE, UNION, OPERATION] = [3, 4, 9];

/** The schema itself: it stands behind a function, beside its traits, or as it is. @param {unknown} schema @returns {unknown} */
function resolved(schema) {
	if (typeof schema === 'function') return resolved(schema());
	if (Array.isArray(schema) && typeof schema[0] === 'function') return resolved(schema[0]);
	return schema;
}

/** The names of the members of a group, with their schemas; nothing for everything else. @param {unknown} schema */
function membersOf(schema) {
	const group = resolved(schema);
	if (!Array.isArray(group) || ![STRUCTURE, UNION].includes(group[0])) return [];
	/** @type {string[]} */
	const names = group[4];
	return names.map((name, place) => ({ name, schema: /** @type {unknown} */ (group[5][place]) }));
}

/** A name as Python writes it. @param {string} name */
const snake = (name) =>
	name
		.replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
		.replace(/([a-z0-9])([A-Z])/g, '$1_$2')
		.toLowerCase();

/** @param {{ name: string, schema: unknown }} parameter */
function parameterLine({ name, schema }) {
	const keys = membersOf(schema).map((member) => member.name);
	return keys.length === 0 ? name : `${name}(${keys.toSorted().join(',')})`;
}

/** The lines of one client. @param {string} client @param {NodeJS.Require} require */
async function linesOf(client, require) {
	const path = require.resolve(`@aws-sdk/client-${client}/package.json`);
	const { version } = JSON.parse(readFileSync(path, 'utf8'));
	const entry = require.resolve(`@aws-sdk/client-${client}`);
	/** @type {Record<string, unknown>} */
	const all = await import(pathToFileURL(entry).href);
	const operations = Object.values(all).flatMap((schema) => {
		if (!Array.isArray(schema) || schema[0] !== OPERATION) return [];
		return [[snake(schema[2]), ...membersOf(schema[4]).map(parameterLine).toSorted()].join(' ')];
	});
	return [`client ${client} ${version}`, ...operations.toSorted()];
}

const folder = mkdtempSync(join(tmpdir(), 'service-models-'));
try {
	writeFileSync(join(folder, 'package.json'), '{"private":true}');
	const packages = CLIENTS.map((client) => `@aws-sdk/client-${client}@latest`);
	const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	execFileSync('npm', ['install', ...options, ...packages], { cwd: folder, stdio: 'inherit' });
	const require = createRequire(join(folder, 'package.json'));
	const lines = [];
	for (const client of CLIENTS) lines.push(...(await linesOf(client, require)));
	const today = new Date().toISOString().slice(0, 10);
	const head = `# Written by tools/service-models.js on ${today}: operation parameter(key,key) ...`;
	writeFileSync(OUT, `${JSON.stringify([head, ...lines], undefined, '\t')}\n`);
	console.log(`${lines.length - CLIENTS.length} operations of ${CLIENTS.length} clients`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
