import { expect, it } from 'vitest';
import { duplicate } from '../../src/check/duplicate.js';
import { createProblem } from '../../src/claim/problem.js';
import { escalate } from '../../src/load/strict.js';

it('makes an error of what would have been guessed, and leaves other warnings', () => {
  const details = { message: 'm', hint: 'h' };
  expect(escalate(createProblem('row/too-short', details)).severity).toBe('error');
  expect(escalate(createProblem('claim/unspecified-victims', details)).severity).toBe('error');
  expect(escalate(createProblem('file/unknown-column', details)).severity).toBe('warning');
  expect(escalate(createProblem(duplicate, details)).severity).toBe('warning');
});
