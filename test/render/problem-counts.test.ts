import { describe, expect, it } from 'vitest';
import { renderProblemCounts, renderSeverityCounts } from '../../src/render/problem-counts.js';
import { DATE, REMARK, TWICE, UNKNOWN } from './problems/fixtures.js';

describe('renderProblemCounts', () => {
  it('counts the problems of one severity by rule, the most frequent first', () => {
    expect(renderProblemCounts([UNKNOWN, TWICE, DATE, TWICE], 'warning')).toBe(
      '3 warnings: 2 claim/same-source-twice, 1 actor/unknown',
    );
  });

  it('is empty without any', () => {
    expect(renderProblemCounts([DATE], 'warning')).toBe('');
  });
});

describe('renderSeverityCounts', () => {
  it('counts by severity, the gravest first, without those there are none of', () => {
    expect(renderSeverityCounts([REMARK, TWICE, DATE, TWICE])).toBe('1 error, 2 warnings, 1 info');
    expect(renderSeverityCounts([TWICE])).toBe('1 warning');
    expect(renderSeverityCounts([])).toBe('');
  });
});
