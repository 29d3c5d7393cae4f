import { expect } from 'vitest';
import { resultJsonSchema } from '../../src/render/result-schema.js';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Holds the order of all keys of a result against that of the published schema, which is the contract. */
export function expectContractOrder(result: unknown, root = resultJsonSchema() as Schema): void {
  walk(result, root, root, '$');
}

function walk(value: unknown, schema: Schema, root: Schema, path: string): void {
  const { properties, items } = resolve(schema, root);
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) walk(element, items ?? {}, root, `${path}[${index}]`);
  } else if (typeof value === 'object' && value !== null && properties !== undefined) {
    const present = Object.keys(value);
    const contract = Object.keys(properties).filter((key) => present.includes(key));
    expect(present, `keys of ${path}`).toEqual(contract);
    for (const [key, child] of Object.entries(value))
      walk(child, properties[key] ?? {}, root, `${path}.${key}`);
  }
}

function resolve(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.slice('#/$defs/'.length);
  return name === undefined ? schema : (root.$defs?.[name] ?? {});
}
