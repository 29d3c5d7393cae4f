import { describe, expect, it } from 'vitest';
import { claim } from '../../build-claim.js';
import { explain, explained } from '../../explain.js';

describe('the explanation of a group', () => {
  const claims = [
    claim({ id: 'A', source: 'CSP', voice: 'csp', count: '84', attributedTo: 'csp' }),
    claim({ id: 'B', source: 'CSP-PSD', voice: 'csp', count: '90', supersedes: [] }),
    claim({ id: 'C', count: '50', attributedTo: 'jnim' }),
    claim({ id: 'D', victims: 'fama', count: '10', attributedTo: 'csp' }),
    claim({ id: 'E', victims: 'fama', count: '10', attributedTo: 'jnim' }),
  ];

  it('counts the voices behind the origins', () => {
    expect(explain(claims)).toMatchObject({ incident: 'ambush', origins: 3, voices: 2 });
  });

  it('tells which figures of which methods a claim sets', () => {
    expect(explained('C', claims, { methods: ['envelope', 'acled'] }).sets).toEqual([
      { method: 'envelope', figure: 'low' },
      { method: 'acled', figure: 'value' },
    ]);
    expect(explained('A', claims).sets).toEqual([]);
  });

  it('defines the disagreements of the group, and those across groups that name its claims', () => {
    const kinds = explain(claims).disagreements.map(({ kind, isCrossing }) => [kind, isCrossing]);
    expect(kinds).toEqual([
      ['disjoint', false],
      ['self-contradiction', false],
      ['responsibility', true],
    ]);
    for (const { definition } of explain(claims).disagreements) expect(definition).not.toBe('');
    const others = [claim({ id: 'F', count: '5', measure: 'wounded' }), ...claims];
    expect(explain(others, {}, 'wagner', 'wounded').disagreements).toEqual([]);
  });
});
