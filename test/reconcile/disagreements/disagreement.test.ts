import { describe, expect, it } from 'vitest';
import { DISAGREEMENT_KINDS, type DisagreementKind } from '../../../src/reconcile/disagreement-result.js';
import {
  answered,
  DEFAULT_THRESHOLDS,
  type Finding,
  idsOf,
  joinSentences,
  nameClaims,
  round,
  severityOf,
  toDisagreement,
} from '../../../src/reconcile/disagreements/disagreement.js';
import { claim } from '../../build-claim.js';

function finding(kind: DisagreementKind, ratio: number | null): Finding {
  return { kind, ratio, claims: [], against: [], gap: null, message: '' };
}

const severity = (kind: DisagreementKind, ratio: number | null) =>
  severityOf(finding(kind, ratio), DEFAULT_THRESHOLDS);

describe('the severity', () => {
  it('goes by the square root of the ratio: minor below ×1.25, material below ×2, major above', () => {
    for (const kind of ['disjoint', 'self-contradiction'] as const) {
      expect(severity(kind, 1.25 ** 2 - 0.001)).toBe('minor');
      expect(severity(kind, 1.25 ** 2)).toBe('material');
      expect(severity(kind, 2 ** 2 - 0.001)).toBe('material');
      expect(severity(kind, 2 ** 2)).toBe('major');
    }
  });

  it('makes 3 against 80 graver than 50 against 84', () => {
    expect(severity('disjoint', 80 / 3)).toBe('major');
    expect(severity('disjoint', 84 / 50)).toBe('material');
  });

  it('is major against nobody', () => {
    expect(severity('self-contradiction', null)).toBe('major');
  });

  it('is always major for denial, floor-breach and aggregate', () => {
    for (const kind of ['denial', 'floor-breach', 'aggregate'] as const)
      expect(severity(kind, 1.01)).toBe('major');
  });

  it('is minor for the other kinds', () => {
    const graver = ['disjoint', 'self-contradiction', 'denial', 'floor-breach', 'aggregate'];
    for (const kind of DISAGREEMENT_KINDS.filter((one) => !graver.includes(one))) {
      expect(severity(kind, 100)).toBe('minor');
    }
  });

  it('moves with the thresholds', () => {
    expect(severityOf(finding('disjoint', 4), { material: 3, major: 5 })).toBe('minor');
    expect(severityOf(finding('disjoint', 16), { material: 3, major: 5 })).toBe('material');
  });
});

describe('toDisagreement', () => {
  const found = { ...finding('disjoint', 1.23456), claims: [claim({ id: 'B' }), claim({ id: 'A' })] };

  it('names the disagreement within the incident, and the claims by id', () => {
    expect(toDisagreement(found, 'ambush', 'wagner/killed', DEFAULT_THRESHOLDS)).toMatchObject({
      id: 'wagner/killed/disjoint',
      claims: ['A', 'B'],
      ratio: 1.235,
    });
    expect(toDisagreement(found, 'ambush', '', DEFAULT_THRESHOLDS).id).toBe('disjoint');
  });

  it('has a fingerprint of incident, group, kind and claims, not of words or figures', () => {
    const print = (incident: string, subject: string, one: Finding) =>
      toDisagreement(one, incident, subject, DEFAULT_THRESHOLDS).fingerprint;
    const base = print('ambush', 'wagner/killed', found);
    expect(print('ambush', 'wagner/killed', { ...found, message: 'else', ratio: 9, gap: 9 })).toBe(base);
    expect(print('raid', 'wagner/killed', found)).not.toBe(base);
    expect(print('ambush', 'fama/killed', found)).not.toBe(base);
    expect(print('ambush', 'wagner/killed', { ...found, kind: 'stance' })).not.toBe(base);
    expect(print('ambush', 'wagner/killed', { ...found, against: found.claims, claims: [] })).not.toBe(base);
  });
});

describe('the words of a disagreement', () => {
  it('name three claims by source and figure, in the order of ids, and count the rest', () => {
    const claims = ['D', 'B', 'A', 'C', 'E', 'A'].map((id) => claim({ id, source: id, count: 'about 5' }));
    expect(nameClaims(claims.slice(0, 3))).toBe('A "about 5", B "about 5", D "about 5"');
    expect(nameClaims(claims.slice(0, 5))).toBe('A "about 5", B "about 5", C "about 5" and 2 more');
    expect(nameClaims([])).toBe('');
  });

  it('name a claim that says no figure by its source alone', () => {
    expect(nameClaims([claim({ source: 'Israeli army', count: '' })])).toBe('Israeli army');
  });

  it('join ten sentences and count the rest', () => {
    const sentences = Array.from({ length: 12 }, (_, index) => `s${index}`);
    expect(joinSentences(sentences.slice(0, 2))).toBe('s0; s1');
    expect(joinSentences(sentences)).toMatch(/; s9; and 2 more$/);
  });
});

describe('idsOf', () => {
  it('gives each id once, sorted', () => {
    expect(idsOf([claim({ id: 'B' }), claim({ id: 'A' }), claim({ id: 'B' })])).toEqual(['A', 'B']);
  });
});

describe('answered', () => {
  it('keeps the claims to which another voice answers', () => {
    const [a, b] = [claim({ id: 'A', source: 'X' }), claim({ id: 'B', source: 'Y' })];
    expect(answered([a, b], [a])).toEqual([b]);
    expect(answered([a, b], [a, b])).toEqual([a, b]);
    expect(answered([a, b], [])).toEqual([]);
  });
});

describe('round', () => {
  it('gives factors to three decimals', () => {
    expect(round(1.23449)).toBe(1.234);
  });
});
