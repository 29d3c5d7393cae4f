import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-code.js';

const summary = (errors: number, warnings: number, disagreements: number) => ({
  summary: { incidents: 1, groups: 1, claims: 1, disagreements, errors, warnings },
});

describe('the exit code is a function of the result', () => {
  it('is 0 when nothing is at or above the gate', () => {
    expect(exitCodeOf(summary(0, 3, 9), 'error')).toBe(0);
    expect(exitCodeOf(summary(0, 0, 9), 'warning')).toBe(0);
    expect(exitCodeOf(summary(0, 3, 0), 'disagreement')).toBe(0);
  });
  it('is 1 when something is', () => {
    expect(exitCodeOf(summary(1, 0, 0), 'error')).toBe(1);
    expect(exitCodeOf(summary(0, 1, 0), 'warning')).toBe(1);
    expect(exitCodeOf(summary(0, 0, 1), 'disagreement')).toBe(1);
  });
  it('includes errors in every gate but never', () => {
    expect(exitCodeOf(summary(1, 0, 0), 'warning')).toBe(1);
    expect(exitCodeOf(summary(1, 0, 0), 'disagreement')).toBe(1);
    expect(exitCodeOf(summary(1, 1, 1), 'never')).toBe(0);
  });
  it('is never a count: 256 errors are 1', () => {
    expect(exitCodeOf(summary(256, 0, 0), 'error')).toBe(1);
  });
});
