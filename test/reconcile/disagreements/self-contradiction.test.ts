import { describe, expect, it } from 'vitest';
import type { ClaimParts } from '../../build-claim.js';
import { findDisagreement, sidesOf } from '../../find-disagreement.js';

const find = (...counts: (string | ClaimParts)[]) => findDisagreement('self-contradiction', counts);
const csp = (count: string, parts: ClaimParts = {}): ClaimParts => ({ count, source: 'CSP', ...parts });

describe('self-contradiction', () => {
  it('is one source, two standing figures that exclude each other, no relation', () => {
    expect(find(csp('50'), csp('84'), '60')).toMatchObject({
      claims: ['B'],
      against: ['A'],
      gap: 34,
      ratio: 1.68,
      severity: 'material',
      message: 'CSP "84" and also CSP "50"',
    });
  });

  it('is not between figures that can both be right', () => {
    expect(find(csp('50'), csp('at least 46'))).toBeNull();
    expect(find(csp('50'), csp('dozens'))).toBeNull();
  });

  it('knows one source under several names', () => {
    expect(find({ count: '50', voice: 'csp' }, { count: '84', voice: 'csp' })).not.toBeNull();
  });

  it('is not between claims that a relation connects', () => {
    expect(find(csp('84'), csp('30', { addsTo: 'A' }))).toBeNull();
    expect(find(csp('84'), csp('30', { disputes: 'A' }))).toBeNull();
    expect(find(csp('50'), csp('84', { supersedes: 'A' }))).toBeNull();
    expect(find(csp('50'), csp('84', { aggregateOf: ['A', 'C'] }), csp('34', { disputes: 'A' }))).toBeNull();
  });

  it('is still between those claims and a third', () => {
    expect(sidesOf(find(csp('84'), csp('30', { disputes: 'A' }), csp('60')))).toBe('A C over B C');
  });

  it('knows claims that an older, superseded one connects', () => {
    expect(find(csp('84'), csp('30', { disputes: 'A' }), csp('90', { supersedes: 'A' }))).toBeNull();
  });

  it('takes no account of what a claim adds to others', () => {
    expect(find(csp('84'), csp('30', { addsTo: 'A' }), csp('84'))).toBeNull();
  });

  it('is between claims whose relation runs in a circle, and is therefore ignored', () => {
    expect(find(csp('84', { addsTo: 'B' }), csp('30', { addsTo: 'A' }))).not.toBeNull();
  });

  it('is between a denial and a figure, without ratio and major', () => {
    expect(find(csp('none'), csp('84'))).toMatchObject({ gap: 84, ratio: null, severity: 'major' });
  });

  it('is not between tolls for different days when the later one is not lower', () => {
    expect(find(csp('2', { asOf: '2024-07-26' }), csp('9', { asOf: '2024-07-28' }))).toBeNull();
  });

  it('is one entry for all sources, measured by the widest', () => {
    const jnim = (count: string): ClaimParts => ({ count, source: 'JNIM' });
    expect(find(csp('50'), csp('84'), jnim('5'), jnim('10'))).toMatchObject({
      claims: ['B', 'D'],
      against: ['A', 'C'],
      gap: 5,
      ratio: 2,
      message: 'CSP "84" and also CSP "50"; JNIM "10" and also JNIM "5"',
    });
  });
});
