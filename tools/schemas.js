// Writes the JSON schemas that help authors' editors, from the schemas that parse.
// A folder as argument is written in place of lessons/schema.
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './import-typescript.js';

const folder = process.argv[2] ?? fileURLToPath(new URL('../lessons/schema', import.meta.url));
/** @type {typeof import('../src/lib/server/content/json-schema.ts')} */
const { writeJsonSchemas } = await importTypeScript('./src/lib/server/content/json-schema.ts');
writeJsonSchemas(folder);
