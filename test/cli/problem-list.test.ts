import { describe, expect, it } from 'vitest';
import { createProblem, type Problem } from '../../src/claim/problem.js';
import { ProblemList } from '../../src/cli/problem-list.js';

const list = (problems: readonly Problem[], mostPerRule: number, rules = {}) => {
  const all = new ProblemList({ strict: false, rules, mostPerRule });
  all.add(problems);
  return all.sorted();
};
const at = (line: number, ruleId: 'row/too-short' | 'cell/required' = 'row/too-short') =>
  createProblem(ruleId, { message: 'm', hint: 'h', place: { file: 'a.csv', line, row: line } });

describe('the problems of a run', () => {
  it('stand in the order of their places', () => {
    expect(list([at(3), at(2, 'cell/required'), at(2)], 9).map(({ line, ruleId }) => [line, ruleId])).toEqual(
      [
        [2, 'cell/required'],
        [2, 'row/too-short'],
        [3, 'row/too-short'],
      ],
    );
  });

  it('are kept up to so many of a rule; the rest is one more, as grave, behind them all', () => {
    const found = list([at(2), at(3), at(4), at(5), at(6, 'cell/required')], 2, { 'row/too-short': 'error' });
    expect(found.map(({ line, severity, message }) => [line, severity, message])).toEqual([
      [2, 'error', 'm'],
      [3, 'error', 'm'],
      [6, 'error', 'm'],
      [null, 'error', '2 more problems of this rule are not listed'],
    ]);
  });

  it('do not count what the config turned off', () => {
    expect(list([at(2), at(3)], 1, { 'row/too-short': 'off' })).toEqual([]);
  });

  it('may be more than a call has room for arguments', () => {
    expect(
      list(
        Array.from({ length: 200_000 }, () => at(2)),
        Number.POSITIVE_INFINITY,
      ),
    ).toHaveLength(200_000);
  });
});
