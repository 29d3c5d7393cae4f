import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffJsonSchema } from '../../../src/render/diff/diff-schema.js';
import { renderDiffJson } from '../../../src/render/diff/json.js';
import { expectOrder } from '../contract-order.js';
import { anyResult, OPTIONS, resultOf } from './diff-result.js';

const schema = diffJsonSchema();
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
const written = (result: Parameters<typeof renderDiffJson>[0]) => JSON.parse(renderDiffJson(result, OPTIONS));

describe('the JSON Schema of a difference', () => {
  it('holds for any difference, whose keys stand in its order', () => {
    fc.assert(
      fc.property(anyResult, (result) => {
        const json = written(result);
        validate(json);
        expect(validate.errors ?? []).toEqual([]);
        expectOrder(json, schema);
        expect(json).toEqual(JSON.parse(JSON.stringify(result)));
      }),
    );
  });

  it('refuses a key it does not know and a key that is missing', () => {
    const json = written(resultOf([]));
    expect(validate(json)).toBe(true);
    expect(validate({ ...json, generatedAt: 'now' })).toBe(false);
    const { base: _, ...rest } = json;
    expect(validate(rest)).toBe(false);
  });
});
