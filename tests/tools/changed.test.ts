import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesIn } from '../../tools/test/changed.js';

let root = '';
const git = (...words: string[]) =>
	execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
		cwd: root,
		stdio: 'pipe'
	});
const write = (name: string, text: string) => {
	writeFileSync(join(root, name), text);
};
const commit = () => {
	git('add', '-A');
	git('commit', '-qm', 'one');
};

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'changed-'));
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

describe('changesIn', () => {
	it('names what was edited and what is new, and not what was deleted', () => {
		git('init', '-q');
		for (const name of ['kept.ts', 'edited.ts', 'deleted.ts']) write(name, '1');
		commit();
		write('edited.ts', '2');
		write('new.ts', '1');
		rmSync(join(root, 'deleted.ts'));
		expect(changesIn(root)).toEqual({ files: ['edited.ts', 'new.ts'], since: 'HEAD' });
	});

	it('names the files of the last commit when nothing was edited since', () => {
		git('init', '-q');
		write('first.ts', '1');
		commit();
		write('second.ts', '1');
		commit();
		expect(changesIn(root)).toEqual({ files: ['second.ts'], since: 'HEAD~1' });
	});

	it('knows nothing where there is no history', () => {
		expect(changesIn(root)).toBeUndefined();
	});
});
