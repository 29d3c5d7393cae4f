import { describe, expect, it } from 'vitest';
import type { EnvelopeResult } from '../../../src/reconcile/methods/envelope.js';
import { type ClaimParts, claim, envelopeOf, groupIn, reconcile } from '../../build-claim.js';

/** Claims A, B, C… in these words. */
function words(...counts: (string | ClaimParts)[]) {
  return counts.map((count, index) => {
    const id = 'ABCDEFGH'.charAt(index);
    return claim({ id, ...(typeof count === 'string' ? { count } : count) });
  });
}

function range(...counts: (string | ClaimParts)[]): string {
  return envelopeOf(reconcile(words(...counts)));
}

function envelope(...counts: (string | ClaimParts)[]): EnvelopeResult {
  return groupIn(reconcile(words(...counts))).results.envelope as EnvelopeResult;
}

describe('the envelope', () => {
  it('goes from the lowest to the highest figure named', () => {
    expect(range('84', '50', '60-70')).toBe('50-84');
    expect(range('84')).toBe('84-84');
  });

  it('uses named figures, not asserted ones', () => {
    expect(range('about 50')).toBe('50-50');
    expect(range('about 200', 'nearly 90')).toBe('90-200');
  });

  it('counts the figure of an at-least claim as low and as high, open above', () => {
    expect(range('at least 46')).toBe('46-46+');
    expect(range('at least 46', '20')).toBe('20-46+');
    expect(range('more than 20')).toBe('21-21+');
  });

  it('does not take its low from a claim without a floor', () => {
    expect(range('up to 60', '84')).toBe('84-84');
    expect(range('up to 100', '84')).toBe('84-100');
  });

  it('has the low 0 where every figure is an at-most one', () => {
    expect(range('up to 60')).toBe('0-60');
    expect(envelope('up to 60').lowSetBy).toEqual([]);
  });

  it('is open above when one counted origin sets no ceiling, and not by its repeats', () => {
    expect(range('25-82+', '90')).toBe('25-90+');
    expect(range('84', { count: 'at least 84', derivedFrom: 'A' })).toBe('84-84');
  });

  it('of a denial is 0', () => {
    expect(range('none')).toBe('0-0');
    expect(range('0', '84')).toBe('0-84');
  });

  it('is empty where no standing claim says anything', () => {
    expect(range('unknown')).toBe('?-?');
    expect(range({ count: '84', review: 'rejected' })).toBe('?-?');
  });
});

describe('a vague word', () => {
  it('serves as a floor only where nobody names a low', () => {
    expect(range('dozens')).toBe('12-?+');
    expect(range('dozens', 'hundreds')).toBe('12-?+');
    expect(envelope('dozens', 'hundreds').lowSetBy).toEqual(['A']);
    expect(range('dozens', '3')).toBe('3-3+');
    expect(range('no figure given')).toBe('1-?+');
  });

  it('never moves the high, but leaves it open', () => {
    expect(range('hundreds', '50')).toBe('50-50+');
  });

  it('serves beside at-most figures, which name no low', () => {
    expect(range('hundreds', 'up to 300')).toBe('100-300+');
    expect(range('hundreds', 'dozens', 'up to 60')).toBe('12-60+');
    expect(envelope('hundreds', 'up to 300')).toMatchObject({
      lowSetBy: ['A'],
      lowWithout: { A: 0 },
      highSetBy: ['B'],
      highWithout: { B: null },
    });
    expect(range('hundreds', 'up to 300', 'at least 20')).toBe('20-300+');
  });

  it('is no floor above the highest figure named', () => {
    expect(range('hundreds', 'up to 60')).toBe('60-60+');
    expect(range('hundreds', 'none', 'up to 60')).toBe('0-60+');
  });

  it('does not lift the low beside a confirmed floor, which names a figure', () => {
    expect(range('dozens', { count: '5', scope: 'partial' })).toBe('5-5+');
  });

  it('serves beside a partial count of the enemy, which confirms nothing', () => {
    expect(range('dozens', { count: '5', scope: 'partial', stance: 'enemy' })).toBe('12-?+');
  });
});

describe('a confirmed floor', () => {
  it('lifts the low', () => {
    expect(range('3', '84', { count: '12', basis: 'named_list', scope: 'partial' })).toBe('12-84');
    expect(envelope('3', '84', { count: '12', basis: 'named_list' }).lowSetBy).toEqual(['C']);
  });

  it('is the highest of several', () => {
    const partial = { scope: 'partial', stance: 'own' } as const;
    expect(range('3', '84', { count: '12', ...partial }, { count: '9', ...partial })).toBe('12-84');
  });

  it('below the low moves nothing', () => {
    expect(range('20', { count: '12', scope: 'partial' })).toBe('20-20');
  });

  it('above every high becomes the high too, open', () => {
    expect(range('3', '10', { count: '12', scope: 'partial' })).toBe('12-12+');
    expect(envelope('3', '10', { count: '12', scope: 'partial' })).toMatchObject({
      lowSetBy: ['C'],
      highSetBy: ['C'],
    });
  });

  it('alone is the range, open', () => {
    expect(range({ count: '12', scope: 'partial' })).toBe('12-12+');
  });

  it('does not move the high while a higher one is named: the high of a part is ignored', () => {
    expect(range('60', { count: '12-90', scope: 'partial' })).toBe('60-60');
  });

  it('is no partial count of the enemy, no body count and no imagery', () => {
    expect(range('3', { count: '12', scope: 'partial', stance: 'enemy' })).toBe('3-3');
    expect(range('3', { count: '12', scope: 'partial', basis: 'body_count' })).toBe('3-3');
    expect(range('3', { count: '12', scope: 'partial', basis: 'imagery' })).toBe('3-3');
    expect(range('3', { count: '12', basis: 'body_count' })).toBe('3-12');
  });
});

describe('a floor that is not confirmed', () => {
  it('alone leaves no range: nobody speaks of the whole, and nobody said 0', () => {
    expect(range({ count: '12', scope: 'partial', stance: 'enemy' })).toBe('?-?');
  });
});

describe('each bound', () => {
  it('names the claims that set it, and where it would be without each', () => {
    expect(envelope('20', '25', '84', '100')).toMatchObject({
      lowSetBy: ['A'],
      lowWithout: { A: 25 },
      highSetBy: ['D'],
      highWithout: { D: 84 },
    });
  });

  it('set by several claims moves for none of them', () => {
    expect(envelope('20', '20', '84', '84', '84')).toMatchObject({
      lowSetBy: ['A', 'B'],
      lowWithout: { A: 20, B: 20 },
      highSetBy: ['C', 'D', 'E'],
      highWithout: { C: 84, D: 84, E: 84 },
    });
  });

  it('of a single claim would be unknown without it', () => {
    expect(envelope('84')).toMatchObject({ lowWithout: { A: null }, highWithout: { A: null } });
  });

  it('without the only claim that says anything of the size falls to the bare admissions', () => {
    expect(envelope('84', 'no figure given')).toMatchObject({
      lowWithout: { A: 1 },
      highWithout: { A: null },
    });
  });

  it('without a floor falls back to the figures', () => {
    expect(envelope('3', '10', { count: '12', scope: 'partial' })).toMatchObject({
      lowWithout: { C: 3 },
      highWithout: { C: 10 },
    });
  });
});

describe('the envelopes of Tinzaouaten', () => {
  it('wagner killed: 84, 50, at least 46, at least 25, 25-82+ give 25-84, open', () => {
    expect(range('84', '50', 'at least 46', 'at least 25', '25-82+')).toBe('25-84+');
  });

  it('fama killed: 47, 10, at least 24 give 10-47, open', () => {
    expect(range('47', '10', 'at least 24')).toBe('10-47+');
  });

  it('csp killed: 9 (own), at least 20, 18 give 9-20, open', () => {
    expect(range({ count: '9', stance: 'own' }, 'at least 20', '18')).toBe('9-20+');
  });
});
