import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeLicences } from '../../tools/build/licences.js';

it('puts the licence of everything that reaches learners into one file of the site', () => {
	const dir = mkdtempSync(join(tmpdir(), 'licences-'));
	writeLicences(dir);
	const text = readFileSync(join(dir, 'licences.txt'), 'utf8');
	rmSync(dir, { recursive: true });
	const made = readFileSync('LICENSE-CONTENT.md', 'utf8').split('## What others made')[1] ?? '';
	const named = [...made.matchAll(/\*\*\[?([^*\]]+)\]?(?:\([^)]*\))?\*\*/g)].map(([, name = '']) =>
		name.trim()
	);
	expect(named.length).toBeGreaterThan(6);
	expect(named.filter((name) => !text.includes(`${name}\n===`) && name !== 'SCOWL')).toEqual([]);
	expect(text).toContain('SIL OPEN FONT LICENSE');
	expect(text).toContain('Kevin Atkinson');
});
