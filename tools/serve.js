// A static server for the built site that behaves like a good host: precompressed files, long
// cache for hashed files, a real 404 page. Used by `npm start`, the journeys and the bench.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const TRIES = 100;

/**
 * @typedef {object} ServeOptions
 * @property {string} [dir] folder of the built site
 * @property {number} [port] the port to listen on; 0 means any free one
 * @property {string} [host] the address to listen on; this machine alone unless told otherwise
 * @property {string} [base] path under which the site stands, such as `/course`
 * @property {boolean} [exact] fail when the port is taken, instead of trying the next ones
 */

/**
 * Serves a folder.
 * @param {ServeOptions} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash
 */
export async function serve(options = {}) {
	const { dir = 'build', port = 4173, host = '127.0.0.1', base = '', exact = false } = options;
	const root = resolve(dir);
	if (!existsSync(join(root, 'index.html'))) {
		throw new Error(`There is no built site in ${dir}: run "npm run build" first.`);
	}
	const server = createServer(requestHandler(root, base.replace(/\/+$/, '')));
	const used = await listen(server, port, host, exact ? 1 : TRIES);
	const name = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host;
	return {
		url: `http://${name}:${used}${base.replace(/\/+$/, '')}/`,
		close: () => closeServer(server)
	};
}

/** @param {string} root @param {string} base */
function requestHandler(root, base) {
	const files = sirv(root, { brotli: true, gzip: true, etag: true, setHeaders });
	const missing = notFound(root);
	return (/** @type {any} */ request, /** @type {any} */ response) => {
		response.setHeader('X-Content-Type-Options', 'nosniff');
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

/**
 * Listens on the first free port from `port` on.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @param {number} tries
 * @returns {Promise<number>} the port in use
 */
function listen(server, port, host, tries) {
	return new Promise((done, fail) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ problem) => {
			const taken = problem.code === 'EADDRINUSE' || problem.code === 'EACCES';
			if (!taken || tries <= 1) return fail(problem);
			listen(server, port + 1, host, tries - 1).then(done, fail);
		});
		server.listen(port, host, () => {
			server.removeAllListeners('error');
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
	const port = values.port === undefined ? undefined : Number(values.port);
	const { url } = await serve({ ...values, port });
	console.log(url);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	main().catch((problem) => {
		console.error(problem.message);
		process.exit(1);
	});
}
