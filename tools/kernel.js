// Compiles tools/kernel/multiply.as (AssemblyScript) to WebAssembly and writes it, as base64, where
// the core reads it. Run after changing the source: node tools/kernel.js. A test compares the two.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'tools/kernel/multiply.as');
const TARGET = join(ROOT, 'src/engine/arithmetic/kernel-bytes.ts');
const COMPILER = join(ROOT, 'node_modules/assemblyscript/bin/asc.js');

// No runtime, no memory of its own (the engine brings it), no checks: 1-2 KB.
const FLAGS = [
	'--runtime',
	'stub',
	'--enable',
	'simd',
	'--importMemory',
	'--noExportMemory',
	'--noAssert',
	'--use',
	'abort=',
	'-O3',
	'--converge'
];

/**
 * The compiled kernel. The compiler runs as a program: imported, its types would change those of
 * JavaScript's own arrays in the whole project.
 * @returns {Uint8Array}
 */
export function compileKernel() {
	const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
	try {
		cpSync(SOURCE, join(folder, 'kernel.ts'));
		const files = ['kernel.ts', '--outFile', 'kernel.wasm'];
		execFileSync(process.execPath, [COMPILER, ...files, ...FLAGS], { cwd: folder, stdio: 'pipe' });
		return readFileSync(join(folder, 'kernel.wasm'));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** The module that holds the bytes. @param {Uint8Array} bytes */
function moduleText(bytes) {
	return [
		'// Written by tools/kernel.js from tools/kernel/multiply.as.',
		'export const KERNEL_BASE64 =',
		`\t'${Buffer.from(bytes).toString('base64')}';`,
		''
	].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const bytes = compileKernel();
	writeFileSync(TARGET, moduleText(bytes));
	console.log(`${bytes.length} bytes of WebAssembly.`);
}
