import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a clone holds on a system whose Git turns line ends, of files that were written there. */
function clonedWithTurnedLines(files: Record<string, string | Uint8Array>): Map<string, Buffer> {
	const folder = mkdtempSync(join(tmpdir(), 'clone-'));
	const git = (dir: string, ...words: string[]) =>
		execFileSync('git', ['-c', 'core.autocrlf=true', '-C', join(folder, dir), ...words], {
			stdio: 'pipe'
		});
	try {
		git('.', 'init', '--quiet', 'origin');
		cpSync('.gitattributes', join(folder, 'origin/.gitattributes'));
		for (const [name, content] of Object.entries(files)) {
			writeFileSync(join(folder, 'origin', name), content);
		}
		git('origin', 'add', '--all');
		const who = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org'];
		git('origin', ...who, 'commit', '--quiet', '-m', 'All');
		git('.', 'clone', '--quiet', 'origin', 'copy');
		return new Map(
			Object.keys(files).map((name) => [name, readFileSync(join(folder, 'copy', name))])
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

it('keeps its line ends in a clone on a system that turns them, and binary files as they are', () => {
	const text = 'one\ntwo\n';
	const texts = ['lesson.md', 'quiz.yaml', 'figure.svg', 'code.ts', 'page.svelte', 'data.json'];
	const files = clonedWithTurnedLines({
		...Object.fromEntries(texts.map((name) => [name, text])),
		'turned.yaml': text.replaceAll('\n', '\r\n'),
		'picture.png': PICTURE,
		'weights.fmw': PICTURE
	});
	for (const name of [...texts, 'turned.yaml']) expect(files.get(name)?.toString()).toBe(text);
	for (const name of ['picture.png', 'weights.fmw']) {
		expect(Uint8Array.from(files.get(name) ?? [])).toEqual(PICTURE);
	}
});
