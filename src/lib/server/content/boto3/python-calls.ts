import { pythonTokens, type Token } from './python-tokens.ts';

/** An argument of a call; without a name it is told by its place. */
interface Argument {
	name: string | undefined;
	/** The first keys of a dictionary that is written there. */
	keys: { text: string; line: number }[];
	line: number;
}

/** A call of a client's method, such as `client.converse(modelId=...)`. */
export interface Call {
	/** As the program calls it, for messages: `client.converse`. */
	written: string;
	/** The name that `boto3.client` was given. */
	client: string;
	method: string;
	arguments: Argument[];
	/** The first argument, when it is a string: the operation of a paginator. */
	first: string | undefined;
	line: number;
}

/** A client that a program makes, and where. */
export interface MadeClient {
	name: string;
	line: number;
}

const OPEN = '([{';
const CLOSE = ')]}';
const isSign = (token: Token | undefined, signs: string): boolean =>
	token?.kind === 'sign' && signs.includes(token.text);
const isName = (token: Token | undefined, text: string): boolean =>
	token?.kind === 'name' && token.text === text;

/** The place behind the bracket that closes the one at this place. */
function behind(tokens: readonly Token[], open: number): number {
	let depth = 0;
	for (let at = open; at < tokens.length; at++) {
		if (isSign(tokens[at], OPEN)) depth++;
		if (isSign(tokens[at], CLOSE) && --depth === 0) return at + 1;
	}
	return tokens.length;
}

/** What stands between the brackets that open at this place, cut at the commas. */
function partsInside(tokens: readonly Token[], open: number): Token[][] {
	const end = behind(tokens, open) - 1;
	const parts: Token[][] = [[]];
	for (let at = open + 1; at < end;) {
		const next = isSign(tokens[at], OPEN) ? behind(tokens, at) : at + 1;
		if (isSign(tokens[at], ',')) parts.push([]);
		else parts.at(-1)?.push(...tokens.slice(at, next));
		at = next;
	}
	return parts.filter((part) => part.length > 0);
}

/** The first keys of a value that is a dictionary and nothing else. */
function keysOf(value: readonly Token[]): Argument['keys'] {
	if (!isSign(value[0], '{') || behind(value, 0) !== value.length) return [];
	return partsInside(value, 0).flatMap(([key, colon]) =>
		key?.kind === 'string' && isSign(colon, ':') ? [{ text: key.text, line: key.line }] : []
	);
}

function readArguments(tokens: readonly Token[], open: number): Argument[] {
	return partsInside(tokens, open).flatMap((part) => {
		const [first, second] = part;
		// What is unpacked is known only when the program runs.
		if (first === undefined || isSign(first, '*') || first.text === '**') return [];
		const isNamed = first.kind === 'name' && isSign(second, '=');
		const keys = keysOf(isNamed ? part.slice(2) : part);
		return [{ name: isNamed ? first.text : undefined, keys, line: first.line }];
	});
}

/** The call of a method whose dot stands at this place; undefined when nothing is called there. */
function methodAt(tokens: readonly Token[], dot: number, client: string, receiver: string) {
	const [method, open] = [tokens[dot + 1], dot + 2];
	if (!isSign(tokens[dot], '.') || method?.kind !== 'name' || !isSign(tokens[open], '(')) {
		return undefined;
	}
	const given = tokens[open + 1];
	const call: Call = {
		...{ written: `${receiver}.${method.text}`, client, method: method.text },
		arguments: readArguments(tokens, open),
		first: given?.kind === 'string' ? given.text : undefined,
		line: method.line
	};
	return { call, end: behind(tokens, open) };
}

/**
 * The calls that a program makes of boto3's clients: of a client kept under a name, of one that is called where it is
 * made, and of the paginator of a client.
 */
export function botoCalls(code: string): { clients: MadeClient[]; calls: Call[] } {
	const tokens = pythonTokens(code);
	const known = new Map<string, string>();
	const clients: MadeClient[] = [];
	const calls: Call[] = [];
	const follow = (dot: number, client: string, receiver: string): void => {
		const found = methodAt(tokens, dot, client, receiver);
		if (!found) return;
		const { call, end } = found;
		calls.push(call);
		if (call.method !== 'get_paginator' || call.first === undefined) return;
		const pages = methodAt(tokens, end, client, call.first);
		if (pages?.call.method === 'paginate') calls.push({ ...pages.call, first: call.first });
	};
	tokens.forEach((token, at) => {
		const made = tokens[at + 4];
		// Of boto3 itself, or of a session.
		const makes = token.kind === 'name' && isName(tokens[at + 2], 'client');
		if (makes && isSign(tokens[at + 3], '(') && made?.kind === 'string') {
			clients.push({ name: made.text, line: token.line });
			const [name, equals] = [tokens[at - 2], tokens[at - 1]];
			if (name?.kind === 'name' && isSign(equals, '=')) known.set(name.text, made.text);
			follow(behind(tokens, at + 3), made.text, 'client');
		} else if (token.kind === 'name' && !isSign(tokens[at - 1], '.')) {
			const client = known.get(token.text);
			if (client !== undefined) follow(at + 1, client, token.text);
		}
	});
	return { clients, calls };
}
