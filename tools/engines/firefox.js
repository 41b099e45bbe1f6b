#!/usr/bin/env node
// Stands between Playwright and the Firefox of FIREFOX_PATH: starts it with the arguments it got,
// and passes each message of WebDriver BiDi on, but for the commands that Playwright always sends
// and this Firefox does not know. Remove it when Playwright starts a Firefox without it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import WebSocket, { WebSocketServer } from 'ws';
import { answerFor } from './bidi.js';

const LISTENING = /WebDriver BiDi listening on (ws:\/\/\S+)/;

/** @param {WebSocket} client Playwright @param {string} url of Firefox */
function connect(client, url) {
	const browser = new WebSocket(url, { perMessageDeflate: false, maxPayload: 0 });
	/** @type {string[]} what came before Firefox could hear it */
	const early = [];
	client.on('message', (data) => {
		const text = String(data);
		const answer = answerFor(text);
		if (answer !== undefined) client.send(answer);
		else if (browser.readyState === WebSocket.OPEN) browser.send(text);
		else early.push(text);
	});
	browser.on('open', () => early.splice(0).forEach((text) => browser.send(text)));
	browser.on('message', (data) => client.send(String(data)));
	for (const [one, other] of [
		[client, browser],
		[browser, client]
	]) {
		one?.on('close', () => other?.close());
		one?.on('error', () => other?.close());
	}
}

/** @param {string} address of Firefox */
function proxy(address) {
	const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
	server.on('connection', (client, request) => connect(client, address + (request.url ?? '')));
	server.on('listening', () => {
		const at = server.address();
		const port = typeof at === 'object' && at ? at.port : 0;
		process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${port}\n`);
	});
}

const path = process.env['FIREFOX_PATH'];
if (!path) throw new Error('FIREFOX_PATH names no Firefox.');
const firefox = spawn(path, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] });
createInterface({ input: firefox.stderr }).on('line', (line) => {
	const address = LISTENING.exec(line)?.[1];
	if (address === undefined) process.stderr.write(`${line}\n`);
	else proxy(address);
});
firefox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
	process.on(signal, () => firefox.kill('SIGTERM'));
}
