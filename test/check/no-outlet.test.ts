import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'source/no-outlet';

describe(RULE, () => {
  it('is an info for a claim of which nothing says where it was read', () => {
    expect(findProblems(RULE, [claim()])).toMatchObject([
      { severity: 'info', field: 'outlet', raw: '', message: 'T1 has no outlet, url or archive_url' },
    ]);
  });

  it('is one for the incident where most say nothing', () => {
    expect(flaggedBy(RULE, [{}, {}, { outlet: 'Daily' }])).toEqual(['A']);
  });

  it('is none for claims of a file that has no place for it', () => {
    const [own, dataset] = ['own', 'gtd'].map((id) => ({
      ...claim({ id }),
      place: { file: `${id}.csv`, line: 2, row: 2 },
    })) as [Claim, Claim];
    const options = { advisory: true, hasOutlets: (file: string) => file === 'own.csv' };
    expect(findProblems(RULE, [own, dataset], options).map(({ message }) => message)).toEqual([
      'own has no outlet, url or archive_url',
    ]);
  });

  it('is none with an outlet, or with an address that shows it', () => {
    expect(flaggedBy(RULE, [{ outlet: 'Daily' }, { url: 'https://daily.example.org/1' }])).toEqual([]);
  });
});
