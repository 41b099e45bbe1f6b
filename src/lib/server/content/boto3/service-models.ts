import lines from './service-models.json' with { type: 'json' };

/** The first keys of a parameter that is a group; undefined where any value goes. */
type Keys = ReadonlySet<string> | undefined;

/** The parameters of an operation, by name. */
export type Operation = ReadonlyMap<string, Keys>;

/** What a client can do, by the name of the operation in Python. */
type Client = ReadonlyMap<string, Operation>;

function readParameter(written: string): [string, Keys] {
	const [, name = written, keys] = /^(\w+)\((.*)\)$/.exec(written) ?? [];
	return [name, keys === undefined ? undefined : new Set(keys.split(','))];
}

function readTable(): ReadonlyMap<string, Client> {
	const clients = new Map<string, Map<string, Operation>>();
	let current = new Map<string, Operation>();
	for (const line of lines) {
		const [name = '', ...parameters] = line.split(' ');
		if (name === '' || name === '#') continue;
		if (name === 'client') {
			current = new Map();
			clients.set(parameters[0] ?? '', current);
		} else {
			current.set(name, new Map(parameters.map(readParameter)));
		}
	}
	return clients;
}

/** The clients of boto3 that lessons may use, by the name that `boto3.client` takes: tools/service-models.js. */
export const CLIENTS = readTable();
