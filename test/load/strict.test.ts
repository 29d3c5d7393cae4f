import { expect, it } from 'vitest';
import { createProblem } from '../../src/claim/problem.js';
import { escalate } from '../../src/load/strict.js';

it('makes an error of what would have been guessed, and leaves other warnings', () => {
  const guesses = new Set(['row/too-short', 'claim/some-rule-between-claims']);
  const problem = createProblem('row/too-short', { message: 'm', hint: 'h' });
  expect(escalate(problem, guesses)).toEqual({ ...problem, severity: 'error' });
  expect(escalate({ ...problem, ruleId: 'claim/some-rule-between-claims' }, guesses).severity).toBe('error');
  expect(escalate({ ...problem, ruleId: 'file/unknown-column' }, guesses).severity).toBe('warning');
});
