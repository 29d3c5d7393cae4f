import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Actors } from '../../../src/claim/actors.js';
import { findCells } from '../../../src/reconcile/fit/find-cells.js';
import { type ClaimParts, claim } from '../../build-claim.js';

function cellsOf(...all: readonly ClaimParts[]) {
  const options = { actors: new Actors(), asOf: null, latestPerSource: false };
  return findCells('ambush', all.map(claim), options);
}

const AGENCY = { id: 'T1', source: 'agency', sourceRole: 'media', count: '40' } as const;
const PAPER = { id: 'T2', source: 'paper', sourceRole: 'media', count: 'at least 30' } as const;

describe('the cells of an incident', () => {
  it('hold each claim that tells something of the size, with its role, form and vote', () => {
    expect(cellsOf(AGENCY, PAPER)).toEqual([
      {
        incident: 'ambush',
        victims: 'wagner',
        measure: 'killed',
        claims: [
          {
            source: 'agency',
            role: 'independent',
            kind: 'exact',
            low: 40,
            high: 40,
            isPart: false,
            weight: 1,
          },
          {
            source: 'paper',
            role: 'independent',
            kind: 'at-least',
            low: 30,
            high: 30,
            isPart: false,
            weight: 1,
          },
        ],
      },
    ]);
  });

  it('are the same beside a copy of a claim', () => {
    const copy = { ...AGENCY, id: 'T3', source: 'another paper', derivedFrom: 'T1' };
    expect(cellsOf(AGENCY, PAPER, copy)).toEqual(cellsOf(AGENCY, PAPER));
  });

  it('are none where losses are only admitted', () => {
    expect(cellsOf({ ...AGENCY, count: 'no figure given' })).toEqual([]);
  });

  it('leave out a count of a part, which tells nothing of how far above it the whole lies', () => {
    const part = { ...PAPER, id: 'T3', source: 'witness', scope: 'partial' as const, count: '5' };
    expect(cellsOf(AGENCY, PAPER, part)).toEqual(cellsOf(AGENCY, PAPER));
  });

  it('hold of one source its latest figure', () => {
    const early = { ...AGENCY, count: '20', reportedOn: '2024-07-25' as const };
    const late = { ...AGENCY, id: 'T3', reportedOn: '2024-07-27' as const };
    expect(cellsOf(early, late).flatMap(({ claims }) => claims.map(({ low }) => low))).toEqual([40]);
  });

  it('do not depend on the order of rows', () => {
    const all = [
      AGENCY,
      PAPER,
      { ...AGENCY, id: 'T3', source: 'radio', count: '40' },
      { ...PAPER, id: 'T4', victims: 'fama' },
    ];
    const key = (parts: readonly ClaimParts[]) => JSON.stringify(cellsOf(...parts));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(key(shuffled)).toBe(key(all));
      }),
    );
  });
});
