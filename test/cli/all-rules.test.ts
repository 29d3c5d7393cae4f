import { describe, expect, it } from 'vitest';
import { compareText } from '../../src/claim/compare-text.js';
import { RULE_GROUPS, ruleGroup } from '../../src/claim/rule-groups.js';
import { SEVERITIES } from '../../src/claim/severity.js';
import { ALL_RULES, GUESSES, suggestRule } from '../../src/cli/all-rules.js';

describe('all rules', () => {
  it('stand once each, in the order of their ids', () => {
    const ids = ALL_RULES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort(compareText));
  });

  it.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s is explained', (id, rule) => {
    expect(id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
    expect(Object.keys(RULE_GROUPS), 'a group of src/claim/rule-groups.ts').toContain(ruleGroup(id));
    expect(SEVERITIES).toContain(rule.severity);
    expect(rule.summary).toMatch(/^[A-Z0-9"].*\.$/);
    expect(rule.summary.match(/\.(?= |$)/g), 'one sentence').toHaveLength(1);
    for (const prose of [rule.why, rule.fix]) expect(prose).not.toBe('');
  });

  it('let a guess be no error by itself: --strict makes it one', () => {
    for (const rule of ALL_RULES) if (GUESSES.has(rule.id)) expect(rule.severity).not.toBe('error');
    expect([...GUESSES]).toEqual(expect.arrayContaining(['claim/unspecified-victims', 'row/too-short']));
  });

  it('are suggested for a mistyped id, and for the second half of one', () => {
    expect(suggestRule('cell/date-in-cuont')).toBe('Did you mean cell/date-in-count? ');
    expect(suggestRule('formula')).toBe('Did you mean cell/formula? ');
    expect(suggestRule('weather')).toBe('');
  });
});
