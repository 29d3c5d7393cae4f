import { describe, expect, it } from 'vitest';
import { checkIncident } from '../../src/check/check-incident.js';
import { claim } from '../build-claim.js';

describe('checkIncident', () => {
  it('finds nothing wrong with claims that honestly differ', () => {
    expect(
      checkIncident([claim({ id: 'A', count: '50' }), claim({ id: 'B', count: '84', disputes: 'A' })]),
    ).toEqual([]);
  });

  it('gathers the problems of every rule', () => {
    const problems = checkIncident([
      claim({ id: 'A', source: 'X', count: '50' }),
      claim({ id: 'A', source: 'X', count: '50' }),
      claim({ id: 'B', source: 'X', count: '84' }),
      claim({ id: 'C', source: 'Y', count: '85', derivedFrom: 'B' }),
      claim({ id: 'D', source: 'Z', count: '90', supersedes: ['C', 'nowhere'] }),
    ]);
    expect(problems.map((problem) => problem.ruleId)).toEqual([
      'claim/duplicate',
      'relation/unknown-id',
      'relation/other-source',
      'relation/quote-mismatch',
      'claim/same-source-twice',
    ]);
  });

  it('asks the rules that change no number only when told to', () => {
    const claims = [claim({ review: 'rejected', url: 'daily' })];
    expect(checkIncident(claims)).toEqual([]);
    expect(checkIncident(claims, { advisory: true }).map((problem) => problem.ruleId)).toEqual([
      'claim/no-status-reason',
    ]);
  });

  it('places a problem at the row of its claim', () => {
    const [problem] = checkIncident([claim({ id: 'A', line: 7, supersedes: 'nowhere' })]);
    expect(problem).toMatchObject({
      file: 'claims.csv',
      line: 7,
      claimId: 'A',
      incident: 'ambush',
      field: 'supersedes',
      raw: 'nowhere',
    });
  });
});
