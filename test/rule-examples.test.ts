import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../src/cli/all-rules.js';
import { findExampleProblems } from './find-example-problems.js';

/** Rules about a keeper's own files, whose problems are no matter of reading claims, or about files that are no text. */
const WITHOUT_EXAMPLE: readonly string[] = [
  'accepted/expired',
  'accepted/no-reason',
  'accepted/unused',
  'file/guessed-encoding',
  'file/merged-cells',
  'file/other-sheets',
  'fit/not-settled',
  'lock/missing-group',
  'lock/new-group',
  'lock/range-changed',
  'verified/duplicate',
  'verified/no-group',
  'verified/same-source',
  'verified/unknown-left-out',
  'verified/unreadable',
];

describe('the example of a rule', () => {
  for (const { id, bad, good } of ALL_RULES.filter((rule) => !WITHOUT_EXAMPLE.includes(rule.id))) {
    it(`${id}: the broken dataset breaks it, the mended one does not and has no error`, async () => {
      expect((await findExampleProblems(bad)).map(({ ruleId }) => ruleId)).toContain(id);
      const left = (await findExampleProblems(good)).filter(
        ({ ruleId, severity }) => ruleId === id || severity === 'error',
      );
      expect(left).toEqual([]);
    });
  }

  it('is left out only where it is listed', () => {
    const without = ALL_RULES.filter(({ bad }) => Object.keys(bad).length === 0).map(({ id }) => id);
    expect(without).toEqual([...WITHOUT_EXAMPLE].sort());
  });
});
