import { describe, expect, it } from 'vitest';
import { joinCopies } from '../../src/model/copies.js';
import { observe, type VectorClaim } from './observe.js';

/** The families of some claims, each `figure role`. */
function families(...claims: string[]): string {
  const parsed = claims.map((text, index): VectorClaim => {
    const [figure, role] = text.split(' ') as [string, string];
    const [kind, lo] = figure.includes('+') ? ['at_least', figure.replace('+', '')] : ['exact', figure];
    return { kind, lo: Number(lo), role, src: `${index}`, family: 'abcdefgh'.charAt(index) };
  });
  return joinCopies(observe(parsed))
    .map(({ family }) => family)
    .join('');
}

describe('undeclared copies', () => {
  it('are claims of one figure too telling to be hit on twice', () => {
    expect(families('47 indep', '47 indep', '48 indep', '1130 indep', '1130 adv_mil')).toBe('aacdd');
  });

  it('are not claims of a small or a round figure', () => {
    expect(families('19 indep', '19 indep', '50 indep', '50 indep', '300 third_mil', '300 indep')).toBe(
      'abcdef',
    );
  });

  it('are any figures alike from speakers of one side', () => {
    expect(families('50 adv_mil', '50 adv_mil', '3 own_mil', '3 own_mil', '3 adv_mil')).toBe('aacce');
    expect(families('0 own_civ', '0 own_civ', '0 adv_civ', '0 unknown', '0 unknown')).toBe('aacde');
  });

  it('are not claims of different kinds', () => {
    expect(families('47 indep', '47+ indep', '47 indep')).toBe('aba');
  });
});
