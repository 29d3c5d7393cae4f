import { describe, expect, it } from 'vitest';
import { CHECK_RULES } from '../../src/check/check-incident.js';
import { RULES } from '../../src/claim/rules.js';

describe.each(CHECK_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('says what it asks, why, and how to mend it, in sentences', () => {
    expect(id).toMatch(/^(claim|relation|source|incident)\/[a-z]+(-[a-z]+)*$/);
    expect(rule.summary).toMatch(/^[A-Z"][^.]*\.$/);
    expect(rule.why).toMatch(/^[A-Z"].*\.$/);
    expect(rule.fix).toMatch(/^[A-Z"].*\.$/);
  });
});

describe('the rules between claims', () => {
  it('have ids of their own, also beside the rules of single rows', () => {
    const ids = [...CHECK_RULES.map((rule) => rule.id), ...RULES.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
