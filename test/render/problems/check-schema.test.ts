import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkJsonSchema, checkSchema } from '../../../src/render/problems/check-schema.js';
import { renderJson } from '../../../src/render/problems/json.js';
import { expectOrder } from '../contract-order.js';
import { anyReport } from './arbitrary-report.js';
import { EMPTY, EVERY_KIND } from './fixtures.js';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(checkJsonSchema());

function expectValid(report: unknown): void {
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  expect(checkSchema.safeParse(report).success).toBe(true);
}

describe('checkJsonSchema', () => {
  it('is a JSON Schema of draft 2020-12', () => {
    expect(checkJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'The report of claims check --json',
      type: 'object',
      additionalProperties: false,
    });
  });

  it('holds for whatever json writes, its keys in the same order', () => {
    for (const report of [EMPTY, EVERY_KIND]) {
      const written: unknown = JSON.parse(renderJson(report));
      expectValid(written);
      expectOrder(written, checkJsonSchema());
    }
    fc.assert(fc.property(anyReport, (report) => expectValid(JSON.parse(renderJson(report)))));
  });

  it('refuses a key it does not know and a key that is missing', () => {
    const report = JSON.parse(renderJson(EMPTY)) as Record<string, unknown>;
    expect(validate({ ...report, generatedAt: 'now' })).toBe(false);
    const { accepted: _, ...rest } = report;
    expect(validate(rest)).toBe(false);
  });
});
