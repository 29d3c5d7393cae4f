import { describe, expect, it } from 'vitest';
import type { ClaimParts } from '../../build-claim.js';
import { findDisagreement, sidesOf } from '../../find-disagreement.js';

const find = (...counts: (string | ClaimParts)[]) => findDisagreement('responsibility', counts);
const by = (attributedTo: string | null, parts: ClaimParts = {}): ClaimParts => ({ attributedTo, ...parts });

describe('responsibility', () => {
  it('is when the same losses are put down to different actors', () => {
    expect(find(by('csp'), by('csp'), by('jnim'), by(null))).toMatchObject({
      id: 'responsibility',
      claims: ['A', 'B'],
      against: ['C'],
      gap: null,
      ratio: null,
      severity: 'minor',
      message:
        'the losses of wagner are put down to csp (source A "10" and 1 more) and to jnim (source C "10")',
    });
  });

  it('is not when the victims differ', () => {
    expect(find(by('csp'), by('jnim', { victims: 'fama' }))).toBeNull();
  });

  it('is when a set of victims has one of them in it, or another measure counts them', () => {
    expect(find(by('csp'), by('jnim', { victims: 'wagner+fama' }))).not.toBeNull();
    expect(find(by('csp'), by('jnim', { measure: 'wounded' }))).not.toBeNull();
  });

  it('is not when one answer is part of the other', () => {
    expect(find(by('csp'), by('csp+jnim'))).toBeNull();
  });

  it('is when two answers differ beside a third that holds both', () => {
    expect(sidesOf(find(by('csp+jnim'), by('csp+jnim'), by('csp'), by('jnim')))).toBe('C over D');
  });

  it('hears repeats of claims that stand, and no claims that do not', () => {
    expect(sidesOf(find(by('csp'), by('jnim', { derivedFrom: 'A' })))).toBe('A over B');
    expect(find(by('csp'), by('jnim', { review: 'rejected' }))).toBeNull();
    expect(find(by('csp'), by(null, { review: 'rejected' }), by('jnim', { derivedFrom: 'B' }))).toBeNull();
  });

  it('needs no figure', () => {
    expect(
      find(by('csp', { count: 'no figure given' }), by('jnim', { count: 'no figure given' })),
    ).not.toBeNull();
  });

  it('is one entry for the incident, a sentence for each of the victims', () => {
    const message = find(
      by('csp', { victims: 'wagner+fama' }),
      by('jnim', { victims: 'wagner' }),
      by('jnim', { victims: 'fama' }),
    )?.message;
    expect(message).toMatch(/^the losses of fama .*; the losses of wagner /);
  });
});
