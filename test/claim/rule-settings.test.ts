import { describe, expect, it } from 'vitest';
import { createProblem } from '../../src/claim/problem.js';
import { applyRuleSettings } from '../../src/claim/rule-settings.js';

const column = createProblem('file/unknown-column', { message: 'a column', hint: '' });
const row = createProblem('row/too-short', { message: 'a row', hint: '' });

describe('applyRuleSettings', () => {
  it('gives the problems of a rule the severity that is set for it, and leaves the others', () => {
    expect(applyRuleSettings([column, row], { 'row/too-short': 'info' })).toEqual([
      column,
      { ...row, severity: 'info' },
    ]);
  });

  it('drops the problems of a rule that is off', () => {
    expect(applyRuleSettings([column, row, column], { 'file/unknown-column': 'off' })).toEqual([row]);
  });

  it('changes nothing without settings, whatever a rule is called', () => {
    const odd = { ...row, ruleId: 'constructor' };
    expect(applyRuleSettings([column, odd], {})).toEqual([column, odd]);
  });
});
