import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import {
	claimsSchema,
	frontMatterSchema,
	glossarySchema,
	labSchema,
	modelsSchema,
	quizSchema
} from './schemas.ts';

const SCHEMAS: Record<string, GenericSchema> = {
	'quiz.schema.json': quizSchema,
	'front-matter.schema.json': frontMatterSchema,
	'models.schema.json': modelsSchema,
	'claims.schema.json': claimsSchema,
	'glossary.schema.json': glossarySchema,
	'lab.schema.json': labSchema
};

/** The text of each JSON schema by file name. They help authors' editors; the build checks with the originals. */
export function jsonSchemas(): Map<string, string> {
	return new Map(
		Object.entries(SCHEMAS).map(([name, schema]) => {
			// Checks that JSON schema cannot express are left to the build.
			const json = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
			return [name, `${JSON.stringify(json, undefined, '\t')}\n`];
		})
	);
}

/** Writes the JSON schemas into a folder, such as `lessons/schema`. */
export function writeJsonSchemas(folder: string): void {
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
}
