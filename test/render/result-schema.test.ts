import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProblem } from '../../src/claim/problem.js';
import type { IncidentResult } from '../../src/reconcile/result.js';
import type { RunSummary } from '../../src/reconcile/run-summary.js';
import { createJson } from '../../src/render/json.js';
import { resultJsonSchema, resultSchema } from '../../src/render/result-schema.js';
import { anyIncident } from './arbitrary-result.js';
import { group, incident, METHOD_RESULTS, runOf, TINZAOUATEN } from './fixtures.js';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(resultJsonSchema());

function written(incidents: readonly IncidentResult[], overrides: Partial<RunSummary> = {}): unknown {
  const json = createJson();
  const run = runOf(incidents, overrides);
  return JSON.parse(
    json.head(run) + incidents.map((one) => json.incident(one, [])).join(json.separator) + json.tail(run),
  );
}

function expectValid(result: unknown): void {
  validate(result);
  expect(validate.errors ?? []).toEqual([]);
  expect(resultSchema.safeParse(result).success).toBe(true);
}

describe('resultJsonSchema', () => {
  it('is a JSON Schema of draft 2020-12', () => {
    expect(resultJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'The result of claims reconcile --json',
      type: 'object',
      additionalProperties: false,
    });
  });

  it('holds for what json writes: figures, every method, problems, no incident', () => {
    const problem = createProblem('cell/date-in-count', { message: 'm', hint: 'h', file: 'f', column: 3 });
    expectValid(written([TINZAOUATEN], { problems: [problem] }));
    expectValid(written([incident([group({ results: METHOD_RESULTS }), group({ results: {} })])]));
    expectValid(written([]));
  });

  it('holds for any result', () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 2 }), (incidents) => expectValid(written(incidents))),
    );
  });

  it('refuses a key it does not know and a key that is missing', () => {
    const result = written([TINZAOUATEN]) as Record<string, unknown>;
    expect(validate({ ...result, generatedAt: 'now' })).toBe(false);
    const { problems: _, ...rest } = result;
    expect(validate(rest)).toBe(false);
  });

  it('describes every property', () => {
    const nameless: string[] = [];
    const look = (schema: unknown, path: string) => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, child] of Object.entries(schema)) {
        if (key === 'properties') {
          for (const [name, property] of Object.entries(child as Record<string, object>)) {
            const isBare = !('description' in property) && !('$ref' in property);
            if (isBare && !path.endsWith('.tool')) nameless.push(`${path}.${name}`);
            look(property, `${path}.${name}`);
          }
        } else look(child, path);
      }
    };
    look(resultJsonSchema(), '$');
    expect(nameless).toEqual([]);
  });
});
