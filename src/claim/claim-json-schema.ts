import * as z from 'zod';
import { CLAIM_FIELDS, type ClaimField, createClaimSchema, VOCABULARIES } from './claim-schema.js';
import { snakeCase } from './field-name.js';
import { RELATIONS } from './relation.js';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const FIGURES: ReadonlySet<string> = new Set(['count', 'low', 'high']);
const RELATION_FIELDS: ReadonlySet<string> = new Set(RELATIONS);
const REQUIRED: ReadonlySet<string> = new Set(['incident', 'source', 'measure']);

/**
 * The JSON Schema (draft 2020-12) of a claim as it stands in a JSON file, emitted from the zod schema: figures
 * may also be numbers, relations lists of ids, and blank fields null.
 */
export function claimJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(createClaimSchema(), { io: 'input' });
  const properties = schema.properties as Record<ClaimField, JsonSchema>;
  for (const field of CLAIM_FIELDS) properties[field] = widen(field, properties[field]);
  return { ...schema, title: 'Claim', description: "One source's statement of one count in one incident." };
}

/** Adds the ways in which JSON may write a cell besides text. */
function widen(field: ClaimField, property: JsonSchema): JsonSchema {
  const { description, ...cell } = property;
  const alternatives: JsonSchema[] = [cell];
  if (FIGURES.has(field))
    alternatives.push({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
  if (RELATION_FIELDS.has(field)) alternatives.push({ type: 'array', items: { type: 'string' } });
  if (!REQUIRED.has(field)) alternatives.push({ type: 'null' });
  return {
    ...(description === undefined ? {} : { description }),
    ...(alternatives.length === 1 ? cell : { anyOf: alternatives }),
  };
}

/** The Frictionless Table Schema (specs.frictionlessdata.io) of a claims CSV file. */
export function claimTableSchema(): object {
  const properties = (claimJsonSchema().properties ?? {}) as Record<ClaimField, JsonSchema>;
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    fields: CLAIM_FIELDS.map((field) => {
      const constraints = {
        ...(REQUIRED.has(field) ? { required: true } : {}),
        ...(VOCABULARIES[field] === undefined ? {} : { enum: VOCABULARIES[field] }),
      };
      return {
        name: snakeCase(field),
        type: 'string',
        description: properties[field].description,
        ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
      };
    }),
    missingValues: [''],
  };
}
