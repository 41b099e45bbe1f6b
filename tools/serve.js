// A static server for the built site that behaves like a good host: precompressed files, long
// cache for hashed files, a real 404 page. Used by `npm start`, the journeys and the bench.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const TRIES = 100;
const PORT = 4173;
/** Both addresses of this machine: browsers take `localhost` for either of them. */
const LOCAL = ['127.0.0.1', '::1'];

/**
 * @typedef {object} ServeOptions
 * @property {string} [dir] folder of the built site
 * @property {number} [port] the port to listen on; 0 means any free one
 * @property {string} [host] the address to listen on; this machine alone unless told otherwise
 * @property {string} [base] path under which the site stands, such as `/course`
 * @property {boolean} [exact] fail when the port is taken, instead of trying the next ones
 * @property {Record<string, string>} [headers] sent with every answer
 */

/**
 * Serves a folder.
 * @param {ServeOptions} [options]
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` ends with a slash
 */
export async function serve(options = {}) {
	const { dir = 'build', port = PORT, host, base = '', exact = false, headers = {} } = options;
	const root = resolve(dir);
	if (!existsSync(join(root, 'index.html'))) {
		throw new Error(`There is no built site in ${dir}: run "npm run build" first.`);
	}
	const place = base.replace(/\/+$/, '');
	const handle = requestHandler(root, place, headers);
	const { servers, port: used } = await listen(handle, port, host, exact ? 1 : TRIES);
	return {
		url: `http://${nameOf(host)}:${used}${place}/`,
		port: used,
		close: async () => void (await Promise.all(servers.map(closeServer)))
	};
}

/** What to type for an address: `localhost` only where both of its addresses are ours. @param {string} [host] */
function nameOf(host) {
	if (host === undefined) return 'localhost';
	if (host === '0.0.0.0') return '127.0.0.1';
	if (host === '::') return '[::1]';
	return host.includes(':') ? `[${host}]` : host;
}

/**
 * What someone must know whose usual port was taken: for a browser, another port is another site.
 * @param {{ wanted?: number, used: number }} ports
 */
export function portNote({ wanted = PORT, used }) {
	if (wanted === 0 || wanted === used) return undefined;
	return [
		`Port ${wanted} is taken by another program, so the course is on port ${used}.`,
		`Browsers keep progress for each port apart: what you answered on port ${wanted} is not shown here.`,
		`End the other program and start again, or choose a port that stays free: --port 5000, or PORT=5000.`
	].join('\n');
}

/** The port to use: an option, or the variable of the environment. @param {string} [option] */
export function chosenPort(option = process.env.PORT) {
	if (option === undefined || option === '') return undefined;
	const port = Number(option);
	if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
	throw new Error(`"${option}" is no port: give a number from 0 to 65535.`);
}

/** @param {string} root @param {string} base @param {Record<string, string>} headers */
function requestHandler(root, base, headers) {
	const files = sirv(root, { brotli: true, gzip: true, etag: true, setHeaders });
	const missing = notFound(root);
	return (/** @type {any} */ request, /** @type {any} */ response) => {
		response.setHeader('X-Content-Type-Options', 'nosniff');
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		const [path = '/', query] = splitOnce(request.url ?? '/', '?');
		if (path !== base && !path.startsWith(`${base}/`)) return missing(request, response);
		const inner = path.slice(base.length);
		if (needsSlash(root, inner)) return redirect(response, `${path}/`, query);
		// sirv remembers a parsed address on the request, so the new one has to be in place first.
		request.url = query === undefined ? inner : `${inner}?${query}`;
		files(request, response, () => missing(request, response));
	};
}

/** Relative links on a page break when its folder is asked for without the slash. */
function needsSlash(/** @type {string} */ root, /** @type {string} */ path) {
	if (path === '') return true;
	if (path.endsWith('/') || path.includes('..') || path.includes('%')) return false;
	return existsSync(join(root, path, 'index.html'));
}

/** @param {any} response @param {string} path @param {string | undefined} query */
function redirect(response, path, query) {
	// Two leading slashes would name another host.
	const target = path.replace(/^\/+/, '/') + (query === undefined ? '' : `?${query}`);
	response.writeHead(301, { Location: target, 'Cache-Control': 'no-cache' });
	response.end();
}

/** @param {any} response @param {string} path */
function setHeaders(response, path) {
	const hashed = path.startsWith('/_app/immutable/');
	response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
	// Nobody knows the type of our weights, and none at all makes some browsers guess.
	if (path.endsWith('.fmw')) response.setHeader('Content-Type', 'application/octet-stream');
}

/** @param {string} root */
function notFound(root) {
	const file = join(root, '404.html');
	const page = existsSync(file) && statSync(file).isFile() ? readFileSync(file) : 'Not found';
	return (/** @type {any} */ request, /** @type {any} */ response) => {
		response.writeHead(404, {
			'Content-Type': 'text/html;charset=utf-8',
			'Cache-Control': 'no-store'
		});
		response.end(request.method === 'HEAD' ? undefined : page);
	};
}

/** @typedef {{ servers: import('node:http').Server[], port: number }} Listening */

/**
 * Listens on the first port from `port` on that is free on every address.
 * @param {import('node:http').RequestListener} handle
 * @param {number} port
 * @param {string | undefined} host
 * @param {number} tries
 * @returns {Promise<Listening>}
 */
async function listen(handle, port, host, tries) {
	/** @type {Listening} */
	const open = { servers: [], port };
	for (const address of host === undefined ? LOCAL : [host]) {
		const server = createServer(handle);
		try {
			open.port = await listenOn(server, open.port, address);
			open.servers.push(server);
		} catch (problem) {
			// Not every machine has both kinds of address.
			if (isMissing(problem) && open.servers.length > 0) continue;
			await Promise.all(open.servers.map(closeServer));
			if (!isTaken(problem) || tries <= 1) throw problem;
			return listen(handle, port === 0 ? 0 : port + 1, host, tries - 1);
		}
	}
	return open;
}

const codeOf = (/** @type {any} */ problem) => String(problem?.code);
const isTaken = (/** @type {unknown} */ problem) =>
	['EADDRINUSE', 'EACCES'].includes(codeOf(problem));
const isMissing = (/** @type {unknown} */ problem) =>
	['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes(codeOf(problem));

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port in use
 */
function listenOn(server, port, host) {
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, host, () => {
			server.off('error', fail);
			const address = server.address();
			done(typeof address === 'object' && address ? address.port : port);
		});
	});
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
function closeServer(server) {
	return new Promise((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});
}

/** @param {string} text @param {string} mark @returns {[string, string | undefined]} */
function splitOnce(text, mark) {
	const at = text.indexOf(mark);
	return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

async function main() {
	const { values } = parseArgs({
		options: {
			dir: { type: 'string' },
			port: { type: 'string' },
			host: { type: 'string' },
			base: { type: 'string' },
			exact: { type: 'boolean' }
		}
	});
	const wanted = chosenPort(values.port);
	const { url, port } = await serve({ ...values, port: wanted });
	const note = portNote({ wanted, used: port });
	if (note !== undefined) console.error(note);
	console.log(url);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	main().catch((problem) => {
		console.error(problem.message);
		process.exit(1);
	});
}
