import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupExplanation } from '../../../src/reconcile/explain/explanation.js';
import type { ExplainRun } from '../../../src/render/explain/explain-format.js';
import { explainJsonSchema, explainSchema } from '../../../src/render/explain/explain-schema.js';
import { createJson } from '../../../src/render/explain/json.js';
import { runOf } from '../fixtures.js';
import { anyExplanations } from './arbitrary-explanation.js';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(explainJsonSchema());

function written(explanations: readonly GroupExplanation[], choices: ExplainRun['choices'] = []): unknown {
  const json = createJson();
  const run: ExplainRun = { ...runOf([]), choices };
  const pieces = explanations.map((one) => json.piece(one)).join(json.separator);
  return JSON.parse(json.head(run) + pieces + json.tail(run));
}

function expectValid(result: unknown): void {
  validate(result);
  expect(validate.errors ?? []).toEqual([]);
  expect(explainSchema.safeParse(result).success).toBe(true);
}

describe('explainJsonSchema', () => {
  it('holds for any explanation', () => {
    fc.assert(fc.property(anyExplanations, (explanations) => expectValid(written(explanations))));
  });

  it('holds for a list of choices, and for nothing at all', () => {
    const range = { low: 3, high: null, openHigh: true, best: null };
    const choice = { incident: 'a', victims: 'b', measure: 'killed', claims: 2, origins: 1, range };
    expectValid(written([], [choice, { ...choice, range: null }]));
    expectValid(written([]));
  });

  it('refuses a key it does not know', () => {
    expect(validate({ ...(written([]) as object), generatedAt: 'now' })).toBe(false);
  });
});
