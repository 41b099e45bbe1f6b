// Writes the JSON schemas that help authors' editors, from the schemas that parse.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/lib/server/content/json-schema.ts');
await module.writeJsonSchemas('lessons/schema');
