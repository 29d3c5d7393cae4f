import { describe, expect, it } from 'vitest';
import { RULES, type Rule } from '../../src/claim/rules.js';
import { SEVERITIES } from '../../src/claim/severity.js';

const rules: [string, Rule][] = Object.entries(RULES);

describe('the rules', () => {
  it.each(rules)('%s says in one sentence what it asks of the data', (id, rule) => {
    expect(id).toMatch(/^(file|row|cell|claim|relation|actor|config|[a-z]+)\/[a-z-]+$/);
    expect(SEVERITIES).toContain(rule.severity);
    expect(rule.summary).toMatch(/^[A-Z][^.]*.*\.$/);
  });

  it('let a guess be no error by itself: --strict makes it one', () => {
    for (const [, rule] of rules) if (rule.guess) expect(rule.severity).not.toBe('error');
  });

  it('ask that victims be named: a warning, an error under --strict', () => {
    expect(RULES['claim/unspecified-victims']).toMatchObject({ severity: 'warning', guess: true });
  });
});
